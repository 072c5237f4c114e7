import { LANGUAGE_CODES, LIMITS, type ActionCode, type Activity, type Aim, type SeatRole } from '@trefoil/vocabulary';
import * as z from 'zod/mini';
import { listOf, oneOf, optionalDate, optionalText, requiredText, toNullable } from '../../shared/forms/schema';
import type { OfferContentInput } from '../../shared/graphql/schema-types';
import type { OfferContentFragment } from './edit-offer.graphql';

/** The offer as the form holds it: every field a text or a list of codes. */
export type OfferValues = {
  title: string; language: string; text: string; activities: string[]; aims: string[]; fields: string[];
  roles: string[]; actions: string[]; languages: string[]; seeks: string; validUntil: string;
};

export const offerSchema = z.object({
  title: requiredText(LIMITS.offer.title),
  language: oneOf(LANGUAGE_CODES),
  text: optionalText(LIMITS.offer.text),
  activities: listOf(LIMITS.offer.activities),
  aims: listOf(LIMITS.offer.aims),
  fields: listOf(LIMITS.offer.fields),
  roles: listOf(LIMITS.offer.roles),
  actions: listOf(LIMITS.offer.actions),
  languages: listOf(LIMITS.offer.languages),
  seeks: optionalText(LIMITS.offer.seeks),
  validUntil: optionalDate(),
});

/** An offer that nobody looks after ends by itself. */
const USUAL_DAYS = 180;

/** A form not yet filled in, but for what is probably so. */
export function blankOffer(language: string, today: Date): OfferValues {
  const lastDay = new Date(today.getTime() + USUAL_DAYS * 86_400_000).toISOString().slice(0, 10);
  return { title: '', language, text: '', activities: [], aims: [], fields: [], roles: ['PARTNER'], actions: [], languages: [], seeks: '', validUntil: lastDay };
}

export function toOfferValues({ title, language, text, activities, aims, fields, roles, actions, languages, seeks, validUntil }: OfferContentFragment): OfferValues {
  return {
    title, language, text: text ?? '', activities: [...activities], aims: [...aims], fields: [...fields],
    roles: [...roles], actions: [...actions], languages: [...languages], seeks: seeks ?? '', validUntil: validUntil ?? '',
  };
}

/** Values that have passed the schema, as the API takes them. */
export function toOfferContent({ title, language, text, activities, aims, fields, roles, actions, languages, seeks, validUntil }: OfferValues): OfferContentInput {
  return {
    title: title.trim(), language, text: toNullable(text), activities: activities as Activity[], aims: aims as Aim[], fields,
    roles: roles as SeatRole[], actions: actions as ActionCode[], languages, seeks: toNullable(seeks), validUntil: toNullable(validUntil),
  };
}
