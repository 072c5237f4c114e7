import { ACTION_CODES, OFFER_STATUSES, SEAT_ROLES } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';

export const OfferStatusEnum = graphqlEnum('OfferStatus', OFFER_STATUSES, 'State of a partner offer.');
export const ActionCodeEnum = graphqlEnum('ActionCode', ACTION_CODES, 'An action of the programme; STRATEGIC_PARTNERSHIP is KA203.');
export const SeatRoleEnum = graphqlEnum('SeatRole', SEAT_ROLES, 'A part in a consortium; only coordinator and partner can count towards a minimum.');
