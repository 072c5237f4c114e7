import type { DemoOffer } from './demo-content.types';
import { CENTRAL_AND_WESTERN_OFFERS } from './offers/central-western';
import { EASTERN_OFFERS } from './offers/eastern';
import { NORDIC_AND_BALTIC_OFFERS } from './offers/nordic-baltic';
import { PARTNER_COUNTRY_OFFERS } from './offers/partner-countries';
import { SOUTHERN_OFFERS } from './offers/southern';

/** Every partner offer of the demo world; some drafts, some expired. */
export const demoOffers: readonly DemoOffer[] = [
  ...NORDIC_AND_BALTIC_OFFERS, ...CENTRAL_AND_WESTERN_OFFERS, ...SOUTHERN_OFFERS, ...EASTERN_OFFERS, ...PARTNER_COUNTRY_OFFERS,
];
