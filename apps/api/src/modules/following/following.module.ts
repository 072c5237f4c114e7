import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts';
import { IdeasModule } from '../ideas';
import { OrganisationsModule } from '../organisations';
import { Bookmark } from './bookmark.entity';
import { BookmarkService } from './bookmark.service';
import { CalendarAddress } from './calendar-address.entity';
import { CalendarController } from './calendar.controller';
import { CalendarService } from './calendar.service';
import { FeedController } from './feed.controller';
import { FollowingRepository } from './following.repository';
import { BookmarkTitleLoader } from './graphql/bookmark-title.loader';
import { BookmarkResolver, SavedSearchResolver, ViewerFollowingResolver } from './graphql/following.resolver';
import { AnswerForPeopleWhoExportWhatTheyFollow } from './handlers/answer-for-people-who-export-themselves.handler';
import { MoveBookmarksWhenOrganisationsAreMerged } from './handlers/move-bookmarks-when-organisations-are-merged.handler';
import { SavedSearch } from './saved-search.entity';
import { SavedSearchService } from './saved-search.service';

@Module({
  imports: [AccountsModule, OrganisationsModule, IdeasModule, TypeOrmModule.forFeature([SavedSearch, Bookmark, CalendarAddress])],
  controllers: [FeedController, CalendarController],
  providers: [
    FollowingRepository,
    SavedSearchService,
    BookmarkService,
    CalendarService,
    BookmarkTitleLoader,
    SavedSearchResolver,
    BookmarkResolver,
    ViewerFollowingResolver,
    AnswerForPeopleWhoExportWhatTheyFollow,
    MoveBookmarksWhenOrganisationsAreMerged,
  ],
})
export class FollowingModule {}
