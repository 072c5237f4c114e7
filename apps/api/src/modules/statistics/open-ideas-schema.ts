import { ACTION_CODES, ACTIVITIES, AIMS, EDUCATION_SECTORS, ORGANISATION_TYPES } from '@trefoil/vocabulary';
import { PAGE } from './open-ideas';

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const url = { type: 'string', format: 'uri' };
const country = { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2, and XK for Kosovo.' };
const instant = { type: 'string', format: 'date-time' };
const many = (items: object) => ({ type: 'array', items });
const coded = (codes: readonly string[]) => ({ type: 'string', enum: codes });
const object = (properties: Readonly<Record<string, object>>) => ({ type: 'object', properties, required: Object.keys(properties) });

/** What the feed of ideas looks like, as JSON Schema 2020-12. */
export const openIdeasSchema = (publicUrl: string) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${publicUrl}/open-data/ideas.schema.json`,
  title: 'Published project ideas',
  description: `Newest first, ${PAGE} a page; follow \`next\` until it is null.`,
  ...object({
    $schema: url,
    total: { type: 'integer', description: 'Published ideas over all pages.' },
    next: { type: ['string', 'null'], format: 'uri', description: 'The page after this one.' },
    ideas: many(
      object({
        id: text,
        url,
        title: text,
        summary: textOrNull,
        language: { type: 'string', description: 'ISO 639-1 code of the language it is written in.' },
        action: coded(ACTION_CODES),
        callYear: { type: 'integer' },
        deadline: { type: ['string', 'null'], format: 'date-time', description: 'The coordinator’s own; until then partners are sought.' },
        deadlineZone: { type: ['string', 'null'], description: 'IANA zone the deadline was written in.' },
        durationMonths: { type: ['integer', 'null'] },
        aims: many(coded(AIMS)),
        activities: many(coded(ACTIVITIES)),
        sectors: many(coded(EDUCATION_SECTORS)),
        seatCountries: { ...many(country), description: 'The coordinator’s country, then one for each accepted seat.' },
        publishedAt: { ...instant, type: ['string', 'null'] },
        updatedAt: instant,
        isDemo: { type: 'boolean', description: 'Invented, part of the demo world.' },
        organisation: { ...object({ id: text, url, name: text, type: coded(ORGANISATION_TYPES), country, city: textOrNull }), description: 'The coordinator.' },
        partnersSought: many(
          object({
            type: { enum: [...ORGANISATION_TYPES, null], description: 'Null: any type.' },
            countries: { ...many(country), description: 'Empty: any programme country.' },
            fields: { ...many(text), description: 'ISCED-F 2013 codes.' },
            count: { type: 'integer' },
          }),
        ),
      }),
    ),
  }),
});
