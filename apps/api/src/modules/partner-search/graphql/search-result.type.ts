import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CountryCode, FacetName, HighlightedText } from '@trefoil/vocabulary';
import { type Edge, EdgeOf, PageInfo } from '../../../platform/graphql/connection';
import { GraphQLCountryCode } from '../../../platform/graphql/scalars';
import { ProjectIdeaType } from '../../ideas';
import { OrganisationType, PartnerOfferType } from '../../organisations';
import { FacetNameEnum, HighlightedTextEnum } from './enums';

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

@ObjectType({ description: 'A text with the words that were looked for marked: U+E000 stands before each, U+E001 after it.' })
export class HighlightType {
  @Field(() => HighlightedTextEnum)
  text: HighlightedText;

  @Field()
  marked: string;
}

@ObjectType({ description: 'Where a page of what was found begins and ends.' })
export class SearchPageInfo extends PageInfo {
  @Field()
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `before` to read back.' })
  startCursor: string | null;
}

interface FoundEdge<T> extends Edge<T> {
  highlights: HighlightType[];
}

interface Result<T> {
  edges: FoundEdge<T>[];
  pageInfo: SearchPageInfo;
  totalCount: number;
  facets: FacetType[];
  areWordsMended: boolean;
}

function FoundEdgeOf<T>(node: Type<T>, name: string): Type<FoundEdge<T>> {
  @ObjectType({ isAbstract: true })
  class FoundEdgeType extends EdgeOf(node, name, { isAbstract: true }) {
    @Field(() => [HighlightType], { description: 'The texts in which the words were found.' })
    highlights: HighlightType[];
  }
  return FoundEdgeType as Type<FoundEdge<T>>;
}

@ObjectType('OrganisationEdge')
class OrganisationEdge extends FoundEdgeOf(OrganisationType, 'Organisation') {
  @Field(() => String, { nullable: true, description: 'The further name that was found, marked, where the name alone would not have been.' })
  matchedName: string | null;
}

@ObjectType('ProjectIdeaEdge')
class ProjectIdeaEdge extends FoundEdgeOf(ProjectIdeaType, 'ProjectIdea') {}

@ObjectType('PartnerOfferEdge')
class PartnerOfferEdge extends FoundEdgeOf(PartnerOfferType, 'PartnerOffer') {}

function ResultOf<T>(edge: Type<FoundEdge<T>>, name: string): Type<Result<T>> {
  @ObjectType(`${name}SearchResult`)
  class ResultType {
    @Field(() => [edge])
    edges: FoundEdge<T>[];

    @Field(() => SearchPageInfo)
    pageInfo: SearchPageInfo;

    @Field(() => Int, { description: 'How many there are over all pages.' })
    totalCount: number;

    @Field(() => [FacetType])
    facets: FacetType[];

    @Field({ description: 'True when nothing has the words as typed, and words like them were looked for instead.' })
    areWordsMended: boolean;
  }
  return ResultType as Type<Result<T>>;
}

export const OrganisationSearchResult = ResultOf(OrganisationEdge, 'Organisation');
export const ProjectIdeaSearchResult = ResultOf(ProjectIdeaEdge, 'ProjectIdea');
export const PartnerOfferSearchResult = ResultOf(PartnerOfferEdge, 'PartnerOffer');

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
