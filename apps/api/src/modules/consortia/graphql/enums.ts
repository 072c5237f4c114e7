import { CONFIDENCES, COUNTING_REASONS, VERDICTS, WEIGHTS } from '@trefoil/rules';
import { SEAT_STATUSES } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';

export const SeatStatusEnum = graphqlEnum('SeatStatus', SEAT_STATUSES, 'State of a place in a consortium; only ACCEPTED seats count.');
export const VerdictEnum = graphqlEnum('Verdict', VERDICTS, 'What a rule says of a consortium; UNKNOWN while something is not stated that could change the answer.');
export const WeightEnum = graphqlEnum('Weight', WEIGHTS, 'REQUIRED findings decide eligibility, ADVISED ones only tell.');
export const ConfidenceEnum = graphqlEnum('Confidence', CONFIDENCES, 'UNVERIFIED findings rest on what no source confirms; they are never REQUIRED.');
export const CountingReasonEnum = graphqlEnum('CountingReason', COUNTING_REASONS, 'Why a member counts towards the least number of organisations, or does not.');
