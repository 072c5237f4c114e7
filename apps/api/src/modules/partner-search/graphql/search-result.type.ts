import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CountryCode, FacetName } from '@trefoil/vocabulary';
import { type Edge, EdgeOf, PageInfo } from '../../../platform/graphql/connection';
import { GraphQLCountryCode } from '../../../platform/graphql/scalars';
import { ProjectIdeaType } from '../../ideas';
import { OrganisationType, PartnerOfferType } from '../../organisations';
import { FacetNameEnum } from './enums';

@ObjectType({ description: 'One choice of a facet.' })
export class FacetOption {
  @Field({ description: 'A code: of a country, a type, a broad field of education and so on.' })
  value: string;

  @Field(() => Int, { description: 'How many would be found with this choice in place of those made in this facet.' })
  count: number;
}

@ObjectType('Facet', { description: 'What a search can be narrowed by, with counts.' })
export class FacetType {
  @Field(() => FacetNameEnum)
  name: FacetName;

  @Field(() => [FacetOption], { description: 'Counts under the other filters, most first; options without a hit are left out.' })
  options: FacetOption[];
}

interface Result<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
  totalCount: number;
  facets: FacetType[];
}

function ResultOf<T>(node: Type<T>, name: string): Type<Result<T>> {
  const edge = EdgeOf(node, name);
  @ObjectType(`${name}SearchResult`)
  class ResultType {
    @Field(() => [edge])
    edges: Edge<T>[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many there are over all pages.' })
    totalCount: number;

    @Field(() => [FacetType])
    facets: FacetType[];
  }
  return ResultType as Type<Result<T>>;
}

export const OrganisationSearchResult = ResultOf(OrganisationType, 'Organisation');
export const ProjectIdeaSearchResult = ResultOf(ProjectIdeaType, 'ProjectIdea');
export const PartnerOfferSearchResult = ResultOf(PartnerOfferType, 'PartnerOffer');

@ObjectType({ description: 'How many organisations there are in a country.' })
export class CountryCount {
  @Field(() => GraphQLCountryCode)
  country: CountryCode;

  @Field(() => Int)
  organisations: number;
}

@ObjectType({ description: 'What there is to find.' })
export class DirectorySummary {
  @Field(() => Int)
  organisationCount: number;

  @Field(() => Int, { description: 'Published ideas.' })
  ideaCount: number;

  @Field(() => Int, { description: 'Published offers that have not expired.' })
  offerCount: number;

  @Field(() => [CountryCount], { description: 'Countries with an organisation, most first.' })
  countries: CountryCount[];

  @Field({ description: 'True while anything invented is among it.' })
  demo: boolean;
}
