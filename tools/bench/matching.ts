// How long the matching index takes to build over a whole register with the past projects, what it weighs, and how fast it answers.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { Matcher, MatchingIndex, type MatchOrganisation } from '@trefoil/matching';
import { nameKey, questionOf, readConsortia } from '../eval/matching/projects';
import { Failure } from '../terminal.mjs';

export const description = 'the matching over a whole register: --data DIR with ror-v2-full.json.gz and the consortia files; --questions N (300)';

const REGISTERS = ['ror-v2-full.json.gz', 'ror-v2-sample.json.gz'];
const PROJECTS = ['consortia-text.jsonl.gz', 'consortia-network.jsonl.gz'];
const TYPES: Readonly<Record<string, string>> = { company: 'COMPANY', education: 'HIGHER_EDUCATION_INSTITUTION', facility: 'RESEARCH_INSTITUTE', government: 'PUBLIC_AUTHORITY', nonprofit: 'ASSOCIATION' };

type RorRecord = {
  id: string; status: string; types: string[];
  names: { value: string; types: string[] }[];
  locations: { geonames_details: { country_code: string | null; name: string | null } }[];
};

function toOrganisation({ id, names, types, locations }: RorRecord): MatchOrganisation {
  const place = locations[0]?.geonames_details;
  const shown = names.find((name) => name.types.includes('ror_display')) ?? names[0];
  return {
    id, name: shown?.value ?? '', city: place?.name ?? null, country: place?.country_code ?? null, type: TYPES[types[0] ?? ''] ?? 'OTHER',
    text: names.filter((name) => name !== shown).map(({ value }) => value).join('. '), codes: [], activity: null, asked: 0, answered: 0,
  };
}

const percentile = (sorted: readonly number[], share: number): number => Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
// collecting can be asked for only where it is exposed; without it garbage of the reading would be measured
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

function timed(times: number, ask: (i: number) => void): { p50: number; p95: number } {
  for (let i = 0; i < Math.min(30, times); i += 1) ask(i);
  const took = Array.from({ length: times }, (_, i) => {
    const began = performance.now();
    ask(i);
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return { p50: percentile(took, 0.5), p95: percentile(took, 0.95) };
}

export async function run({ options, say }: { options: Readonly<Record<string, string | true | string[]>>; say: (line: string) => void }) {
  const folder = String(options['data'] ?? '');
  const register = REGISTERS.map((name) => path.join(folder, name)).find((file) => fs.existsSync(file));
  if (register === undefined) throw new Failure(`--data ${folder} has no register.`, 'Give the folder that holds ror-v2-full.json.gz.');
  const projectFiles = PROJECTS.map((name) => path.join(folder, name)).filter((file) => fs.existsSync(file));
  const records = JSON.parse(gunzipSync(fs.readFileSync(register)).toString('utf8')) as RorRecord[];
  const organisations = records.filter(({ status }) => status === 'active').map(toOrganisation);
  records.length = 0;
  const consortia = await readConsortia(projectFiles, say);
  // the register's organisation of the same name and country took part in the projects
  const byName = new Map(organisations.map(({ id, name, country }) => [nameKey(name, country), id]));
  const ids = new Map(consortia.flatMap((project) => project.organisations.map(({ id, name, country }) => [id, byName.get(nameKey(name, country)) ?? id] as const)));
  const others = new Map(consortia.flatMap((project) => project.organisations.filter(({ id }) => ids.get(id) === id).map((organisation) => [organisation.id, organisation] as const)));
  const to = (id: string): string => ids.get(id) ?? id;
  const before = heap();
  const began = performance.now();
  const index = new MatchingIndex();
  for (const organisation of organisations) index.putOrganisation(organisation);
  for (const organisation of others.values()) index.putOrganisation(organisation);
  for (const project of consortia) {
    const coordinatorId = project.coordinatorId === null ? null : to(project.coordinatorId);
    index.putProject({ ...project, coordinatorId, participantIds: project.participantIds.map(to), asideIds: project.asideIds.map(to) });
  }
  const putMs = performance.now() - began;
  index.compact();
  const buildMs = performance.now() - began;
  const memoryMb = heap() - before;
  say(`${index.organisationCount} organisations, ${index.projectCount} projects: built in ${Math.round(buildMs)} ms, ${Math.round(memoryMb)} MB`);
  const matcher = new Matcher(index);
  const questions = consortia.filter(({ text }) => text !== '').slice(0, 400).map((project) => questionOf(project, to));
  if (questions.length === 0) throw new Failure('There is no project with a text to ask about.', 'Put consortia-text.jsonl.gz into the folder.');
  const times = Number(options['questions'] ?? 300);
  const query = timed(times, (i) => void matcher.suggest(questions[i % questions.length]!, 20));
  // two runs over the same data rank alike exactly if this is the same
  const rankings = createHash('sha256');
  for (const question of questions.slice(0, times)) for (const { organisationId, score } of matcher.suggest(question, 60)) rankings.update(`${organisationId} ${score.toFixed(9)}\n`);
  const checksum = rankings.digest('hex').slice(0, 16);
  const first = matcher.suggest(questions[0]!, 20).map(({ organisationId }) => organisationId);
  const explain = timed(Math.min(100, times), () => void matcher.explain(questions[0]!, first));
  const onePut = timed(50, (i) => {
    index.putOrganisation({ ...organisations[i]!, text: 'Changed a moment ago.' });
    index.refresh();
  });
  const afterChanges = timed(Math.min(100, times), (i) => void matcher.suggest(questions[i % questions.length]!, 20));
  return {
    organisations: index.organisationCount, projects: index.projectCount, buildMs: Math.round(buildMs), putMs: Math.round(putMs), memoryMb: Math.round(memoryMb),
    checksum, p50: query.p50, p95: query.p95, query, explain20: explain, change: onePut, queryAfter80Changes: afterChanges,
  };
}
