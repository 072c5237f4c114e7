import type { Type as Class } from '@nestjs/common';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import type { FacetName, Locale, SearchOrder } from '@trefoil/vocabulary';
import { Type } from 'class-transformer';
import { Allow, IsOptional, ValidateNested } from 'class-validator';
import { LocaleEnum } from '../../accounts';
import type { SearchRequest } from '../search-request';
import { SearchOrderEnum } from './enums';
import { IdeaFilter, OfferFilter, OrganisationFilter } from './search-filters.input';

interface SearchArgs<F> {
  filter?: F | null;
  order?: SearchOrder | null;
  locale?: Locale | null;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
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

    @Field(() => LocaleEnum, { nullable: true, description: 'The reader’s language, whose alphabet names are put in order by; English when left out.' })
    @Allow()
    locale?: Locale | null;

    @Field(() => Int, { nullable: true, description: 'At most 50; 20 when neither `first` nor `last` is given.' })
    @Allow()
    first?: number | null;

    @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
    @Allow()
    after?: string | null;

    @Field(() => Int, { nullable: true, description: 'At most 50: the last ones, or the last before `before`. Not together with `first`.' })
    @Allow()
    last?: number | null;

    @Field(() => String, { nullable: true, description: 'The startCursor of the page after.' })
    @Allow()
    before?: string | null;
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

/** Which parts of a result an operation selects. */
export interface Selected {
  readonly isCounted: boolean;
  readonly isMarked: boolean;
}

/** The request a service understands. */
export function toRequest({ filter, order, locale, first, after, last, before }: SearchArgs<Partial<AnyFilter>>, selected: Selected): SearchRequest {
  const chosen: Readonly<Record<FacetName, readonly string[] | undefined>> = {
    COUNTRY: filter?.countries,
    COUNTRY_GROUP: filter?.countryGroups,
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
    VERIFIED: typeof filter?.isVerified === 'boolean' ? [String(filter.isVerified)] : undefined,
  };
  return {
    words: filter?.words ?? null,
    hasWorkedWith: filter?.hasWorkedWith ?? null,
    chosen: new Map(Object.entries(chosen).flatMap(([name, options]) => (options?.length ? [[name as FacetName, options]] : []))),
    order: order ?? null,
    locale: locale ?? 'en',
    first: first ?? null,
    after: after ?? null,
    last: last ?? null,
    before: before ?? null,
    ...selected,
  };
}
