import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '../../../platform/auth/public.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { ProjectIdea } from '../../ideas';
import type { Organisation, PartnerOffer } from '../../organisations';
import { PartnerSearchService, type SearchResult } from '../partner-search.service';
import { SearchLimit } from '../search-limit';
import { IdeaSearchArgs, OfferSearchArgs, OrganisationSearchArgs, type Selected, toRequest } from './search.args';
import { DirectorySummary, OrganisationSearchResult, PartnerOfferSearchResult, ProjectIdeaSearchResult } from './search-result.type';
import { selectsAny } from './selects-any';

const selected = (info: GraphQLResolveInfo): Selected => ({
  isCounted: selectsAny(info, [['totalCount', 'facets']]),
  isMarked: selectsAny(info, ['edges', ['highlights', 'matchedName']]),
});

@Public()
@Resolver()
export class PartnerSearchResolver {
  constructor(
    private readonly search: PartnerSearchService,
    private readonly limit: SearchLimit,
  ) {}

  @Query(() => OrganisationSearchResult, { description: 'Organisations; without words those that say most of themselves come first.' })
  async searchOrganisations(@Context() context: GraphqlContext, @Args() args: OrganisationSearchArgs, @Info() info: GraphQLResolveInfo): Promise<SearchResult<Organisation>> {
    await this.limit.require(context);
    return this.search.searchOrganisations(context.actor, toRequest(args, selected(info)));
  }

  @Query(() => ProjectIdeaSearchResult, { description: 'Published ideas; without words the newest come first.' })
  async searchIdeas(@Context() context: GraphqlContext, @Args() args: IdeaSearchArgs, @Info() info: GraphQLResolveInfo): Promise<SearchResult<ProjectIdea>> {
    await this.limit.require(context);
    return this.search.searchIdeas(context.actor, toRequest(args, selected(info)));
  }

  @Query(() => PartnerOfferSearchResult, { description: 'Published offers that have not expired; without words the newest come first.' })
  async searchOffers(@Context() context: GraphqlContext, @Args() args: OfferSearchArgs, @Info() info: GraphQLResolveInfo): Promise<SearchResult<PartnerOffer>> {
    await this.limit.require(context);
    return this.search.searchOffers(context.actor, toRequest(args, selected(info)));
  }

  @Query(() => DirectorySummary, { description: 'Figures for the front page.' })
  async directory(): Promise<DirectorySummary> {
    const { countries, ...counts } = await this.search.summarise();
    return { ...counts, countries: [...countries], organisationCount: countries.reduce((sum, { organisations }) => sum + organisations, 0) };
  }
}
