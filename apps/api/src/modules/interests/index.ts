export { ExpressInterestService } from './express-interest.service';
export { ExpressionOfInterest } from './expression-of-interest.entity';
export { DeclineInterestsInput, ExpressInterestInput, InterestFormInput, MoveInterestsInput, OfferSeatForInterestInput } from './graphql/interest.inputs';
export { ExpressionMoved, ExpressionReceived } from './interest.events';
export { InterestsModule } from './interests.module';
export { ResponsivenessRepository } from './responsiveness.repository';
export { TriageService } from './triage.service';
