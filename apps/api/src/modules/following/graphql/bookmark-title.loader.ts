import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { BookmarkService } from '../bookmark.service';
import { FOLLOWED_KINDS, type FollowedKind } from '../search-address';

type Loaders = Readonly<Record<FollowedKind, DataLoader<string, string | null>>>;

/** Batches the titles of what is bookmarked, of each kind; null for what the reader cannot see. */
@Injectable()
export class BookmarkTitleLoader {
  constructor(private readonly bookmarks: BookmarkService) {}

  load(context: GraphqlContext, kind: FollowedKind, id: string): Promise<string | null> {
    const make = (each: FollowedKind) => new DataLoader((ids: readonly string[]) => this.bookmarks.findTitles(context.actor, each, ids));
    return context.loader(this, () => Object.fromEntries(FOLLOWED_KINDS.map((each) => [each, make(each)])) as Loaders)[kind].load(id);
  }
}
