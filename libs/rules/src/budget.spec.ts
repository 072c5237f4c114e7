import { grantCeilings, largestGrant, lumpSumsOf, managementCents, offeredDurations, planBudget, planSideBySide, splitCents, unitCostsOf } from './budget';
import { EUR, rulesOf } from './testing/builders';

const KA203 = rulesOf('STRATEGIC_PARTNERSHIP', 2019);
const KA220 = rulesOf('KA220_HED', 2024);

describe('splitting cents', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [100, [1, 2], [33, 67]],
    [10, [0, 0], [5, 5]],
    [10, [0, 1], [0, 10]],
    [0, [1, 2], [0, 0]],
    [5, [], []],
    [1, [1, 1], [1, 0]],
    [9, [3, 4], [4, 5]],
    [9, [4, 3], [5, 4]],
  ])('%i by %j is %j', (total, weights, shares) => {
    expect(splitCents(total, weights)).toEqual(shares);
  });

  test.each([
    [-1, [1]],
    [1.5, [1]],
    [1, [0.5]],
    [1, [-1]],
    [Number.NaN, [1]],
    [2 ** 53, [1]],
  ])('refuses %p by %j', (total, weights) => {
    expect(() => splitCents(total, weights)).toThrow(RangeError);
  });
});

describe('ceilings', () => {
  test('of a strategic partnership follow its duration', () => {
    expect(grantCeilings(KA203, 24)).toEqual([
      { rule: 'GRANT_PER_MONTH', confidence: 'CONFIRMED', cents: 300_000 * EUR },
      { rule: 'GRANT_PER_YEAR', confidence: 'CONFIRMED', cents: 300_000 * EUR },
      { rule: 'GRANT_TOTAL', confidence: 'CONFIRMED', cents: 450_000 * EUR },
    ]);
    expect([24, 30, 36].map((months) => largestGrant(KA203, months))).toEqual([300_000 * EUR, 375_000 * EUR, 450_000 * EUR]);
  });

  test('of lump sums are the greatest', () => {
    expect(lumpSumsOf(KA220)).toEqual([120_000 * EUR, 250_000 * EUR, 400_000 * EUR]);
    expect(largestGrant(KA220, 12)).toBe(400_000 * EUR);
    expect(lumpSumsOf(KA203)).toEqual([]);
  });

  test('that are not verified set no largest grant', () => {
    const rules = rulesOf('KA220_HED', 2021);
    expect(grantCeilings(rules, 24)).toEqual([{ rule: 'GRANT_RANGE', confidence: 'UNVERIFIED', cents: 400_000 * EUR }]);
    expect(largestGrant(rules, 24)).toBeNull();
  });

  test('by duration are there for the durations that have one', () => {
    const rules = rulesOf('ALLIANCES_LOT1', 2024);
    expect(largestGrant(rules, 24)).toBe(1_000_000 * EUR);
    expect(largestGrant(rules, 30)).toBeNull();
  });
});

test('durations offered first', () => {
  expect(offeredDurations(KA203)).toEqual([24, 36]);
  expect(offeredDurations(KA220)).toEqual([12, 24, 36]);
  expect(offeredDurations(rulesOf('CBHE_STRAND3', 2025))).toEqual([36, 48]);
  expect(offeredDurations({ ...KA203, rules: [] })).toEqual([]);
});

