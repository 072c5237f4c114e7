import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { SEARCH_KINDS, slugify } from '@trefoil/vocabulary';
import { Public } from '../../../platform/auth/public.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { SearchLimit } from '../search-limit';
import type { FoundSuggestion } from '../suggest.repository';
import { type SuggestionGroup, SuggestService } from '../suggest.service';
import { SuggestArgs } from './suggest.args';
import { SuggestionGroupType, SuggestionType } from './suggestion.type';

const USUAL = 5;

@Public()
@Resolver(() => SuggestionType)
export class SuggestResolver {
  constructor(
    private readonly suggestions: SuggestService,
    private readonly limit: SearchLimit,
  ) {}

  @Query(() => [SuggestionGroupType], { description: 'Organisations, ideas and offers that what has been typed so far may be about, grouped by kind.' })
  async suggest(@Context() context: GraphqlContext, @Args() { words, kinds, first }: SuggestArgs): Promise<SuggestionGroup[]> {
    await this.limit.require(context);
    return this.suggestions.suggest(words, kinds.length > 0 ? kinds : SEARCH_KINDS, first ?? USUAL);
  }

  @ResolveField()
  slug(@Parent() { name }: FoundSuggestion): string {
    return slugify(name);
  }
}
