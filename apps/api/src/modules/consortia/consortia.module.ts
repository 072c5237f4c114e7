import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts';
import { IdeasModule } from '../ideas';
import { OrganisationsModule } from '../organisations';
import { BudgetPlan } from './budget-plan.entity';
import { BudgetPlanRepository } from './budget-plan.repository';
import { BudgetPlanService } from './budget-plan.service';
import { BudgetShare } from './budget-share.entity';
import { Consortium } from './consortium.entity';
import { ConsortiumFeed } from './consortium-feed';
import { ConsortiumRepository } from './consortium.repository';
import { ConsortiumService } from './consortium.service';
import { BudgetPlanLoader } from './graphql/budget-plan.loader';
import { BudgetPlanResolver, ConsortiumBudgetResolver } from './graphql/budget-plan.resolver';
import { ConsortiumDraftLoader } from './graphql/consortium-draft.loader';
import { ConsortiumIdeaLoader, IdeaConsortiumLoader, SeatCountryLoader } from './graphql/consortium.loader';
import { ConsortiumResolver } from './graphql/consortium.resolver';
import { EligibilityResolver } from './graphql/eligibility.resolver';
import { IdeaConsortiumResolver } from './graphql/idea-consortium.resolver';
import { SeatResolver } from './graphql/seat.resolver';
import { SubmissionLoader } from './graphql/submission.loader';
import { ConsortiumSubmissionsResolver, SubmissionResolver } from './graphql/submission.resolver';
import { ViewerConsortiaResolver } from './graphql/viewer-consortia.resolver';
import { CloseInvitationsWhenIdeaIsWithdrawn } from './handlers/close-invitations-when-idea-is-withdrawn.handler';
import { GiveUpSeatsWhenOrganisationIsWithdrawn } from './handlers/give-up-seats-when-organisation-is-withdrawn.handler';
import { FollowMergesRepository } from './follow-merges.repository';
import { MoveSeatsWhenOrganisationsAreMerged } from './handlers/move-seats-when-organisations-are-merged.handler';
import { MailInvitationWhenPartnerIsInvited } from './handlers/mail-invitation-when-partner-is-invited.handler';
import { TellReadersWhenAConsortiumChanges } from './handlers/tell-readers-when-a-consortium-changes.handler';
import { TellPeopleWhatBecomesOfSeats } from './handlers/tell-people-what-becomes-of-seats.handler';
import { InvitePartnerService } from './invite-partner.service';
import { Seat } from './seat.entity';
import { SeatService } from './seat.service';
import { Submission } from './submission.entity';
import { SubmissionRepository } from './submission.repository';
import { SubmissionService } from './submission.service';

@Module({
  imports: [AccountsModule, OrganisationsModule, IdeasModule, TypeOrmModule.forFeature([Consortium, Seat, BudgetPlan, BudgetShare, Submission])],
  providers: [
    ConsortiumRepository,
    ConsortiumService,
    ConsortiumFeed,
    InvitePartnerService,
    SeatService,
    BudgetPlanRepository,
    BudgetPlanService,
    SubmissionRepository,
    SubmissionService,
    IdeaConsortiumLoader,
    ConsortiumIdeaLoader,
    SeatCountryLoader,
    BudgetPlanLoader,
    SubmissionLoader,
    ConsortiumDraftLoader,
    ConsortiumResolver,
    EligibilityResolver,
    BudgetPlanResolver,
    ConsortiumBudgetResolver,
    SubmissionResolver,
    ConsortiumSubmissionsResolver,
    SeatResolver,
    IdeaConsortiumResolver,
    ViewerConsortiaResolver,
    CloseInvitationsWhenIdeaIsWithdrawn,
    FollowMergesRepository,
    MoveSeatsWhenOrganisationsAreMerged,
    GiveUpSeatsWhenOrganisationIsWithdrawn,
    MailInvitationWhenPartnerIsInvited,
    TellReadersWhenAConsortiumChanges,
    TellPeopleWhatBecomesOfSeats,
  ],
  exports: [ConsortiumService, InvitePartnerService, SeatService],
})
export class ConsortiaModule {}
