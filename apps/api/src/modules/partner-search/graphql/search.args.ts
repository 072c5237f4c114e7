import type { Type as Class } from '@nestjs/common';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import type { FacetName, SearchOrder } from '@trefoil/vocabulary';
import { Type } from 'class-transformer';
import { Allow, IsOptional, ValidateNested } from 'class-validator';
import type { SearchRequest } from '../partner-search.service';
import { SearchOrderEnum } from './enums';
import { IdeaFilter, OfferFilter, OrganisationFilter } from './search-filters.input';

const PAGE = 20;

interface SearchArgs<F> {
  filter?: F | null;
  order?: SearchOrder | null;
  first: number | null;
  after?: string | null;
}

function SearchArgsWith<F extends object>(filterType: Class<F>): Class<SearchArgs<F>> {
  @ArgsType()
  class Args implements SearchArgs<F> {
    @Field(() => filterType, { nullable: true })
    @IsOptional()
    @ValidateNested()
    @Type(() => filterType)
    filter?: F | null;

    @Field(() => SearchOrderEnum, { nullable: true, description: 'By relevance when words are given.' })
    @Allow()
    order?: SearchOrder | null;

    @Field(() => Int, { nullable: true, defaultValue: PAGE, description: 'At most 50.' })
    @Allow()
    first: number | null = PAGE;

    @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
    @Allow()
    after?: string | null;
  }
  return Args;
}

@ArgsType()
export class OrganisationSearchArgs extends SearchArgsWith(OrganisationFilter) {}

@ArgsType()
export class IdeaSearchArgs extends SearchArgsWith(IdeaFilter) {}

@ArgsType()
export class OfferSearchArgs extends SearchArgsWith(OfferFilter) {}

/** What every filter has, and what some have. */
type AnyFilter = OfferFilter & Partial<Omit<IdeaFilter, keyof OfferFilter>> & Partial<Omit<OrganisationFilter, keyof OfferFilter>>;

/** The request a service understands; `isCounted` tells whether total or facets were selected. */
export function toRequest({ filter, order, first, after }: SearchArgs<Partial<AnyFilter>>, isCounted: boolean): SearchRequest {
  const chosen: Readonly<Record<FacetName, readonly string[] | undefined>> = {
    COUNTRY: filter?.countries,
    TYPE: filter?.types,
    OWNERSHIP: filter?.ownerships,
    ACTIVITY: filter?.activities,
    AIM: filter?.aims,
    FIELD: filter?.fields,
    LANGUAGE: filter?.languages,
    ACTION: filter?.actions,
    CALL_YEAR: filter?.callYears?.map(String),
    SECTOR: filter?.sectors,
    SOUGHT_TYPE: filter?.soughtTypes,
    ECHE: typeof filter?.hasEche === 'boolean' ? [String(filter.hasEche)] : undefined,
  };
  return {
    words: filter?.words ?? null,
    chosen: new Map(Object.entries(chosen).flatMap(([name, options]) => (options?.length ? [[name as FacetName, options]] : []))),
    order: order ?? null,
    first: first ?? PAGE,
    after: after ?? null,
    isCounted,
  };
}
