import { COUNTRY_GROUPS, FACET_NAMES, HIGHLIGHTED_TEXTS, SEARCH_KINDS, SEARCH_ORDERS } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';

export const SearchOrderEnum = graphqlEnum('SearchOrder', SEARCH_ORDERS, 'Order of what is found; NAME as the reader’s language has it.');
export const FacetNameEnum = graphqlEnum('FacetName', FACET_NAMES, 'What a search can be narrowed by.');
export const SearchKindEnum = graphqlEnum('SearchKind', SEARCH_KINDS, 'What can be searched for.');
export const CountryGroupEnum = graphqlEnum(
  'CountryGroup',
  COUNTRY_GROUPS,
  'How a country stands to the programme this year: PROGRAMME takes part in full, as Member States and associated countries do; ASSOCIATED are the latter alone; PARTNER are all others.',
);
export const HighlightedTextEnum = graphqlEnum('HighlightedText', HIGHLIGHTED_TEXTS, 'A text of what was found; TEXT is the longest one, of which an excerpt is given.');
