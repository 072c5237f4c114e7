export { PartnerSearchModule } from './partner-search.module';
export { SearchIndexRepository } from './search-index.repository';
