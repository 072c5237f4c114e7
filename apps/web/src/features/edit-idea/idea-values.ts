import {
  ACTION_CODES, LANGUAGE_CODES, LIMITS, ORGANISATION_TYPES, PROJECT_SCALES, RESULT_KINDS, RESULT_REACHES,
  type ActionCode, type Activity, type Aim, type EducationSector, type OrganisationType, type ProjectScale, type ResultKind, type ResultReach,
} from '@trefoil/vocabulary';
import * as z from 'zod/mini';
import { instantOf, wallClockOf } from '../../shared/format/zoned-time';
import { parseEuros, writeEuros } from '../../shared/forms/euros';
import { writeFault } from '../../shared/forms/fault';
import { listOf, oneOf, optionalDate, optionalText, requiredText, toNullable } from '../../shared/forms/schema';
import type { IdeaContentInput } from '../../shared/graphql/schema-types';
import type { IdeaContentFragment } from './edit-idea.graphql';

/** The most the API takes, in euros; the ceilings of an action are the eligibility panel's to tell. */
const LARGEST_GRANT = 10_000_000;
export const PROGRAMME_ZONE = 'Europe/Brussels';
const USUAL_TIME = '17:00';

export type ResultValues = { kind: string; description: string; reach: string };
export type PartnerValues = { type: string; countries: string[]; fields: string[]; expertise: string; task: string; count: string };
/** The idea as the form holds it: every field a text or a list of codes. */
export type IdeaValues = {
  title: string; language: string; summary: string; body: string;
  action: string; callYear: string; scale: string; sectors: string[]; durationMonths: string; grant: string;
  deadlineDate: string; deadlineTime: string; deadlineZone: string;
  partnersSought: PartnerValues[];
  higherEducationLink: string; agendaLink: string; aims: string[]; activities: string[]; otherActivity: string;
  results: ResultValues[];
};

const { countMin, countMax } = LIMITS.partnerSought;

export const ideaSchema = z.object({
  title: requiredText(LIMITS.idea.title),
  language: oneOf(LANGUAGE_CODES),
  summary: optionalText(LIMITS.idea.summary),
  body: optionalText(LIMITS.idea.body),
  action: oneOf(ACTION_CODES),
  callYear: z.string(),
  scale: optionalOneOf(PROJECT_SCALES),
  sectors: listOf(LIMITS.idea.sectors),
  durationMonths: z.string(),
  grant: z.string().check(
    z.refine((text) => text.trim() === '' || parseEuros(text) !== null, writeFault('NOT_AN_AMOUNT')),
    z.refine((text) => (parseEuros(text) ?? 0) <= LARGEST_GRANT * 100, writeFault('OUT_OF_RANGE', { min: 0, max: LARGEST_GRANT })),
  ),
  deadlineDate: optionalDate(),
  deadlineTime: z.string(),
  deadlineZone: z.string(),
  partnersSought: z.array(z.object({
    type: optionalOneOf(ORGANISATION_TYPES),
    countries: listOf(LIMITS.partnerSought.countries),
    fields: listOf(LIMITS.partnerSought.fields),
    expertise: optionalText(LIMITS.partnerSought.expertise),
    task: optionalText(LIMITS.partnerSought.task),
    count: z.string().check(z.refine((text) => /^\d+$/.test(text) && Number(text) >= countMin && Number(text) <= countMax, writeFault('OUT_OF_RANGE', { min: countMin, max: countMax }))),
  })).check(z.maxLength(LIMITS.idea.partnersSought, writeFault('TOO_MANY', { max: LIMITS.idea.partnersSought }))),
  higherEducationLink: optionalText(LIMITS.idea.higherEducationLink),
  agendaLink: optionalText(LIMITS.idea.agendaLink),
  aims: listOf(LIMITS.idea.aims),
  activities: listOf(LIMITS.idea.activities),
  otherActivity: optionalText(LIMITS.idea.otherActivity),
  results: z.array(z.object({ kind: oneOf(RESULT_KINDS), description: requiredText(LIMITS.result.description), reach: oneOf(RESULT_REACHES) }))
    .check(z.maxLength(LIMITS.idea.results, writeFault('TOO_MANY', { max: LIMITS.idea.results }))),
}).check(z.refine(({ deadlineDate, deadlineTime }) => deadlineDate === '' || /^\d{2}:\d{2}$/.test(deadlineTime), { path: ['deadlineTime'], error: writeFault('REQUIRED') }));

