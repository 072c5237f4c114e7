import { createHash } from 'node:crypto';
import { type IsoDate, isIsoDate, LIMITS, type OrganisationType, parseCountryCode, parsePic, type SeatRole } from '@trefoil/vocabulary';
import { cleanText, foldName, shorten } from '../../organisations';
import type { PastParticipant, PastProject } from '../past-project';

export type ReadParticipant = Omit<PastParticipant, 'organisationId'> & { readonly pic: string | null };

/** A project as its source tells it, cleaned; each participant once. */
export interface ReadProject extends Omit<PastProject, 'id'> {
  readonly participants: readonly ReadParticipant[];
  /** Changes with anything above. */
  readonly digest: string;
}

const LONGEST = { title: 500, acronym: 100, text: 20_000, word: 200 } as const;
const MOST = { words: 50, participants: 500 } as const;

const ROLES: Readonly<Record<string, SeatRole>> = {
  coordinator: 'COORDINATOR', participant: 'PARTNER', partner: 'PARTNER', associatedPartner: 'ASSOCIATED_PARTNER', thirdParty: 'AFFILIATED_ENTITY',
};
const TYPES: Readonly<Record<string, OrganisationType>> = {
  HES: 'HIGHER_EDUCATION_INSTITUTION', REC: 'RESEARCH_INSTITUTE', PRC: 'COMPANY', PUB: 'PUBLIC_AUTHORITY', OTH: 'OTHER',
};
/** Who is told twice keeps the part that counts for most. */
const PRECEDENCE: readonly SeatRole[] = ['COORDINATOR', 'PARTNER', 'AFFILIATED_ENTITY', 'ASSOCIATED_PARTNER'];

const toText = (value: unknown, longest: number): string | null => shorten(cleanText(value), longest) || null;
const toWords = (value: unknown): string[] => (Array.isArray(value) ? value : []).flatMap((each) => toText(each, LONGEST.word) ?? []).slice(0, MOST.words);
const toDay = (value: unknown): IsoDate | null => {
  const text = cleanText(value).slice(0, 10);
  return isIsoDate(text) ? text : null;
};

function readParticipant(value: unknown): ReadParticipant | null {
  if (typeof value !== 'object' || value === null) return null;
  const told = value as Record<string, unknown>;
  const name = toText(told.name, LIMITS.organisation.name);
  if (!name) return null;
  const country = parseCountryCode(cleanText(told.country));
  const reading = parsePic(cleanText(told.pic));
  const pic = reading.verdict === 'MALFORMED' ? null : reading.value;
  const key = toText(told.key, 40) ?? pic ?? `n${createHash('sha256').update(`${foldName(name)} ${country ?? ''}`).digest('hex').slice(0, 16)}`;
  return { key, name, country, pic, type: TYPES[cleanText(told.type)] ?? null, role: ROLES[cleanText(told.role)] ?? 'PARTNER' };
}

function readParticipants(value: unknown): ReadParticipant[] {
  const known = new Map<string, ReadParticipant>();
  for (const each of (Array.isArray(value) ? value : []).slice(0, MOST.participants)) {
    const told = readParticipant(each);
    if (!told) continue;
    const before = known.get(told.key);
    if (!before) known.set(told.key, told);
    else if (PRECEDENCE.indexOf(told.role) < PRECEDENCE.indexOf(before.role)) known.set(told.key, { ...before, role: told.role });
  }
  return [...known.values()];
}

/** Null for a line that is no project with an id, a programme and participants. */
export function readPastProject(value: unknown): ReadProject | null {
  if (typeof value !== 'object' || value === null) return null;
  const told = value as Record<string, unknown>;
  const sourceId = toText(told.id, 100);
  // "(2016 snapshot)" says when the list was taken, not what the programme was.
  const programme = toText(told.programme, 100)?.replace(/\s*\([^)]*\)$/, '');
  const participants = readParticipants(told.participants);
  if (!sourceId || !programme || participants.length === 0) return null;
  const year = Number(told.year);
  const project = {
    sourceId,
    programme,
    scheme: toText(told.scheme, LONGEST.word),
    year: Number.isInteger(year) && year >= 1980 && year <= 2100 ? year : null,
    startsOn: toDay(told.start),
    endsOn: toDay(told.end),
    acronym: toText(told.acronym, LONGEST.acronym),
    title: toText(told.title, LONGEST.title),
    text: toText(told.text, LONGEST.text),
    topics: toWords(told.topics),
    topicTitles: toWords(told.topicTitles),
    keywords: toWords(told.keywords),
    fields: toWords(told.fields),
    participants,
  };
  return { ...project, digest: createHash('sha256').update(JSON.stringify(project)).digest('base64url') };
}
