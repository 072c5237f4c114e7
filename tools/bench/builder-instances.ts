// Invented pools of candidates for the builder's bench, the same for the same seed; and each as a mixed-integer program in CPLEX LP text.
import type { BuildRequest, Candidate, Wishes } from '@trefoil/consortium-builder';
import { findRuleSet, type RuleSet } from '@trefoil/rules';
import { ORGANISATION_TYPES, regionOf, REGIONS, requireIsoDate } from '@trefoil/vocabulary';
import { Failure } from '../terminal.mjs';

const TODAY = requireIsoDate('2019-03-01');
const CHARTER = { from: requireIsoDate('2014-01-01'), to: requireIsoDate('2020-12-31') };
const AREAS = Array.from({ length: 12 }, (_, index) => `AREA_${index + 1}`);

/** Mulberry32: small, even enough, and the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function rulesOf2019(): RuleSet {
  const rules = findRuleSet('STRATEGIC_PARTNERSHIP', 2019);
  if (rules === null) throw new Failure('There are no rules for 2019.', 'Mend the catalogue.');
  return rules;
}

/**
 * One pool and what is wished of it: k partners for a Finnish university.
 *
 * Easy: fit and cost have nothing to do with each other, the budget is ample, two areas are wanted. Hard: the better cost more, the budget
 * takes hardly more than the half of what the best would cost, up to six areas that few have, one from each country, regions in balance,
 * two types and newcomers.
 */
export function anInstance(candidates: number, k: number, hard: boolean, seed: number): BuildRequest {
  const rules = rulesOf2019();
  const random = seeded(seed * 1_000_003 + candidates * 31 + k * 7 + (hard ? 1 : 0));
  const countries = rules.countries.fullParticipation;
  const pool = Array.from({ length: candidates }, (_, index): Candidate => {
    // Large countries have more organisations than small ones.
    const country = countries[Math.floor(random() ** 1.6 * countries.length)] ?? 'FI';
    const type = ORGANISATION_TYPES[Math.floor(random() ** 1.5 * ORGANISATION_TYPES.length)] ?? 'OTHER';
    const fit = Math.round(10_000 * (random() + random() + random()) / 3) / 10_000;
    const cost = hard ? 10_000 + 60_000 * fit + 15_000 * random() : 10_000 + 60_000 * random();
    const areas = AREAS.filter((_, area) => random() < (hard ? 0.12 / (1 + area / 6) : 0.2));
    return {
      organisationId: String(index + 100), country, type, addedValue: null, eche: type === 'HIGHER_EDUCATION_INSTITUTION' ? CHARTER : null,
      fit, costCents: Math.round(cost) * 100, expertise: areas, newcomer: random() < (hard ? 0.15 : 0.4),
    };
  });
  const dear = hard ? 45_000 : 55_000;
  const wishes: Wishes = {
    size: { from: k + 1, to: k + 1 },
    budgetCents: Math.round(k * dear) * 100,
    mostPerCountry: hard ? 1 : 2,
    countries: [],
    types: hard
      ? [{ type: 'COMPANY', least: 1, most: null }, { type: 'HIGHER_EDUCATION_INSTITUTION', least: 1, most: Math.max(2, Math.ceil(k / 2)) }, { type: 'ASSOCIATION', least: k > 4 ? 1 : 0, most: null }]
      : [{ type: 'COMPANY', least: 1, most: null }],
    expertise: AREAS.slice(-(hard ? Math.min(6, k) : 2)).map((code) => ({ code, least: 1 })),
    leastNewcomers: hard ? 1 + Math.floor(k / 6) : 0,
    mostPerRegion: hard ? Math.ceil(k / 2) : null,
    worthwhileFit: 0,
  };
  const coordinator = { organisationId: '1', country: 'FI', type: 'HIGHER_EDUCATION_INSTITUTION', role: 'COORDINATOR', addedValue: null, strategyLink: null, eche: CHARTER } as const;
  return {
    draft: {
      action: rules.action, callYear: rules.callYear, durationMonths: 24, grantAskedCents: 30_000_000, higherEducationLink: 'h', agendaLink: null,
      aims: ['QUALITY_AND_RENEWAL'], activities: ['INTENSIVE_COURSES'], otherActivity: null, deadline: requireIsoDate('2019-03-21'), members: [coordinator],
    },
    fixed: [], rules, asOf: TODAY, candidates: pool, excluded: new Set(), wishes,
  };
}

/** The same as a whole model for another solver: written from the request, not from what the builder makes of it. */
export function toLp({ candidates, wishes }: BuildRequest): string {
  const lines: string[] = [];
  const sumOf = (which: (candidate: Candidate) => boolean): string => candidates.flatMap((candidate, index) => (which(candidate) ? [`x${index}`] : [])).join(' + ');
  const add = (left: string, relation: string, right: number): void => {
    if (left !== '') lines.push(` ${left} ${relation} ${right}`);
    else if (relation === '>=' && right > 0) lines.push(` x0 >= 2`);
  };
  add(sumOf(() => true), '=', wishes.size.to - 1);
  add(candidates.map(({ costCents }, index) => `${costCents / 100} x${index}`).join(' + '), '<=', (wishes.budgetCents ?? 0) / 100);
  const countries = [...new Set(candidates.map(({ country }) => country))];
  for (const country of countries) {
    const there = country === 'FI' ? 1 : 0;
    add(sumOf((candidate) => candidate.country === country), '<=', (wishes.mostPerCountry ?? 0) - there);
  }
  for (const region of wishes.mostPerRegion === null ? [] : REGIONS) {
    const there = region === 'NORTHERN_EUROPE' ? 1 : 0;
    add(sumOf(({ country }) => country !== null && regionOf(country) === region), '<=', (wishes.mostPerRegion ?? 0) - there);
  }
  for (const { type, least, most } of wishes.types) {
    const there = type === 'HIGHER_EDUCATION_INSTITUTION' ? 1 : 0;
    if (least > there) add(sumOf((candidate) => candidate.type === type), '>=', least - there);
    if (most !== null) add(sumOf((candidate) => candidate.type === type), '<=', most - there);
  }
  for (const { code, least } of wishes.expertise) add(sumOf(({ expertise }) => expertise.includes(code)), '>=', least);
  if (wishes.leastNewcomers > 0) add(sumOf(({ newcomer }) => newcomer), '>=', wishes.leastNewcomers);
  // Three countries: y of a country is at most the members from it, and Finland has the coordinator.
  const abroad = countries.filter((country) => country !== 'FI');
  for (const country of abroad) lines.push(` ${candidates.flatMap((candidate, index) => (candidate.country === country ? [`x${index}`] : [])).join(' + ')} - y${country} >= 0`);
  lines.push(` ${abroad.map((country) => `y${country}`).join(' + ')} >= 2`);
  const variables = [...candidates.map((_, index) => `x${index}`), ...abroad.map((country) => `y${country}`)];
  const objective = candidates.map(({ fit }, index) => `${Math.round(fit * 10_000)} x${index}`).join(' + ');
  return `Maximize\n ${wrap(objective)}\nSubject To\n${lines.map(wrap).join('\n')}\nBinary\n ${wrap(variables.join(' '))}\nEnd\n`;
}

/** Lines of LP text are not to be endless. */
function wrap(line: string): string {
  const words = line.split(' ');
  const rows: string[] = [];
  for (let at = 0; at < words.length; at += 120) rows.push(words.slice(at, at + 120).join(' '));
  return rows.join('\n ');
}
