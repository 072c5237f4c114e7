import { checkConsortium, type ConsortiumDraft, type Finding } from '@trefoil/rules';
import { REGIONS, regionOf } from '@trefoil/vocabulary';
import type { BuildRequest, Candidate } from './request';
import { toMember } from './screen-candidates';
import { countsAs, faultsOf } from './soundness';
import { fixedMembers } from './to-program';
import { type WishCode, wish } from './wish-code';

/** A wish and how a choice of members stands to it. */
export type WishStanding = {
  readonly wish: WishCode;
  /** At least or at most so many (cents, for the budget). */
  readonly atLeast: boolean;
  readonly asked: number;
  readonly there: number;
  readonly met: boolean;
};

export type Assessment = {
  /** The fit of those added. */
  readonly fit: number;
  /** What everybody would cost, the fixed members included. */
  readonly costCents: number;
  readonly standings: readonly WishStanding[];
  readonly findings: readonly Finding[];
  /** What the rules hold against it; what the idea itself states is left out. */
  readonly faults: readonly Finding[];
  /** Whether every wish and every rule on members is met. */
  readonly sound: boolean;
};

/** The idea with these candidates added as partners. */
export function draftWith(request: BuildRequest, added: readonly Candidate[]): ConsortiumDraft {
  return { ...request.draft, members: [...request.draft.members, ...added.map(toMember)] };
}

/** How the consortium would stand with these candidates added: every wish, what it costs, and the rules' own word. */
export function assessMembers(request: BuildRequest, added: readonly Candidate[]): Assessment {
  const { wishes, rules } = request;
  const fixed = fixedMembers(request);
  const everybody = [...fixed, ...added];
  const standings: WishStanding[] = [];
  type Somebody = (typeof everybody)[number];
  const count = (who: readonly Somebody[], holds: (somebody: Somebody) => boolean): number => who.filter(holds).length;
  const atLeast = (code: WishCode, asked: number, holds: (somebody: Somebody) => boolean): void => {
    const there = count(everybody, holds);
    standings.push({ wish: code, atLeast: true, asked, there, met: there >= asked });
  };
  // Those who are in already are not held against a cap.
  const atMost = (code: WishCode, asked: number | null, holds: (somebody: Somebody) => boolean): void => {
    if (asked === null) return;
    const there = count(everybody, holds);
    standings.push({ wish: code, atLeast: false, asked, there, met: there <= Math.max(asked, count(fixed, holds)) });
  };
  atLeast(wish('SIZE_FROM'), wishes.size.from, () => true);
  atMost(wish('SIZE_TO'), wishes.size.to, () => true);
  const costCents = everybody.reduce((sum, somebody) => sum + somebody.costCents, 0);
  if (wishes.budgetCents !== null) {
    standings.push({ wish: wish('BUDGET'), atLeast: false, asked: wishes.budgetCents, there: costCents, met: costCents <= wishes.budgetCents });
  }
  const own = new Set(wishes.countries.filter(({ most }) => most !== null).map(({ country }) => countsAs(country, rules)));
  const countryOf = ({ country }: Somebody) => (country === null ? null : countsAs(country, rules));
  for (const { country, least, most } of wishes.countries) {
    const code = countsAs(country, rules);
    if (least > 0) atLeast(wish('COUNTRY_LEAST', country), least, (somebody) => countryOf(somebody) === code);
    atMost(wish('COUNTRY_MOST', country), most, (somebody) => countryOf(somebody) === code);
  }
  if (wishes.mostPerCountry !== null) {
    const present = [...new Set(everybody.map(countryOf))].filter((country) => country !== null && !own.has(country)).sort();
    for (const code of present) if (code !== null) atMost(wish('COUNTRY_CAP', code), wishes.mostPerCountry, (somebody) => countryOf(somebody) === code);
  }
  for (const { type, least, most } of wishes.types) {
    if (least > 0) atLeast(wish('TYPE_LEAST', type), least, (somebody) => somebody.type === type);
    atMost(wish('TYPE_MOST', type), most, (somebody) => somebody.type === type);
  }
  for (const { code, least } of wishes.expertise) atLeast(wish('EXPERTISE', code), least, ({ expertise }) => expertise.includes(code));
  if (wishes.leastNewcomers > 0) atLeast(wish('NEWCOMERS'), wishes.leastNewcomers, ({ newcomer }) => newcomer);
  if (wishes.mostPerRegion !== null) {
    for (const region of REGIONS) {
      const lies = (somebody: Somebody): boolean => {
        const country = countryOf(somebody);
        return country !== null && regionOf(country) === region;
      };
      if (count(everybody, lies) > 0) atMost(wish('REGION_CAP', region), wishes.mostPerRegion, lies);
    }
  }
  const draft = draftWith(request, added);
  const faults = faultsOf(draft, rules, request.asOf);
  return {
    fit: added.reduce((sum, { fit }) => sum + fit, 0),
    costCents,
    standings,
    findings: checkConsortium(draft, rules, request.asOf),
    faults,
    sound: faults.length === 0 && standings.every(({ met }) => met),
  };
}
