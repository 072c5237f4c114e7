import { WISH_KINDS } from '@trefoil/consortium-builder';
import { graphqlEnum } from '../../../platform/graphql/enum';
import { FIT_REASONS } from '../fit-to-idea';

export const FitReasonEnum = graphqlEnum('FitReasonCode', FIT_REASONS, 'What makes an organisation fit an idea.');
export const WishKindEnum = graphqlEnum('WishKind', WISH_KINDS, 'What bounds the choice of members.');
export const BuildOutcomeEnum = graphqlEnum(
  'BuildOutcome',
  ['PROPOSED', 'INFEASIBLE', 'STOPPED'],
  'INFEASIBLE: no choice meets rules and wishes, for certain. STOPPED: none was found in the time there was.',
);
