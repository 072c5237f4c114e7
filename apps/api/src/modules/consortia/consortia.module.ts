import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts';
import { IdeasModule } from '../ideas';
import { OrganisationsModule } from '../organisations';
import { Consortium } from './consortium.entity';
import { ConsortiumRepository } from './consortium.repository';
import { ConsortiumService } from './consortium.service';
import { ConsortiumIdeaLoader, IdeaConsortiumLoader, SeatCountryLoader } from './graphql/consortium.loader';
import { ConsortiumResolver } from './graphql/consortium.resolver';
import { IdeaConsortiumResolver } from './graphql/idea-consortium.resolver';
import { SeatResolver } from './graphql/seat.resolver';
import { ViewerConsortiaResolver } from './graphql/viewer-consortia.resolver';
import { CloseInvitationsWhenIdeaIsWithdrawn } from './handlers/close-invitations-when-idea-is-withdrawn.handler';
import { GiveUpSeatsWhenOrganisationIsWithdrawn } from './handlers/give-up-seats-when-organisation-is-withdrawn.handler';
import { MailInvitationWhenPartnerIsInvited } from './handlers/mail-invitation-when-partner-is-invited.handler';
import { InvitePartnerService } from './invite-partner.service';
import { Seat } from './seat.entity';
import { SeatService } from './seat.service';

@Module({
  imports: [AccountsModule, OrganisationsModule, IdeasModule, TypeOrmModule.forFeature([Consortium, Seat])],
  providers: [
    ConsortiumRepository,
    ConsortiumService,
    InvitePartnerService,
    SeatService,
    IdeaConsortiumLoader,
    ConsortiumIdeaLoader,
    SeatCountryLoader,
    ConsortiumResolver,
    SeatResolver,
    IdeaConsortiumResolver,
    ViewerConsortiaResolver,
    CloseInvitationsWhenIdeaIsWithdrawn,
    GiveUpSeatsWhenOrganisationIsWithdrawn,
    MailInvitationWhenPartnerIsInvited,
  ],
  exports: [ConsortiumService, InvitePartnerService, SeatService],
})
export class ConsortiaModule {}
