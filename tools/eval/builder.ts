// How many of the partners of real consortia the builder finds again: of each it is told the text, the coordinator, one partner, and which
// countries and types the others were of; beside it, a greedy choice and chance under the same wishes.
import fs from 'node:fs';
import path from 'node:path';
import { buildConsortium, type BuildRequest, type Candidate, noWishes } from '@trefoil/consortium-builder';
import { type Match, type MatchOrganisation, Matcher } from '@trefoil/matching';
import { findRuleSet, type RuleSet } from '@trefoil/rules';
import { type CountryCode, ORGANISATION_TYPES, type OrganisationType, parseCountryCode, requireIsoDate } from '@trefoil/vocabulary';
import { Failure } from '../terminal.mjs';
import { bootstrap } from './matching/metrics';
import { type Consortium, isTold, placeOf, readConsortia } from './matching/projects';
import { World } from './matching/world';

export const description = 'completes real consortia: --data DIR [--projects 100] [--show N]';

type Options = Readonly<Record<string, string | true | string[]>>;
type Person = { readonly id: string; readonly country: CountryCode; readonly type: OrganisationType | null };

const POOL = 2_000;
const STEPS = 3_000;
/** The split of the matching's own evaluation: what is told and placed from .85 on is test, and nothing past .70 is train. */
const TRAIN_BELOW = 0.7;
const TEST_FROM = 0.85;

const typeOf = (type: string | null): OrganisationType | null => ORGANISATION_TYPES.find((known) => known === type) ?? null;
function toPerson({ id, country, type }: Pick<MatchOrganisation, 'id' | 'country' | 'type'>): Person | null {
  const code = parseCountryCode(country ?? '');
  return code === null ? null : { id, country: code, type: typeOf(type) };
}
const countsOf = <T>(list: readonly T[]): Map<T, number> => list.reduce((counts, one) => counts.set(one, (counts.get(one) ?? 0) + 1), new Map<T, number>());

/** Least organisations and countries alone: what a project of another programme stated is not held against it. */
function composition(): RuleSet {
  const rules = findRuleSet('STRATEGIC_PARTNERSHIP', 2019);
  if (rules === null) throw new Failure('There are no rules for 2019.', 'Mend the catalogue.');
  return { ...rules, rules: rules.rules.filter(({ id }) => id === 'LEAST_ORGANISATIONS' || id === 'LEAST_COUNTRIES') };
}

function toRequest(fixed: readonly Person[], sought: readonly Person[], matches: readonly Match[], withTypes: boolean, rules: RuleSet): BuildRequest {
  const all = [...fixed, ...sought];
  const countries = [...countsOf(all.map(({ country }) => country))].map(([country, count]) => ({ country, least: count, most: count }));
  const types = withTypes ? [...countsOf(all.flatMap(({ type }) => type ?? []))].map(([type, count]) => ({ type, least: count, most: null })) : [];
  return {
    draft: {
      action: rules.action, callYear: rules.callYear, durationMonths: null, grantAskedCents: null, higherEducationLink: null, agendaLink: null, aims: [], activities: [], otherActivity: null, deadline: null,
      members: fixed.map(({ id, country, type }, index) => ({ organisationId: id, country, type, role: index === 0 ? 'COORDINATOR' : 'PARTNER', addedValue: 'asked', strategyLink: null, eche: null })),
    },
    fixed: [], rules, asOf: requireIsoDate('2019-03-01'), excluded: new Set(),
    candidates: matches.flatMap((match): Candidate[] => {
      const person = toPerson({ id: match.organisationId, country: match.country, type: match.type });
      return person === null ? [] : [{ organisationId: person.id, country: person.country, type: person.type, addedValue: 'asked', eche: null, fit: match.score, costCents: 0, expertise: [], newcomer: false }];
    }),
    wishes: { ...noWishes(all.length, all.length), countries, types },
  };
}

/** Down the list: whoever is of a country and a type that is still wanted. */
function greedy(sought: readonly Person[], matches: readonly Match[]): readonly string[] {
  const countries = countsOf(sought.map(({ country }) => country as string));
  const types = countsOf(sought.map(({ type }) => type as string | null));
  const found: string[] = [];
  for (const { organisationId, country, type } of [...matches].sort((a, b) => b.score - a.score)) {
    const key = typeOf(type);
    if (country === null || !((countries.get(country) ?? 0) > 0) || !((types.get(key) ?? 0) > 0)) continue;
    countries.set(country, (countries.get(country) ?? 0) - 1);
    types.set(key, (types.get(key) ?? 0) - 1);
    found.push(organisationId);
  }
  return found;
}

