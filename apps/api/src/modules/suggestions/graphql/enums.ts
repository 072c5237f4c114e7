import { REASON_CODES } from '@trefoil/matching';
import { graphqlEnum } from '../../../platform/graphql/enum';
import { SUGGESTION_REFUSALS } from '../suggestion-refusal.entity';

export const SuggestionReasonEnum = graphqlEnum('SuggestionReasonCode', REASON_CODES, 'Why something is suggested.');
export const SuggestionRefusalReasonEnum = graphqlEnum('SuggestionRefusalReason', SUGGESTION_REFUSALS, 'Why an organisation is not to be suggested for an idea.');
