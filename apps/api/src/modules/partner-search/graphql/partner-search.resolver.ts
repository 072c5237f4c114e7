import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { Public } from '../../../platform/auth/public.decorator';
import type { ProjectIdea } from '../../ideas';
import type { Organisation, PartnerOffer } from '../../organisations';
import { PartnerSearchService, type SearchResult } from '../partner-search.service';
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
  constructor(private readonly search: PartnerSearchService) {}

  @Query(() => OrganisationSearchResult, { description: 'Organisations; without words those that say most of themselves come first.' })
  searchOrganisations(@CurrentActor() actor: Actor, @Args() args: OrganisationSearchArgs, @Info() info: GraphQLResolveInfo): Promise<SearchResult<Organisation>> {
    return this.search.searchOrganisations(actor, toRequest(args, selected(info)));
  }

  @Query(() => ProjectIdeaSearchResult, { description: 'Published ideas; without words the newest come first.' })
  searchIdeas(@CurrentActor() actor: Actor, @Args() args: IdeaSearchArgs, @Info() info: GraphQLResolveInfo): Promise<SearchResult<ProjectIdea>> {
    return this.search.searchIdeas(actor, toRequest(args, selected(info)));
  }

  @Query(() => PartnerOfferSearchResult, { description: 'Published offers that have not expired; without words the newest come first.' })
  searchOffers(@CurrentActor() actor: Actor, @Args() args: OfferSearchArgs, @Info() info: GraphQLResolveInfo): Promise<SearchResult<PartnerOffer>> {
    return this.search.searchOffers(actor, toRequest(args, selected(info)));
  }

  @Query(() => DirectorySummary, { description: 'Figures for the front page.' })
  async directory(): Promise<DirectorySummary> {
    const { countries, ...counts } = await this.search.summarise();
    return { ...counts, countries: [...countries], organisationCount: countries.reduce((sum, { organisations }) => sum + organisations, 0) };
  }
}