describe('a plan', () => {
  const partners = ['1', '2', '3'].map((organisationId) => ({ organisationId, weight: 1 }));

  test('sets twenty-four and thirty-six months side by side', () => {
    const plans = planSideBySide({ askedCents: null, partners }, KA203);
    expect(plans.map(({ months, totalCents, leftCents, years }) => [months, totalCents, leftCents, years.map((year) => year.cents)])).toEqual([
      [24, 300_000 * EUR, 0, [150_000 * EUR, 150_000 * EUR]],
      [36, 450_000 * EUR, 0, [150_000 * EUR, 150_000 * EUR, 150_000 * EUR]],
    ]);
    expect(plans[0]?.shares.map((share) => share.cents)).toEqual([100_000 * EUR, 100_000 * EUR, 100_000 * EUR]);
  });

  test('says what each ceiling leaves, and by how much it is over', () => {
    const plan = planBudget({ months: 30, askedCents: 380_000 * EUR, partners }, KA203);
    expect(plan?.ceilings.map(({ rule, leftCents }) => [rule, leftCents])).toEqual([
      ['GRANT_PER_MONTH', -5_000 * EUR],
      ['GRANT_PER_YEAR', -5_000 * EUR],
      ['GRANT_TOTAL', 70_000 * EUR],
    ]);
    expect(plan?.leftCents).toBe(-5_000 * EUR);
    expect(plan?.years.map(({ year, months, ceilingCents }) => [year, months, ceilingCents])).toEqual([
      [1, 12, 150_000 * EUR],
      [2, 12, 150_000 * EUR],
      [3, 6, 75_000 * EUR],
    ]);
  });

  test('of lump sums has no ceiling by year', () => {
    const plan = planBudget({ months: 24, askedCents: 250_000 * EUR, partners }, KA220);
    expect(plan).toMatchObject({ lumpSums: lumpSumsOf(KA220), leftCents: 150_000 * EUR });
    expect(plan?.years.map((year) => year.ceilingCents)).toEqual([null, null]);
  });

  test('without anything to go by is none', () => {
    const rules = rulesOf('KA220_HED', 2021);
    expect(planBudget({ months: 24, askedCents: null, partners }, rules)).toBeNull();
    expect(planBudget({ months: 24, askedCents: 100, partners }, rules)).toMatchObject({ totalCents: 100, leftCents: null });
    expect(planSideBySide({ askedCents: null, partners }, rules)).toEqual([]);
  });

  test('may be of one month', () => {
    expect(planBudget({ months: 1, askedCents: 5, partners }, KA203)?.years).toEqual([{ year: 1, months: 1, cents: 5, ceilingCents: 12_500 * EUR }]);
  });

  test('splits uneven shares so that rows and columns add up, and gives nothing to who has no weight', () => {
    const weighed = [2, 0, 1].map((weight, index) => ({ organisationId: String(index + 1), weight }));
    const plan = planBudget({ months: 15, askedCents: 1_000, partners: weighed }, KA203);
    expect(plan?.years.map(({ cents }) => cents)).toEqual([800, 200]);
    expect(plan?.shares).toEqual([
      { organisationId: '1', cents: 667, byYear: [534, 133] },
      { organisationId: '2', cents: 0, byYear: [0, 0] },
      { organisationId: '3', cents: 333, byYear: [266, 67] },
    ]);
  });

  test('holds each year against the tightest of the ceilings by month and by year', () => {
    const ceilingOf = (monthly: number, yearly: number): number | null | undefined => {
      const rules = { ...KA203, rules: KA203.rules.map((rule) => (rule.kind === 'GRANT_PER_MONTH' ? { ...rule, cents: monthly } : rule.kind === 'GRANT_PER_YEAR' ? { ...rule, cents: yearly } : rule)) };
      return planBudget({ months: 12, askedCents: 1, partners }, rules)?.years[0]?.ceilingCents;
    };
    expect([ceilingOf(10, 600), ceilingOf(10, 60)]).toEqual([120, 60]);
  });

  test.each([0, -12, 1.5, Number.NaN])('of %p months is refused', (months) => {
    expect(() => planBudget({ months, askedCents: 1, partners }, KA203)).toThrow(RangeError);
  });
});

describe('unit costs', () => {
  test('management is paid for the coordinator and up to nine partners', () => {
    expect([0, 1, 3, 10, 12].map((organisations) => managementCents(KA203, organisations, 1))).toEqual([0, 500 * EUR, 1000 * EUR, 2750 * EUR, 2750 * EUR]);
    expect(managementCents(KA203, 3, 24)).toBe(24_000 * EUR);
  });

  test('are known for KA203 alone', () => {
    expect(unitCostsOf(KA203).map(({ code, cents, per, source }) => [code, cents, per, source.clause])).toEqual([
      ['MANAGEMENT_COORDINATOR', 500 * EUR, 'ORGANISATION_AND_MONTH', 'project-management'],
      ['MANAGEMENT_PARTNER', 250 * EUR, 'ORGANISATION_AND_MONTH', 'project-management'],
      ['MULTIPLIER_EVENT_LOCAL', 100 * EUR, 'PARTICIPANT', 'multiplier-events'],
      ['MULTIPLIER_EVENT_INTERNATIONAL', 200 * EUR, 'PARTICIPANT', 'multiplier-events'],
    ]);
    for (const { source } of unitCostsOf(KA203)) expect(source.url).toMatch(/^https:/);
    expect(unitCostsOf(KA220)).toEqual([]);
    expect(managementCents(KA220, 3, 24)).toBeNull();
  });
});
