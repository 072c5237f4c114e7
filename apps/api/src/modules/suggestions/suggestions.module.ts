import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdeasModule } from '../ideas';
import { OrganisationsModule } from '../organisations';
import { PastProjectsModule } from '../past-projects';
import { ConsortiumRefusalsResolver, SuggestionRefusalResolver, SuggestionResolver } from './graphql/suggestion.resolver';
import { NoteWhatChanges } from './handlers/note-what-changes.handler';
import { MatchingSource } from './matching-source.repository';
import { MatchingWorld } from './matching-world';
import { PartnerFits } from './partner-fits';
import { SuggestionRefusal } from './suggestion-refusal.entity';
import { UnwantedPartners } from './unwanted-partners';
import { SuggestionRefusalRepository } from './suggestion-refusal.repository';
import { SuggestionService } from './suggestion.service';
import { MoveRefusalsWhenOrganisationsAreMerged } from './handlers/move-refusals-when-organisations-are-merged.handler';

@Module({
  imports: [OrganisationsModule, IdeasModule, PastProjectsModule, TypeOrmModule.forFeature([SuggestionRefusal])],
  providers: [MoveRefusalsWhenOrganisationsAreMerged, MatchingSource, MatchingWorld, SuggestionRefusalRepository, UnwantedPartners, SuggestionService, PartnerFits, SuggestionResolver, SuggestionRefusalResolver, ConsortiumRefusalsResolver, NoteWhatChanges],
  exports: [PartnerFits],
})
export class SuggestionsModule {}
