import { INTEREST_ORDERS, INTEREST_STATES } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';

export const InterestStateEnum = graphqlEnum('InterestState', INTEREST_STATES, 'State of an expression of interest. NEW, SHORTLISTED and OFFERED are open.');
export const InterestOrderEnum = graphqlEnum('InterestOrder', INTEREST_ORDERS, 'What the board is ordered by.');