/** Anybody of each country wanted among those matched at all, by a hash and so the same each time. */
function chance(sought: readonly Person[], matches: readonly Match[], seed: string): readonly string[] {
  const countries = countsOf(sought.map(({ country }) => country as string));
  const shuffled = [...matches].sort((a, b) => placeOf(`${seed} ${a.organisationId}`) - placeOf(`${seed} ${b.organisationId}`));
  return shuffled.flatMap(({ organisationId, country }) => {
    const left = countries.get(country ?? '') ?? 0;
    if (left === 0 || country === null) return [];
    countries.set(country, left - 1);
    return [organisationId];
  });
}

export async function run({ options, say }: { options: Options; say: (line: string) => void }) {
  const folder = options['data'];
  if (typeof folder !== 'string') throw new Failure('--data names no folder.', 'Give the one that has consortia-text.jsonl.gz.');
  const files = ['consortia-text.jsonl.gz', 'consortia-network.jsonl.gz'].map((name) => path.join(folder, name)).filter((file) => fs.existsSync(file));
  const most = Number(options['projects'] ?? 100);
  const show = Number(options['show'] ?? 0);
  const all = await readConsortia(files, say);
  const told = new Set(all.filter(isTold).map(({ number }) => number));
  const place = ({ number }: Consortium): number => (told.has(number) ? placeOf(number) : 0);
  const train = all.filter((project) => place(project) < TRAIN_BELOW);
  const test = all.filter((project) => isTold(project) && place(project) >= TEST_FROM).sort((a, b) => placeOf(a.id) - placeOf(b.id));
  const world = new World(train);
  const matcher = new Matcher(world.index);
  const rules = composition();
  const shares: Record<'builder' | 'greedy' | 'random', number[]> = { builder: [], greedy: [], random: [] };
  let soughtInAll = 0;
  let loosened = 0;
  let proven = 0;
  let milliseconds = 0;
  for (const project of test) {
    if (shares.builder.length >= most) break;
    const question = world.question(project);
    if (question === null) continue;
    const known = question.partners.flatMap((slot) => {
      const person = toPerson(world.index.organisation(slot)!);
      return person === null ? [] : [person];
    }).sort((a, b) => placeOf(a.id) - placeOf(b.id));
    const leader = project.organisations.find(({ id }) => id === project.coordinatorId);
    const coordinator = leader && toPerson({ ...leader, id: question.project.coordinatorId ?? leader.id });
    const [kept, ...sought] = known;
    if (kept === undefined || sought.length < 2 || !coordinator) continue;
    const fixed = [coordinator, kept];
    const query = { ...question.query, memberIds: [kept.id], countriesWanted: [...new Set(sought.map(({ country }) => country))], typesWanted: [...new Set(sought.flatMap(({ type }) => type ?? []))] };
    const matches = matcher.suggest(query, POOL, new Set(fixed.map(({ id }) => id)));
    const began = performance.now();
    let result = buildConsortium(toRequest(fixed, sought, matches, true, rules), { steps: STEPS });
    if (result.outcome !== 'PROPOSED') {
      loosened += 1;
      result = buildConsortium(toRequest(fixed, sought, matches, false, rules), { steps: STEPS });
    }
    milliseconds += performance.now() - began;
    if (result.proposals[0]?.proven) proven += 1;
    const real = new Set(sought.map(({ id }) => id));
    const share = (ids: readonly string[]): number => ids.filter((id) => real.has(id)).length / real.size;
    const built = result.proposals[0]?.members ?? [];
    shares.builder.push(share(built));
    shares.greedy.push(share(greedy(sought, matches)));
    shares.random.push(share(chance(sought, matches, project.id)));
    soughtInAll += sought.length;
    if (shares.builder.length <= show) {
      const nameOf = (id: string): string => {
        const organisation = world.index.organisation(world.index.slotOf(id));
        return `${real.has(id) ? '*' : ' '} ${organisation?.name ?? id} (${organisation?.country ?? '?'}, ${organisation?.type ?? '?'})`;
      };
      say(`\n${project.title} [${project.programme ?? ''}]\n  coordinator ${leader?.name ?? ''} (${coordinator.country}), kept ${nameOf(kept.id)}\n  sought ${sought.map(({ country, type }) => `${country} ${type ?? '?'}`).join(', ')}\n${built.map((id) => `  ${nameOf(id)}`).join('\n')}\n  real: ${[...real].map(nameOf).join('; ')}`);
    }
  }
  const mean = (values: readonly number[]): number => Number((values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(4));
  return {
    projects: shares.builder.length,
    partnersSought: soughtInAll,
    found: { builder: mean(shares.builder), greedy: mean(shares.greedy), random: mean(shares.random) },
    builderMinusGreedy: bootstrap(shares.builder, shares.greedy),
    builderMinusRandom: bootstrap(shares.builder, shares.random),
    proven,
    withoutTypes: loosened,
    meanMs: Math.round(milliseconds / Math.max(1, shares.builder.length)),
  };
}
