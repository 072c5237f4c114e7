import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ACTOR_LOADER } from '../../platform/auth/actor';
import { AccountsModule } from '../accounts';
import { MembershipResolver, ViewerMembershipsResolver } from './graphql/membership.resolver';
import { OrganisationNameLoader } from './graphql/organisation-name.loader';
import { OrganisationLoader } from './graphql/organisation.loader';
import { OrganisationResolver } from './graphql/organisation.resolver';
import { OrganisationOffersResolver, ViewerOffersResolver } from './graphql/partner-offer-lists.resolver';
import { OrganisationOffersLoader, PartnerOfferLoader } from './graphql/partner-offer.loader';
import { PartnerOfferResolver } from './graphql/partner-offer.resolver';
import { WithdrawOffersWhenOrganisationIsWithdrawn } from './handlers/withdraw-offers-when-organisation-is-withdrawn.handler';
import { ImportedOrganisationRepository } from './import/imported-organisation.repository';
import { RegisterImportService } from './import/register-import.service';
import { Membership } from './membership.entity';
import { MembershipRepository } from './membership.repository';
import { OrganisationName } from './organisation-name.entity';
import { Organisation } from './organisation.entity';
import { OrganisationRepository } from './organisation.repository';
import { OrganisationService } from './organisation.service';
import { PartnerOffer } from './partner-offer.entity';
import { PartnerOfferRepository } from './partner-offer.repository';
import { PartnerOfferService } from './partner-offer.service';

/** Global for the sake of ACTOR_LOADER alone: the platform's guard asks for roles without knowing this module. */
@Global()
@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([Organisation, OrganisationName, Membership, PartnerOffer])],
  providers: [
    OrganisationRepository,
    MembershipRepository,
    OrganisationService,
    OrganisationLoader,
    OrganisationNameLoader,
    OrganisationResolver,
    MembershipResolver,
    ViewerMembershipsResolver,
    PartnerOfferRepository,
    PartnerOfferService,
    PartnerOfferLoader,
    OrganisationOffersLoader,
    PartnerOfferResolver,
    OrganisationOffersResolver,
    ViewerOffersResolver,
    WithdrawOffersWhenOrganisationIsWithdrawn,
    ImportedOrganisationRepository,
    RegisterImportService,
    { provide: ACTOR_LOADER, useExisting: MembershipRepository },
  ],
  exports: [OrganisationService, OrganisationLoader, RegisterImportService, PartnerOfferService, PartnerOfferLoader, ACTOR_LOADER],
})
export class OrganisationsModule {}
