export { PartnerFits, type PartnerFitsOfIdea } from './partner-fits';
export { SuggestionsModule } from './suggestions.module';
