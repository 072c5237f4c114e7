// Past projects as the files give them, made into what the matching index takes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import readline from 'node:readline';
import { createGunzip } from 'node:zlib';
import { EMPTY_QUERY, fold, type MatchOrganisation, type MatchProject, type MatchQuery } from '@trefoil/matching';
import { parseCountryCode } from '@trefoil/vocabulary';
import { Failure } from '../../terminal.mjs';

type Participant = { key?: string | null; name?: string | null; country?: string | null; city?: string | null; type?: string | null; role?: string | null };
type Row = {
  id?: string | null; programme?: string | null; title?: string | null; text?: string | null;
  keywords?: string[] | null; topicTitles?: string[] | null; participants?: Participant[] | null;
};
/** A project with the organisations that take part in it; those who only help (associated and third parties) are told apart. */
export type Consortium = MatchProject & { readonly number: string; readonly partnerIds: readonly string[]; readonly organisations: readonly MatchOrganisation[] };

const TYPES: Readonly<Record<string, string>> = {
  HES: 'HIGHER_EDUCATION_INSTITUTION', REC: 'RESEARCH_INSTITUTE', PRC: 'COMPANY', PUB: 'PUBLIC_AUTHORITY', OTH: 'OTHER',
};
const ASIDE = new Set(['associatedPartner', 'thirdParty']);

const words = (list: unknown): string[] => (Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : []);

/** The grant's number: the same project is told in two files under two prefixes. */
export const numberOf = (id: string): string => id.replace(/^[A-Za-z0-9]+-/, '');

/** From 0 to 1, the same for a project wherever and whenever it is asked. */
export const placeOf = (number: string): number => createHash('sha256').update(number).digest().readUInt32BE(0) / 2 ** 32;

/** What two lists of organisations are joined on where they share no identifier. */
export const nameKey = (name: string, country: string | null): string => `${fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}|${country ?? ''}`;

export function toConsortium(row: Row): Consortium | null {
  if (typeof row.id !== 'string') return null;
  const organisations = new Map<string, MatchOrganisation>();
  const partners: string[] = [];
  const aside: string[] = [];
  let coordinatorId: string | null = null;
  for (const { key, name, country, city, type, role } of row.participants ?? []) {
    const code = parseCountryCode(country ?? '');
    const id = key ?? nameKey(name ?? '', code);
    const known = organisations.get(id);
    organisations.set(id, {
      id, name: known?.name ?? name ?? '', city: known?.city ?? city ?? null, country: known?.country ?? code, type: known?.type ?? TYPES[type ?? ''] ?? null,
      text: '', codes: [], activity: null, asked: 0, answered: 0,
    });
    if (role === 'coordinator') coordinatorId ??= id;
    else if (ASIDE.has(role ?? '')) aside.push(id);
    else partners.push(id);
  }
  return {
    id: row.id, number: numberOf(row.id), programme: row.programme ?? null, title: row.title ?? '', text: row.text ?? '',
    keywords: words(row.keywords), topics: words(row.topicTitles), coordinatorId, participantIds: [...organisations.keys()],
    asideIds: aside,
    partnerIds: [...new Set(partners)].filter((id) => id !== coordinatorId), organisations: [...organisations.values()],
  };
}

export async function* rowsOf(file: string, say: (line: string) => void): AsyncGenerator<{ line: string; row: Row }> {
  if (!fs.existsSync(file)) throw new Failure(`${file} is not there.`, 'Check the path.');
  const raw = fs.createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => input.destroy(error));
  let number = 0;
  for await (const line of readline.createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      yield { line, row: JSON.parse(line) as Row };
    } catch {
      say(`${file}:${number} is no JSON and was passed over`);
    }
  }
}

export async function readConsortia(files: readonly string[], say: (line: string) => void): Promise<Consortium[]> {
  const found = new Map<string, Consortium>();
  for (const file of files) {
    for await (const { row } of rowsOf(file, say)) {
      const consortium = toConsortium(row);
      if (consortium !== null && !found.has(consortium.id)) found.set(consortium.id, consortium);
    }
  }
  return [...found.values()];
}

/** A project is told when it says more of itself than its name. */
export const isTold = ({ text }: MatchProject): boolean => text !== '';

/**
 * One id for each organisation of the train files: one without PIC is the one with the same folded name and country.
 * An organisation of a test file is known by its key, else by its name and country.
 */
export class Identities {
  private readonly byKey = new Map<string, string>();
  private readonly byName = new Map<string, string>();
  readonly organisations = new Map<string, MatchOrganisation>();

  constructor(train: readonly Consortium[]) {
    const all = train.flatMap(({ organisations }) => organisations);
    // keys that are PICs first: they are the name's holder
    for (const organisation of [...all].sort((a, b) => Number(b.id.length === 9 && /^\d+$/.test(b.id)) - Number(a.id.length === 9 && /^\d+$/.test(a.id)))) this.learn(organisation);
  }

  private learn(organisation: MatchOrganisation): void {
    const name = nameKey(organisation.name, organisation.country);
    const isPic = /^\d{9}$/.test(organisation.id);
    const id = this.byKey.get(organisation.id) ?? (isPic ? organisation.id : (this.byName.get(name) ?? organisation.id));
    this.byKey.set(organisation.id, id);
    if (!this.byName.has(name)) this.byName.set(name, id);
    const known = this.organisations.get(id);
    this.organisations.set(id, known === undefined ? { ...organisation, id } : {
      ...known, city: known.city ?? organisation.city, country: known.country ?? organisation.country, type: known.type ?? organisation.type,
    });
  }

  /** The id of an organisation seen in train, else null. */
  find(organisation: MatchOrganisation): string | null {
    return this.byKey.get(organisation.id) ?? this.byName.get(nameKey(organisation.name, organisation.country)) ?? null;
  }

  /** The project with these ids; organisations not seen keep their own. */
  resolve(project: Consortium): Consortium {
    const ids = new Map(project.organisations.map((organisation) => [organisation.id, this.find(organisation) ?? organisation.id]));
    const to = (id: string): string => ids.get(id) ?? id;
    const coordinatorId = project.coordinatorId === null ? null : to(project.coordinatorId);
    return {
      ...project, coordinatorId, participantIds: [...new Set(project.participantIds.map(to))], asideIds: project.asideIds.map(to),
      partnerIds: [...new Set(project.partnerIds.map(to))].filter((id) => id !== coordinatorId),
    };
  }
}

/** What the coordinator of a project would have asked before it had partners; ids are those of the index asked. */
export function questionOf({ title, text, keywords, topics, coordinatorId }: Consortium, to: (id: string) => string = (id) => id): MatchQuery {
  return { ...EMPTY_QUERY, title, text, keywords, topics, coordinatorId: coordinatorId === null ? null : to(coordinatorId) };
}
