import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '../organisations';
import { OrganisationIdeasResolver, ViewerIdeasResolver } from './graphql/idea-lists.resolver';
import { IdeaLifeResolver } from './graphql/idea-life.resolver';
import { IdeaLoader, OrganisationIdeasLoader } from './graphql/idea.loader';
import { IdeaResolver } from './graphql/idea.resolver';
import { PartnerSoughtLoader } from './graphql/partner-sought.loader';
import { HideIdeasWhenOrganisationIsSuspended } from './handlers/hide-ideas-when-organisation-is-suspended.handler';
import { MoveIdeasWhenOrganisationsAreMerged } from './handlers/move-ideas-when-organisations-are-merged.handler';
import { WithdrawIdeasWhenOrganisationIsWithdrawn } from './handlers/withdraw-ideas-when-organisation-is-withdrawn.handler';
import { IdeaLifeService } from './idea-life.service';
import { IdeaRepository } from './idea.repository';
import { IdeaService } from './idea.service';
import { PartnerSought } from './partner-sought.entity';
import { ProjectIdea } from './project-idea.entity';

@Module({
  imports: [OrganisationsModule, TypeOrmModule.forFeature([ProjectIdea, PartnerSought])],
  providers: [
    IdeaRepository,
    IdeaService,
    IdeaLifeService,
    IdeaLoader,
    OrganisationIdeasLoader,
    PartnerSoughtLoader,
    IdeaResolver,
    IdeaLifeResolver,
    OrganisationIdeasResolver,
    ViewerIdeasResolver,
    HideIdeasWhenOrganisationIsSuspended,
    MoveIdeasWhenOrganisationsAreMerged,
    WithdrawIdeasWhenOrganisationIsWithdrawn,
  ],
  exports: [IdeaService, IdeaLifeService, IdeaLoader],
})
export class IdeasModule {}
