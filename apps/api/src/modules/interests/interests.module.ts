import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts';
import { ConsortiaModule } from '../consortia';
import { IdeasModule } from '../ideas';
import { MessagingModule } from '../messaging';
import { OrganisationsModule } from '../organisations';
import { ExpressInterestService } from './express-interest.service';
import { ExpressionOfInterest } from './expression-of-interest.entity';
import { IdeaInterestsResolver, InterestBoardResolver, OrganisationResponsivenessResolver } from './graphql/board.resolver';
import { InterestRoomLoader, ResponsivenessLoader, SoughtLoader, ViewerInterestsLoader } from './graphql/interest.loader';
import { InterestResolver } from './graphql/interest.resolver';
import { AnswerForPeopleWhoExportOrEraseThemselves } from './handlers/answer-for-people-who-export-or-erase-themselves.handler';
import { EndInterestsWithIdeaOrApplicant } from './handlers/end-interests-with-idea-or-applicant.handler';
import { FollowSeats } from './handlers/follow-seats.handler';
import { KeepReplyTimes } from './handlers/keep-reply-times.handler';
import { MailAboutInterests } from './handlers/mail-about-interests.handler';
import { MoveInterestsWhenOrganisationsAreMerged } from './handlers/move-interests-when-organisations-are-merged.handler';
import { FollowMergesRepository } from './follow-merges.repository';
import { TellBoardsWhenInterestsChange } from './handlers/tell-boards-when-interests-change.handler';
import { InterestFeed } from './interest-feed';
import { InterestRepository } from './interest.repository';
import { InterestService } from './interest.service';
import { ResponsivenessRepository } from './responsiveness.repository';
import { TriageService } from './triage.service';

@Module({
  imports: [AccountsModule, OrganisationsModule, IdeasModule, ConsortiaModule, MessagingModule, TypeOrmModule.forFeature([ExpressionOfInterest])],
  providers: [
    InterestRepository,
    InterestService,
    ExpressInterestService,
    TriageService,
    ResponsivenessRepository,
    InterestFeed,
    InterestRoomLoader,
    ViewerInterestsLoader,
    SoughtLoader,
    ResponsivenessLoader,
    InterestResolver,
    InterestBoardResolver,
    IdeaInterestsResolver,
    OrganisationResponsivenessResolver,
    FollowMergesRepository,
    MoveInterestsWhenOrganisationsAreMerged,
    FollowSeats,
    EndInterestsWithIdeaOrApplicant,
    KeepReplyTimes,
    MailAboutInterests,
    TellBoardsWhenInterestsChange,
    AnswerForPeopleWhoExportOrEraseThemselves,
  ],
  exports: [ExpressInterestService, TriageService, ResponsivenessRepository],
})
export class InterestsModule {}
