import fc from 'fast-check';
import { planBudget, splitCents } from './budget';
import { rulesOf } from './testing/builders';

const KA203 = rulesOf('STRATEGIC_PARTNERSHIP', 2019);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

test('splitting cents adds up exactly, each share within a cent of its part', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), weights, (total, parts) => {
      const shares = splitCents(total, parts);
      expect(sum(shares)).toBe(total);
      const whole = sum(parts);
      shares.forEach((share, index) => {
        const exact = whole === 0 ? total / parts.length : (total * (parts[index] ?? 0)) / whole;
        expect(Math.abs(share - exact)).toBeLessThan(1.0001);
      });
    }),
    { numRuns: 500 },
  );
});

test('a plan adds up by partner and by year, and within the ceiling keeps each year within its own', () => {
  const request = fc.record({
    months: fc.integer({ min: 1, max: 48 }),
    askedCents: fc.integer({ min: 0, max: 60_000_000 }),
    partners: fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 12 }).map((weights) => weights.map((weight, index) => ({ organisationId: String(index + 1), weight }))),
  });
  fc.assert(
    fc.property(request, (asked) => {
      const plan = planBudget(asked, KA203);
      if (!plan) throw new Error('no plan');
      expect(sum(plan.years.map((year) => year.cents))).toBe(asked.askedCents);
      expect(sum(plan.years.map((year) => year.months))).toBe(asked.months);
      for (const share of plan.shares) {
        expect(sum(share.byYear)).toBe(share.cents);
        for (const cents of share.byYear) expect(cents).toBeGreaterThanOrEqual(0);
      }
      if (plan.shares.length > 0) {
        expect(sum(plan.shares.map((share) => share.cents))).toBe(asked.askedCents);
        plan.years.forEach((year, index) => {
          expect(sum(plan.shares.map((share) => share.byYear[index] ?? 0))).toBe(year.cents);
        });
      }
      if ((plan.leftCents ?? 0) >= 0) for (const year of plan.years) expect(year.cents).toBeLessThanOrEqual(year.ceilingCents ?? 0);
    }),
    { numRuns: 300 },
  );
});
