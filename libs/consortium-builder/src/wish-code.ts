import type { RuleId } from '@trefoil/rules';

/**
 * What bounds a choice, as a code; the words live where they are read. `subject` is empty where none is named.
 *
 * RULE                      subject: the rule's id
 * SIZE_FROM, SIZE_TO        the fewest and most members
 * BUDGET                    the budget
 * COUNTRY_CAP               the cap on each country; subject: a country where one in particular is meant
 * COUNTRY_LEAST, COUNTRY_MOST   subject: the country
 * TYPE_LEAST, TYPE_MOST     subject: the type of organisation
 * EXPERTISE                 subject: the expertise's code
 * NEWCOMERS                 newcomers wanted
 * REGION_CAP                the cap on each region; subject: a region where one in particular is meant
 * DIFFERENT                 what keeps an alternative apart from better proposals
 */
export const WISH_KINDS = [
  'RULE', 'SIZE_FROM', 'SIZE_TO', 'BUDGET', 'COUNTRY_CAP', 'COUNTRY_LEAST', 'COUNTRY_MOST', 'TYPE_LEAST', 'TYPE_MOST', 'EXPERTISE', 'NEWCOMERS', 'REGION_CAP', 'DIFFERENT',
] as const;

export type WishKind = (typeof WISH_KINDS)[number];

export type WishCode = { readonly kind: WishKind; readonly subject: RuleId | string };

export const wish = (kind: WishKind, subject: string = ''): WishCode => ({ kind, subject });
