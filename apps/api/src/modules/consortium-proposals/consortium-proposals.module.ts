import { Module } from '@nestjs/common';
import { ConsortiaModule } from '../consortia';
import { IdeasModule } from '../ideas';
import { OrganisationsModule } from '../organisations';
import { SuggestionsModule } from '../suggestions';
import { BuildProgress } from './build-progress';
import { BuildRunner } from './build-runner';
import { CandidateRepository } from './candidate.repository';
import { ProposalResolver } from './graphql/proposal.resolver';
import { ProposalService } from './proposal.service';

@Module({
  imports: [OrganisationsModule, IdeasModule, ConsortiaModule, SuggestionsModule],
  providers: [CandidateRepository, BuildRunner, BuildProgress, ProposalService, ProposalResolver],
})
export class ConsortiumProposalsModule {}
