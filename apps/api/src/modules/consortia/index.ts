export { ConsortiaModule } from './consortia.module';
export { Consortium } from './consortium.entity';
export { ConsortiumOpened, InvitationAccepted, InvitationDeclined, PartnerInvited, PartnerLeft, SeatRemoved, SubmissionRecorded } from './consortium.events';
export { ConsortiumService } from './consortium.service';
export { InvitePartnerInput } from './graphql/consortium.inputs';
export { InvitePartnerService } from './invite-partner.service';
export { Seat } from './seat.entity';
export { SeatService } from './seat.service';
