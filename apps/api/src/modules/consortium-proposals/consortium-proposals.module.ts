import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsortiaModule } from '../consortia';
import { IdeasModule } from '../ideas';
import { OrganisationsModule } from '../organisations';
import { SuggestionsModule } from '../suggestions';
import { BuildProgress } from './build-progress';
import { BuildRunner } from './build-runner';
import { CandidateRepository } from './candidate.repository';
import { ConsortiumRefusalsResolver, ProposalRefusalResolver, ProposalResolver } from './graphql/proposal.resolver';
import { ProposalRefusal } from './proposal-refusal.entity';
import { ProposalService } from './proposal.service';
import { RefusalService } from './refusal.service';

@Module({
  imports: [OrganisationsModule, IdeasModule, ConsortiaModule, SuggestionsModule, TypeOrmModule.forFeature([ProposalRefusal])],
  providers: [CandidateRepository, BuildRunner, BuildProgress, ProposalService, RefusalService, ProposalResolver, ProposalRefusalResolver, ConsortiumRefusalsResolver],
})
export class ConsortiumProposalsModule {}