function optionalOneOf(values: readonly string[]) {
  return z.string().check(z.refine((value) => value === '' || values.includes(value), writeFault('UNKNOWN_VALUE')));
}

export const BLANK_PARTNER: PartnerValues = { type: '', countries: [], fields: [], expertise: '', task: '', count: '1' };
export const BLANK_RESULT: ResultValues = { kind: '', description: '', reach: '' };

/** A form not yet filled in, but for what is probably so. */
export function blankIdea(given: Pick<IdeaValues, 'language' | 'action' | 'callYear'>): IdeaValues {
  return {
    ...given,
    title: '', summary: '', body: '', scale: '', sectors: ['HIGHER_EDUCATION'], durationMonths: '', grant: '',
    deadlineDate: '', deadlineTime: USUAL_TIME, deadlineZone: PROGRAMME_ZONE,
    partnersSought: [], higherEducationLink: '', agendaLink: '', aims: [], activities: [], otherActivity: '', results: [],
  };
}

export function toIdeaValues(idea: IdeaContentFragment): IdeaValues {
  const zone = idea.deadlineZone ?? PROGRAMME_ZONE;
  const clock = idea.deadline === null ? { date: '', time: USUAL_TIME } : wallClockOf(idea.deadline, zone);
  return {
    title: idea.title,
    language: idea.language,
    summary: idea.summary ?? '',
    body: idea.body ?? '',
    action: idea.action,
    callYear: String(idea.callYear),
    scale: idea.scale ?? '',
    sectors: [...idea.sectors],
    durationMonths: idea.durationMonths === null ? '' : String(idea.durationMonths),
    grant: idea.grantAskedCents === null ? '' : writeEuros(idea.grantAskedCents),
    deadlineDate: clock.date,
    deadlineTime: clock.time,
    deadlineZone: zone,
    partnersSought: idea.partnersSought.map(({ type, countries, fields, expertise, task, count }) => ({
      type: type ?? '', countries: [...countries], fields: [...fields], expertise: expertise ?? '', task: task ?? '', count: String(count),
    })),
    higherEducationLink: idea.higherEducationLink ?? '',
    agendaLink: idea.agendaLink ?? '',
    aims: [...idea.aims],
    activities: [...idea.activities],
    otherActivity: idea.otherActivity ?? '',
    results: idea.results.map(({ kind, description, reach }) => ({ kind, description, reach })),
  };
}

/** Values that have passed the schema, as the API takes them. */
export function toIdeaContent(values: IdeaValues): IdeaContentInput {
  const { deadlineDate, deadlineTime, deadlineZone } = values;
  const hasDeadline = deadlineDate !== '';
  return {
    title: values.title.trim(),
    language: values.language,
    summary: toNullable(values.summary),
    body: toNullable(values.body),
    action: values.action as ActionCode,
    callYear: Number(values.callYear),
    scale: toNullable(values.scale) as ProjectScale | null,
    sectors: values.sectors as EducationSector[],
    durationMonths: values.durationMonths === '' ? null : Number(values.durationMonths),
    grantAskedCents: parseEuros(values.grant),
    deadline: hasDeadline ? instantOf({ date: deadlineDate, time: deadlineTime }, deadlineZone) : null,
    deadlineZone: hasDeadline ? deadlineZone : null,
    partnersSought: values.partnersSought.map(({ type, countries, fields, expertise, task, count }) => ({
      type: toNullable(type) as OrganisationType | null, countries, fields, expertise: toNullable(expertise), task: toNullable(task), count: Number(count),
    })),
    higherEducationLink: toNullable(values.higherEducationLink),
    agendaLink: toNullable(values.agendaLink),
    aims: values.aims as Aim[],
    activities: values.activities as Activity[],
    otherActivity: values.activities.includes('OTHER') ? toNullable(values.otherActivity) : null,
    results: values.results.map(({ kind, description, reach }) => ({ kind: kind as ResultKind, description: description.trim(), reach: reach as ResultReach })),
  };
}

/** Where the API's name of a field is not the form's. */
export function toIdeaPath(apiPath: string): string {
  const path = apiPath.replace(/^content\./, '');
  return { deadline: 'deadlineDate', grantAskedCents: 'grant' }[path] ?? path;
}
