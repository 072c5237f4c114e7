import { requireIsoDate } from '@trefoil/vocabulary';
import type { DemoEche } from '../demo-content.types';

/** The term most holders of the present programme have. */
export const CHARTER: DemoEche = { from: requireIsoDate('2021-01-01'), to: requireIsoDate('2027-12-31') };
/** Awarded later than most. */
export const CHARTER_FROM_2023: DemoEche = { from: requireIsoDate('2023-03-01'), to: requireIsoDate('2027-12-31') };
/** Held under the former programme and never renewed. */
export const CHARTER_EXPIRED: DemoEche = { from: requireIsoDate('2014-01-01'), to: requireIsoDate('2020-12-31') };
/** Gave its charter back in the middle of the present programme. */
export const CHARTER_ENDED_2024: DemoEche = { from: requireIsoDate('2021-01-01'), to: requireIsoDate('2024-09-30') };
