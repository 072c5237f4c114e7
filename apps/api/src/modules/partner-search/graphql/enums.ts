import { FACET_NAMES, SEARCH_ORDERS } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';

export const SearchOrderEnum = graphqlEnum('SearchOrder', SEARCH_ORDERS, 'Order of what is found.');
export const FacetNameEnum = graphqlEnum('FacetName', FACET_NAMES, 'What a search can be narrowed by.');
