// Runs real consortia through the eligibility check: who takes part, and every rule of the action and call year.
import { once } from 'node:events';
import fs from 'node:fs';
import readline from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import {
  callYearsOf, checkConsortium, compositionVerdict, type ConsortiumDraft, type ConsortiumMember, findRuleSet, type RuleSet, type Verdict,
} from '@trefoil/rules';
import { isIsoDate, type OrganisationType, parseActionCode, parseCountryCode, requireIsoDate, type SeatRole } from '@trefoil/vocabulary';
import { Failure } from '../terminal.mjs';

export const description = 'checks real consortia: --consortia FILE... --action KA203 --year 2019 [--as-of YYYY-MM-DD] [--out FILE]';

type Participant = { key?: string | null; country?: string | null; role?: string | null; type?: string | null };
type Project = { id: string; participants?: Participant[] };
type Options = Readonly<Record<string, string | true | string[]>>;

const ROLES: Readonly<Record<string, SeatRole>> = {
  coordinator: 'COORDINATOR', participant: 'PARTNER', partner: 'PARTNER', associatedPartner: 'ASSOCIATED_PARTNER', thirdParty: 'AFFILIATED_ENTITY',
};
const TYPES: Readonly<Record<string, OrganisationType>> = {
  HES: 'HIGHER_EDUCATION_INSTITUTION', REC: 'RESEARCH_INSTITUTE', PRC: 'COMPANY', PUB: 'PUBLIC_AUTHORITY', OTH: 'OTHER',
};
/** An organisation listed twice keeps the part that counts for most. */
const PRECEDENCE: readonly SeatRole[] = ['COORDINATOR', 'PARTNER', 'AFFILIATED_ENTITY', 'ASSOCIATED_PARTNER'];

function isMissing(country: string | null | undefined): boolean {
  return country === null || country === undefined || country.trim() === '';
}

/**
 * A code that names no country stands for one outside the programme; only a missing country is unknown.
 * Antarctica holds the place of such a code: no call counts it.
 */
function toCountry(country: string | null | undefined): ConsortiumMember['country'] {
  return isMissing(country) ? null : (parseCountryCode(country ?? '') ?? 'AQ');
}

function toMember(organisationId: string, { country, role, type }: Participant): ConsortiumMember {
  return {
    organisationId,
    country: toCountry(country),
    type: TYPES[type ?? ''] ?? null,
    role: ROLES[role ?? ''] ?? 'PARTNER',
    addedValue: null,
    strategyLink: null,
    eche: null,
  };
}

/** One key is one organisation: its first known country and type, and its strongest part. A participant without key is one of its own. */
function toMembers(participants: readonly Participant[]): readonly ConsortiumMember[] {
  const members = new Map<string, ConsortiumMember>();
  participants.forEach((participant, index) => {
    const id = participant.key ?? `#${index}`;
    const member = toMember(id, participant);
    const known = members.get(id);
    if (known === undefined) {
      members.set(id, member);
      return;
    }
    const role = PRECEDENCE.indexOf(member.role) < PRECEDENCE.indexOf(known.role) ? member.role : known.role;
    members.set(id, { ...known, country: known.country ?? member.country, type: known.type ?? member.type, role });
  });
  return [...members.values()];
}

function toDraft(project: Project, { action, callYear }: RuleSet): ConsortiumDraft {
  return {
    action,
    callYear,
    durationMonths: null,
    grantAskedCents: null,
    higherEducationLink: null,
    agendaLink: null,
    aims: [],
    activities: [],
    otherActivity: null,
    deadline: null,
    members: toMembers(project.participants ?? []),
  };
}

function requireRules(options: Options): RuleSet {
  const action = parseActionCode(String(options['action'] ?? ''));
  if (action === null) throw new Failure('--action names no action.', 'Give one such as --action KA203 or --action KA220-HED.');
  const years = callYearsOf(action);
  const rules = findRuleSet(action, Number(options['year']));
  if (rules === null) throw new Failure(`There are no rules of ${action} for --year ${String(options['year'] ?? '')}.`, `Give one from ${years[0]} to ${years.at(-1)}.`);
  return rules;
}

function requireFiles(options: Options): readonly string[] {
  const files = [options['consortia'] ?? []].flat().filter((file): file is string => typeof file === 'string');
  if (files.length === 0) throw new Failure('There is nothing to check.', 'Give --consortia FILE..., JSON lines, plain or gzip.');
  for (const file of files) if (!fs.existsSync(file)) throw new Failure(`${file} is not there.`, 'Check the path.');
  return files;
}

async function* projectsOf(file: string, say: (line: string) => void): AsyncGenerator<Project> {
  const raw = fs.createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => input.destroy(error));
  let number = 0;
  for await (const line of readline.createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    let project: Project;
    try {
      project = JSON.parse(line) as Project;
    } catch {
      say(`${file}:${number} is no JSON and was passed over`);
      continue;
    }
    yield project;
  }
}

export async function run({ options, say }: { options: Options; say: (line: string) => void }) {
  const rules = requireRules(options);
  const files = requireFiles(options);
  const asOfText = String(options['as-of'] ?? `${rules.callYear}-01-01`);
  if (!isIsoDate(asOfText)) throw new Failure(`--as-of ${asOfText} is no day.`, 'Give one such as 2019-03-21.');
  const asOf = requireIsoDate(asOfText);
  const out = typeof options['out'] === 'string' ? fs.createWriteStream(options['out']) : null;
  const counts: Record<Verdict, number> = { MET: 0, UNMET: 0, UNKNOWN: 0 };
  const began = performance.now();
  for (const file of files) {
    for await (const project of projectsOf(file, say)) {
      const findings = checkConsortium(toDraft(project, rules), rules, asOf);
      const composition = compositionVerdict(findings);
      counts[composition] += 1;
      if (out !== null) {
        const line = JSON.stringify({ id: project.id, composition, findings: findings.map(({ rule, verdict }) => ({ rule, verdict })) });
        if (!out.write(`${line}\n`)) await once(out, 'drain');
      }
    }
  }
  if (out !== null) await finished(out.end());
  const seconds = Number(((performance.now() - began) / 1000).toFixed(3));
  return { projects: counts.MET + counts.UNMET + counts.UNKNOWN, met: counts.MET, unmet: counts.UNMET, unknown: counts.UNKNOWN, seconds };
}
