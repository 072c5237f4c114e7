export { FollowingModule } from './following.module';
export { SavedSearchService } from './saved-search.service';
