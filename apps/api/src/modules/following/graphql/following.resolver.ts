import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { toPath } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { Page } from '../../../platform/graphql/connection';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { ViewerType } from '../../accounts';
import type { Bookmark } from '../bookmark.entity';
import { BookmarkService } from '../bookmark.service';
import { CalendarService } from '../calendar.service';
import type { SavedSearch } from '../saved-search.entity';
import { SavedSearchService } from '../saved-search.service';
import { type FollowedKind, LIST_PATHS } from '../search-address';
import { BookmarkTitleLoader } from './bookmark-title.loader';
import {
  BookmarkConnection,
  BookmarkType,
  CalendarPayload,
  FollowedKindEnum,
  RemoveSavedSearchInput,
  RenameSavedSearchInput,
  SavedSearchesPayload,
  SavedSearchType,
  SaveSearchInput,
  SetBookmarkInput,
  SetBookmarkPayload,
} from './following.types';

@Resolver(() => SavedSearchType)
export class SavedSearchResolver {
  constructor(private readonly searches: SavedSearchService) {}

  @Mutation(() => SavedSearchesPayload, { description: 'Keeps a search; new matches come by the ways chosen for SEARCH_MATCHED. Error FOLLOWING.TOO_MANY.' })
  async saveSearch(@CurrentActor() actor: Actor, @Args('input') { kind, name, query }: SaveSearchInput): Promise<{ searches: SavedSearch[] }> {
    return { searches: await this.searches.save(actor, kind, name, query ?? '') };
  }

  @Mutation(() => SavedSearchesPayload)
  async renameSavedSearch(@CurrentActor() actor: Actor, @Args('input') { id, name }: RenameSavedSearchInput): Promise<{ searches: SavedSearch[] }> {
    return { searches: await this.searches.rename(actor, id, name) };
  }

  @Mutation(() => SavedSearchesPayload)
  async removeSavedSearch(@CurrentActor() actor: Actor, @Args('input') { id }: RemoveSavedSearchInput): Promise<{ searches: SavedSearch[] }> {
    return { searches: await this.searches.remove(actor, id) };
  }

  @ResolveField()
  path(@Parent() { kind, query }: SavedSearch): string {
    return `/${LIST_PATHS[kind]}${query && `?${query}`}`;
  }
}

@Resolver(() => BookmarkType)
export class BookmarkResolver {
  constructor(
    private readonly bookmarks: BookmarkService,
    private readonly titles: BookmarkTitleLoader,
  ) {}

  @Mutation(() => SetBookmarkPayload, { description: 'Marks what the viewer can see, or unmarks it. Errors NOT_FOUND, FOLLOWING.TOO_MANY.' })
  async setBookmark(@CurrentActor() actor: Actor, @Args('input') { kind, subjectId, isBookmarked }: SetBookmarkInput): Promise<SetBookmarkPayload> {
    return { isBookmarked: await this.bookmarks.set(actor, kind, subjectId, isBookmarked) };
  }

  @ResolveField(() => String, { nullable: true })
  title(@Parent() { kind, subjectId }: Bookmark, @Context() context: GraphqlContext): Promise<string | null> {
    return this.titles.load(context, kind, subjectId);
  }

  @ResolveField()
  path(@Parent() { kind, subjectId }: Bookmark): string {
    return `/${LIST_PATHS[kind]}/${toPath('', subjectId)}`;
  }
}

@Resolver(() => ViewerType)
export class ViewerFollowingResolver {
  constructor(
    private readonly searches: SavedSearchService,
    private readonly bookmarkService: BookmarkService,
    private readonly calendars: CalendarService,
  ) {}

  @ResolveField(() => [SavedSearchType], { description: 'At most thirty.' })
  savedSearches(@CurrentActor() actor: Actor): Promise<SavedSearch[]> {
    return this.searches.findOf(actor);
  }

  @ResolveField(() => BookmarkConnection, { description: 'The newest first.' })
  bookmarks(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null = null,
  ): Promise<Page<Bookmark>> {
    return this.bookmarkService.findOf(actor, first, after);
  }

  @ResolveField(() => Boolean)
  hasBookmarked(@CurrentActor() actor: Actor, @Args('kind', { type: () => FollowedKindEnum }) kind: FollowedKind, @Args('subjectId', { type: () => ID }) subjectId: string): Promise<boolean> {
    return this.bookmarkService.isBookmarked(actor, kind, subjectId);
  }

  @ResolveField(() => Boolean, { description: 'Whether there is a secret address of the viewer’s deadlines; it is shown only when it is made.' })
  hasCalendar(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.calendars.hasAddress(actor);
  }

  @Mutation(() => CalendarPayload, { description: 'Makes the secret address of the viewer’s deadlines, in place of any there was.' })
  async renewCalendar(@CurrentActor() actor: Actor): Promise<CalendarPayload> {
    return { url: await this.calendars.renew(actor) };
  }

  @Mutation(() => CalendarPayload)
  async revokeCalendar(@CurrentActor() actor: Actor): Promise<CalendarPayload> {
    await this.calendars.revoke(actor);
    return { url: null };
  }
}
