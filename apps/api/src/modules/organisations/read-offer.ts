import type { IsoDate } from '@trefoil/vocabulary';
import { type FieldFault, InvalidInput } from '../../platform/errors/app-error';
import type { OfferContentInput } from './graphql/partner-offer.input';
import type { PartnerOffer } from './partner-offer.entity';
import { hasExpired } from './partner-offer.policy';

export type OfferFields = Pick<
  PartnerOffer,
  'title' | 'text' | 'language' | 'activities' | 'aims' | 'fields' | 'actions' | 'roles' | 'languages' | 'seeks' | 'validUntil'
>;

/** Years a day can sensibly lie in; PostgreSQL knows no year 0. */
const SENSIBLE_YEAR = /^20\d\d-/;

/** Checks what the decorators cannot. Throws InvalidInput. */
export function readOffer(content: OfferContentInput): OfferFields {
  const { title, text, language, activities, aims, fields, actions, roles, languages, seeks, validUntil = null } = content;
  if (validUntil && !SENSIBLE_YEAR.test(validUntil)) throw new InvalidInput([{ path: 'content.validUntil', code: 'NOT_A_DATE' }]);
  return { title, text, language, activities, aims, fields, actions, roles, languages, seeks, validUntil };
}

/**
 * What a reader needs of a published offer: some text, and at least one activity or aim to find it by. Throws InvalidInput
 * with every field that lacks. A last day may not lie behind, unless it is the one the offer was published with.
 */
export function requirePublishableOffer(offer: OfferFields, today: IsoDate, publishedValidUntil: IsoDate | null = null): void {
  const faults: FieldFault[] = [];
  if (!offer.text) faults.push({ path: 'content.text', code: 'REQUIRED' });
  if (offer.activities.length === 0 && offer.aims.length === 0) faults.push({ path: 'content.activities', code: 'REQUIRED' });
  if (offer.validUntil !== publishedValidUntil && hasExpired(offer.validUntil, today)) faults.push({ path: 'content.validUntil', code: 'IN_THE_PAST' });
  if (faults.length > 0) throw new InvalidInput(faults);
}
