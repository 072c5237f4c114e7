import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ACTOR_LOADER } from '../../platform/auth/actor';
import { AccountsModule } from '../accounts';
import { MembershipResolver, ViewerMembershipsResolver } from './graphql/membership.resolver';
import { OrganisationNameLoader } from './graphql/organisation-name.loader';
import { OrganisationLoader } from './graphql/organisation.loader';
import { OrganisationRelationResolver, OrganisationRelationsResolver } from './graphql/organisation-relation.resolver';
import { OrganisationResolver } from './graphql/organisation.resolver';
import { OrganisationOffersResolver, ViewerOffersResolver } from './graphql/partner-offer-lists.resolver';
import { OrganisationOffersLoader, PartnerOfferLoader } from './graphql/partner-offer.loader';
import { PartnerOfferResolver } from './graphql/partner-offer.resolver';
import { BlockRepository } from './blocks/block.repository';
import { BlockService } from './blocks/block.service';
import { BlockResolver } from './blocks/graphql/block.resolver';
import { OrganisationBlock } from './blocks/organisation-block.entity';
import { ClaimRepository } from './claims/claim.repository';
import { ClaimService } from './claims/claim.service';
import { ClaimResolver, OrganisationClaimResolver, ViewerClaimsResolver } from './claims/graphql/claim.resolver';
import { OrganisationClaim } from './claims/organisation-claim.entity';
import { Department } from './departments/department.entity';
import { DepartmentRepository } from './departments/department.repository';
import { DepartmentService } from './departments/department.service';
import { DepartmentResolver } from './departments/graphql/department.resolver';
import { HideOffersWhenOrganisationIsSuspended } from './handlers/hide-offers-when-organisation-is-suspended.handler';
import { MoveOffersWhenOrganisationsAreMerged } from './handlers/move-offers-when-organisations-are-merged.handler';
import { MovePeopleWhenOrganisationsAreMerged } from './handlers/move-people-when-organisations-are-merged.handler';
import { FollowMergesRepository } from './people/follow-merges.repository';
import { PeopleResolver } from './people/graphql/people.resolver';
import { JoinRequest } from './people/join-request.entity';
import { JoinRequestRepository } from './people/join-request.repository';
import { JoinRequestService } from './people/join-request.service';
import { MemberInvitation } from './people/member-invitation.entity';
import { MemberInvitationRepository } from './people/member-invitation.repository';
import { MemberInvitationService } from './people/member-invitation.service';
import { MemberRepository } from './people/member.repository';
import { MemberService } from './people/member.service';
import { OrganisationDoors } from './people/organisation-doors';
import { AnswerForPeopleWhoExportOrEraseThemselves } from './handlers/answer-for-people-who-export-or-erase-themselves.handler';
import { PersonDataRepository } from './people/person-data.repository';
import { StandingService } from './standing/standing.service';
import { WithdrawOffersWhenOrganisationIsWithdrawn } from './handlers/withdraw-offers-when-organisation-is-withdrawn.handler';
import { ImportRunRepository } from './import/import-run.repository';
import { ImportedOrganisationRepository } from './import/imported-organisation.repository';
import { JoinRegistersService } from './import/join/join-registers.service';
import { JoinRepository } from './import/join/join.repository';
import { RegisterFactsRepository } from './import/register-facts.repository';
import { RegisterImportService } from './import/register-import.service';
import { UniversityImportService } from './import/universities/university-import.service';
import { UniversityRepository } from './import/universities/university.repository';
import { MergeRepository } from './merge/merge.repository';
import { MergeService } from './merge/merge.service';
import { Membership } from './membership.entity';
import { MembershipRepository } from './membership.repository';
import { MergeCandidate } from './merge-candidate.entity';
import { MergeCandidateRepository } from './merge-candidate.repository';
import { OrganisationDomainRepository } from './organisation-domain.repository';
import { OrganisationDomains } from './organisation-domains';
import { OrganisationName } from './organisation-name.entity';
import { Organisation } from './organisation.entity';
import { OrganisationAddressController } from './organisation-address.controller';
import { OrganisationRelationRepository } from './organisation-relation.repository';
import { OrganisationRepository } from './organisation.repository';
import { OrganisationService } from './organisation.service';
import { OrganisationTrees } from './organisation-trees';
import { PartnerOffer } from './partner-offer.entity';
import { RenewalResolver } from './publication/graphql/renewal.resolver';
import { PublicationLife } from './publication/publication-life';
import { PublicationRepository } from './publication/publication.repository';
import { PartnerOfferRepository } from './partner-offer.repository';
import { PartnerOfferService } from './partner-offer.service';

/** Global for the sake of ACTOR_LOADER alone: the platform's guard asks for roles without knowing this module. */
@Global()
@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([Organisation, OrganisationName, Membership, PartnerOffer, MergeCandidate, MemberInvitation, JoinRequest, OrganisationClaim, Department, OrganisationBlock])],
  controllers: [OrganisationAddressController],
  providers: [
    OrganisationRepository,
    OrganisationRelationRepository,
    OrganisationRelationsResolver,
    OrganisationRelationResolver,
    MembershipRepository,
    OrganisationService,
    OrganisationTrees,
    OrganisationLoader,
    OrganisationNameLoader,
    OrganisationResolver,
    MembershipResolver,
    ViewerMembershipsResolver,
    PublicationRepository,
    PublicationLife,
    RenewalResolver,
    PartnerOfferRepository,
    PartnerOfferService,
    PartnerOfferLoader,
    OrganisationOffersLoader,
    PartnerOfferResolver,
    OrganisationOffersResolver,
    ViewerOffersResolver,
    HideOffersWhenOrganisationIsSuspended,
    MoveOffersWhenOrganisationsAreMerged,
    WithdrawOffersWhenOrganisationIsWithdrawn,
    OrganisationDomainRepository,
    OrganisationDomains,
    MergeCandidateRepository,
    ImportedOrganisationRepository,
    ImportRunRepository,
    RegisterFactsRepository,
    JoinRepository,
    JoinRegistersService,
    UniversityRepository,
    UniversityImportService,
    RegisterImportService,
    OrganisationDoors,
    MemberRepository,
    MemberService,
    MemberInvitationRepository,
    MemberInvitationService,
    JoinRequestRepository,
    JoinRequestService,
    PeopleResolver,
    ClaimRepository,
    ClaimService,
    ClaimResolver,
    OrganisationClaimResolver,
    ViewerClaimsResolver,
    BlockRepository,
    BlockService,
    BlockResolver,
    DepartmentRepository,
    DepartmentService,
    DepartmentResolver,
    MergeRepository,
    MergeService,
    StandingService,
    FollowMergesRepository,
    MovePeopleWhenOrganisationsAreMerged,
    PersonDataRepository,
    AnswerForPeopleWhoExportOrEraseThemselves,
    { provide: ACTOR_LOADER, useExisting: MembershipRepository },
  ],
  exports: [OrganisationService, BlockService, MergeService, StandingService, PublicationLife, OrganisationTrees, OrganisationLoader, RegisterImportService, UniversityImportService, ImportRunRepository, OrganisationDomains, MergeCandidateRepository, PartnerOfferService, PartnerOfferLoader, ClaimService, ClaimRepository, ACTOR_LOADER],
})
export class OrganisationsModule {}
