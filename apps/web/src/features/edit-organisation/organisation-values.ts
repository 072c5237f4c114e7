import {
  COUNTRY_CODES, LIMITS, ORGANISATION_TYPES, parseErasmusCode, parseOid, parsePic, parseRorId,
  type Activity, type Aim, type IdentifierReading, type OrganisationType, type Ownership,
} from '@trefoil/vocabulary';
import * as z from 'zod/mini';
import { writeFault } from '../../shared/forms/fault';
import { listOf, oneOf, optionalDate, optionalText, optionalWebAddress, requiredText, toNullable } from '../../shared/forms/schema';
import type { OrganisationProfileInput } from '../../shared/graphql/schema-types';
import type { OrganisationContentFragment } from './edit-organisation.graphql';

/** The profile as the form holds it: texts, lists of codes, and one yes or no. */
export type OrganisationValues = {
  name: string; names: { name: string; language: string }[]; type: string; ownership: string; country: string; city: string; website: string;
  description: string; descriptionLanguage: string; fields: string[]; activities: string[]; aims: string[]; workingLanguages: string[];
  pic: string; oid: string; rorId: string; erasmusCode: string; holdsCharter: boolean; charterFrom: string; charterTo: string;
};

export type IdentifierName = 'pic' | 'oid' | 'rorId' | 'erasmusCode';

/** How each identifier is read, here and on the server, and the stem of its faults' codes. */
export const IDENTIFIERS: Readonly<Record<IdentifierName, { readonly parse: (text: string) => IdentifierReading; readonly stem: string }>> = {
  pic: { parse: parsePic, stem: 'PIC' },
  oid: { parse: parseOid, stem: 'OID' },
  rorId: { parse: parseRorId, stem: 'ROR' },
  erasmusCode: { parse: parseErasmusCode, stem: 'ERASMUS_CODE' },
};

const { organisation: limits } = LIMITS;
const LONGEST_IDENTIFIER = 80;

function identifier(name: IdentifierName) {
  const { parse, stem } = IDENTIFIERS[name];
  return optionalText(LONGEST_IDENTIFIER).check(z.refine((text) => text.trim() === '' || parse(text).verdict !== 'MALFORMED', writeFault(`IDENTIFIER.${stem}_MALFORMED`)));
}

export const organisationSchema = z.object({
  name: requiredText(limits.name),
  names: z.array(z.object({ name: requiredText(limits.name), language: z.string() })).check(z.maxLength(limits.names, writeFault('TOO_MANY', { max: limits.names }))),
  type: oneOf(ORGANISATION_TYPES),
  ownership: z.string(),
  country: oneOf(COUNTRY_CODES),
  city: optionalText(limits.city),
  website: optionalWebAddress(limits.website),
  description: optionalText(limits.description),
  descriptionLanguage: z.string(),
  fields: listOf(limits.fields),
  activities: listOf(limits.activities),
  aims: listOf(limits.aims),
  workingLanguages: listOf(limits.workingLanguages),
  pic: identifier('pic'),
  oid: identifier('oid'),
  rorId: identifier('rorId'),
  erasmusCode: identifier('erasmusCode'),
  holdsCharter: z.boolean(),
  charterFrom: optionalDate(),
  charterTo: optionalDate(),
}).check(
  z.refine(({ description, descriptionLanguage }) => description.trim() === '' || descriptionLanguage !== '', { path: ['descriptionLanguage'], error: writeFault('REQUIRED') }),
  z.refine(({ charterFrom, charterTo }) => charterFrom === '' || charterTo === '' || charterFrom <= charterTo, { path: ['charterTo'], error: writeFault('ENDS_BEFORE_START') }),
);

export function blankOrganisation(language: string): OrganisationValues {
  return {
    name: '', names: [], type: '', ownership: '', country: '', city: '', website: '', description: '', descriptionLanguage: language, fields: [], activities: [], aims: [],
    workingLanguages: [], pic: '', oid: '', rorId: '', erasmusCode: '', holdsCharter: false, charterFrom: '', charterTo: '',
  };
}

export function toOrganisationValues(content: OrganisationContentFragment, language: string): OrganisationValues {
  const { name, names, type, ownership, country, city, website, description, descriptionLanguage, fields, activities, aims, workingLanguages, pic, oid, rorId, erasmusCode, eche } = content;
  return {
    name, names: names.map((other) => ({ name: other.name, language: other.language ?? '' })), type, ownership: ownership ?? '', country, city: city ?? '', website: website ?? '',
    description: description ?? '', descriptionLanguage: descriptionLanguage ?? language, fields: [...fields], activities: [...activities], aims: [...aims], workingLanguages: [...workingLanguages],
    pic: pic ?? '', oid: oid ?? '', rorId: rorId ?? '', erasmusCode: erasmusCode ?? '', holdsCharter: eche !== null, charterFrom: eche?.from ?? '', charterTo: eche?.to ?? '',
  };
}

/** Values that have passed the schema, as the API takes them. */
export function toProfileInput(values: OrganisationValues): OrganisationProfileInput {
  const description = toNullable(values.description);
  return {
    name: values.name.trim(),
    names: values.names.map(({ name, language }) => ({ name: name.trim(), language: toNullable(language) })),
    type: values.type as OrganisationType,
    ownership: toNullable(values.ownership) as Ownership | null,
    country: values.country,
    city: toNullable(values.city),
    website: toNullable(values.website),
    description,
    descriptionLanguage: description === null ? null : toNullable(values.descriptionLanguage),
    fields: values.fields,
    activities: values.activities as Activity[],
    aims: values.aims as Aim[],
    workingLanguages: values.workingLanguages,
    pic: toNullable(values.pic),
    oid: toNullable(values.oid),
    rorId: toNullable(values.rorId),
    erasmusCode: toNullable(values.erasmusCode),
    eche: values.holdsCharter ? { from: toNullable(values.charterFrom), to: toNullable(values.charterTo) } : null,
  };
}

const API_PATHS: Readonly<Record<string, string>> = { 'eche.from': 'charterFrom', 'eche.to': 'charterTo', eche: 'holdsCharter' };

/** The form's field for a path in the API's refusal. */
export function toFormPath(apiPath: string): string {
  const path = apiPath.replace(/^profile\./, '');
  return API_PATHS[path] ?? path;
}
