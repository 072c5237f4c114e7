import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { Allow } from 'class-validator';
import { EdgeOf, PageInfo } from '../../../platform/graphql/connection';
import { graphqlEnum } from '../../../platform/graphql/enum';
import { IdField, OptionalText, RequiredText } from '../../../platform/graphql/input-fields';
import { FOLLOWED_KINDS, type FollowedKind } from '../search-address';

export const FollowedKindEnum = graphqlEnum('FollowedKind', FOLLOWED_KINDS, 'What a saved search finds, or a bookmark marks.');

@ObjectType('SavedSearch', { description: 'A search the viewer is told of new matches of.' })
export class SavedSearchType {
  @Field(() => ID)
  id: string;

  @Field(() => FollowedKindEnum)
  kind: FollowedKind;

  @Field()
  name: string;

  @Field({ description: 'The page of the search, without the language.' })
  path: string;

  @Field()
  createdAt: Date;
}

@ObjectType('Bookmark', { description: 'Something the viewer marked to find it again.' })
export class BookmarkType {
  @Field(() => ID)
  id: string;

  @Field(() => FollowedKindEnum)
  kind: FollowedKind;

  @Field(() => ID)
  subjectId: string;

  @Field(() => String, { nullable: true, description: 'Null for what the viewer can see no longer.' })
  title: string | null;

  @Field({ description: 'Its page, without the language.' })
  path: string;

  @Field()
  createdAt: Date;
}

@ObjectType()
export class BookmarkEdge extends EdgeOf(BookmarkType, 'Bookmark') {}

@ObjectType()
export class BookmarkConnection {
  @Field(() => [BookmarkEdge])
  edges: BookmarkEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@InputType()
export class SaveSearchInput {
  @Field(() => FollowedKindEnum)
  @Allow()
  kind: FollowedKind;

  @RequiredText(LIMITS.savedSearch.name)
  name: string;

  @OptionalText(LIMITS.savedSearch.query, 'What stands behind the question mark of the search’s address.')
  query: string | null = null;
}

@InputType()
export class RenameSavedSearchInput {
  @IdField()
  id: string;

  @RequiredText(LIMITS.savedSearch.name)
  name: string;
}

@InputType()
export class RemoveSavedSearchInput {
  @IdField()
  id: string;
}

@InputType()
export class SetBookmarkInput {
  @Field(() => FollowedKindEnum)
  @Allow()
  kind: FollowedKind;

  @IdField()
  subjectId: string;

  @Field()
  @Allow()
  isBookmarked: boolean;
}

@ObjectType()
export class SavedSearchesPayload {
  @Field(() => [SavedSearchType], { description: 'All of the viewer’s.' })
  searches: SavedSearchType[];
}

@ObjectType()
export class SetBookmarkPayload {
  @Field()
  isBookmarked: boolean;
}

@ObjectType()
export class CalendarPayload {
  @Field(() => String, { nullable: true, description: 'The secret address, shown this once; null when there is none any more.' })
  url: string | null;
}
