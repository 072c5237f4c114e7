import type { ConsortiumDraft } from '../draft';
import type { FindingCode } from '../finding';
import type { Rule } from '../rule';
import type { Verdict } from '../verdict';
import { aDraft, EUR, findingOf, only } from '../testing/builders';
import { nearestLumpSum } from './duration-and-grant';

const base = { weight: 'REQUIRED', confidence: 'CONFIRMED', source: { url: 'https://example.org', clause: 'x' } } as const;

function judge(rule: Rule, idea: Partial<ConsortiumDraft>): [Verdict, FindingCode, object] {
  const { verdict, code, params } = findingOf(rule.id, aDraft([], idea), only(rule));
  return [verdict, code, params];
}

describe('duration within a range', () => {
  const rule: Rule = { ...base, id: 'DURATION', kind: 'DURATION_RANGE', min: 24, max: 36, offered: [24, 36] };

  test.each([
    [23, 'UNMET', 'DURATION.TOO_SHORT'],
    [24, 'MET', 'DURATION.WITHIN'],
    [30, 'MET', 'DURATION.WITHIN'],
    [36, 'MET', 'DURATION.WITHIN'],
    [37, 'UNMET', 'DURATION.TOO_LONG'],
  ] as const)('%i months: %s', (months, verdict, code) => {
    expect(judge(rule, { durationMonths: months })).toEqual([verdict, code, { months, min: 24, max: 36 }]);
  });

  test('not stated is unknown', () => {
    expect(judge(rule, { durationMonths: null })).toEqual(['UNKNOWN', 'DURATION.NOT_STATED', { min: 24, max: 36 }]);
  });
});

describe('duration from a list', () => {
  const rule: Rule = { ...base, id: 'DURATION', kind: 'DURATION_OPTIONS', options: [24, 36] };

  test.each([
    [24, 'MET', 'DURATION.AN_OPTION'],
    [30, 'UNMET', 'DURATION.NOT_AN_OPTION'],
    [36, 'MET', 'DURATION.AN_OPTION'],
  ] as const)('%i months: %s', (months, verdict, code) => {
    expect(judge(rule, { durationMonths: months })).toEqual([verdict, code, { months, options: '24,36' }]);
  });

  test('not stated is unknown', () => {
    expect(judge(rule, { durationMonths: null })).toEqual(['UNKNOWN', 'DURATION.NOT_STATED', { min: 24, max: 36 }]);
  });
});

describe('ceiling over the duration', () => {
  const perMonth: Rule = { ...base, id: 'GRANT_PER_MONTH', kind: 'GRANT_PER_MONTH', cents: 12_500 * EUR };
  const perYear: Rule = { ...base, id: 'GRANT_PER_YEAR', kind: 'GRANT_PER_YEAR', cents: 150_000 * EUR };

  test.each([24, 30, 36])('%i months: exactly the ceiling is within, a cent more is not', (months) => {
    const ceiling = 12_500 * EUR * months;
    for (const rule of [perMonth, perYear]) {
      const rate = rule.kind === 'GRANT_PER_MONTH' ? 12_500 * EUR : 150_000 * EUR;
      expect(judge(rule, { durationMonths: months, grantAskedCents: ceiling })).toEqual(['MET', `${rule.id}.WITHIN`, { asked: ceiling, rate, ceiling, left: 0, months }]);
      expect(judge(rule, { durationMonths: months, grantAskedCents: ceiling + 1 })).toEqual([
        'UNMET',
        `${rule.id}.TOO_MUCH`,
        { asked: ceiling + 1, rate, ceiling, over: 1, months },
      ]);
    }
  });

  test('a ceiling per year that does not divide is rounded down', () => {
    expect(judge({ ...perYear, cents: 100 }, { durationMonths: 7, grantAskedCents: 58 })).toEqual(['MET', 'GRANT_PER_YEAR.WITHIN', { asked: 58, rate: 100, ceiling: 58, left: 0, months: 7 }]);
    expect(judge({ ...perYear, cents: 100 }, { durationMonths: 7, grantAskedCents: 59 })[0]).toBe('UNMET');
  });

  test('what is not stated leaves it open, and says which', () => {
    expect(judge(perMonth, { durationMonths: null, grantAskedCents: 1 })).toEqual(['UNKNOWN', 'GRANT_PER_MONTH.DURATION_NOT_STATED', { asked: 1, rate: 12_500 * EUR }]);
    expect(judge(perYear, { durationMonths: null, grantAskedCents: null })).toEqual(['UNKNOWN', 'GRANT_PER_YEAR.NOT_STATED', { rate: 150_000 * EUR }]);
    expect(judge(perYear, { durationMonths: 24, grantAskedCents: null })).toEqual([
      'UNKNOWN',
      'GRANT_PER_YEAR.NOT_STATED',
      { rate: 150_000 * EUR, ceiling: 300_000 * EUR, months: 24 },
    ]);
  });
});

describe('ceiling in all', () => {
  const rule: Rule = { ...base, id: 'GRANT_TOTAL', kind: 'GRANT_TOTAL', cents: 450_000 * EUR };

  test('exactly the ceiling is within, a cent more is not', () => {
    const ceiling = 450_000 * EUR;
    expect(judge(rule, { grantAskedCents: ceiling })).toEqual(['MET', 'GRANT_TOTAL.WITHIN', { asked: ceiling, ceiling, left: 0 }]);
    expect(judge(rule, { grantAskedCents: ceiling + 1 })).toEqual(['UNMET', 'GRANT_TOTAL.TOO_MUCH', { asked: ceiling + 1, ceiling, over: 1 }]);
    expect(judge(rule, { grantAskedCents: null })).toEqual(['UNKNOWN', 'GRANT_TOTAL.NOT_STATED', { ceiling }]);
  });
});

describe('ceiling by duration', () => {
  const rule: Rule = { ...base, id: 'GRANT_BY_DURATION', kind: 'GRANT_BY_DURATION', ceilings: [{ months: 24, cents: 1000 }, { months: 36, cents: 1500 }] };

  test('each duration has its own', () => {
    expect(judge(rule, { durationMonths: 24, grantAskedCents: 1000 })).toEqual(['MET', 'GRANT_BY_DURATION.WITHIN', { asked: 1000, ceiling: 1000, left: 0, months: 24 }]);
    expect(judge(rule, { durationMonths: 24, grantAskedCents: 1001 })).toEqual(['UNMET', 'GRANT_BY_DURATION.TOO_MUCH', { asked: 1001, ceiling: 1000, over: 1, months: 24 }]);
    expect(judge(rule, { durationMonths: 36, grantAskedCents: 1500 })[0]).toBe('MET');
  });

  test('is open without a duration, with one it has no ceiling for, and without a grant', () => {
    expect(judge(rule, { durationMonths: null })).toEqual(['UNKNOWN', 'GRANT_BY_DURATION.DURATION_NOT_STATED', {}]);
    expect(judge(rule, { durationMonths: 30 })).toEqual(['UNKNOWN', 'GRANT_BY_DURATION.NO_CEILING', { months: 30 }]);
    expect(judge(rule, { durationMonths: 36, grantAskedCents: null })).toEqual(['UNKNOWN', 'GRANT_BY_DURATION.NOT_STATED', { ceiling: 1500, months: 36 }]);
  });
});

describe('grant within a range', () => {
  const rule: Rule = { ...base, id: 'GRANT_RANGE', kind: 'GRANT_RANGE', minCents: 100, maxCents: 400 };

  test.each([
    [99, 'UNMET', 'GRANT_RANGE.TOO_LITTLE', { under: 1 }],
    [100, 'MET', 'GRANT_RANGE.WITHIN', { left: 300 }],
    [400, 'MET', 'GRANT_RANGE.WITHIN', { left: 0 }],
    [401, 'UNMET', 'GRANT_RANGE.TOO_MUCH', { over: 1 }],
  ] as const)('%i cents: %s', (asked, verdict, code, rest) => {
    expect(judge(rule, { grantAskedCents: asked })).toEqual([verdict, code, { asked, floor: 100, ceiling: 400, ...rest }]);
  });

  test('not stated is unknown', () => {
    expect(judge(rule, { grantAskedCents: null })).toEqual(['UNKNOWN', 'GRANT_RANGE.NOT_STATED', { floor: 100, ceiling: 400 }]);
  });
});

describe('lump sum', () => {
  const rule: Rule = { ...base, id: 'LUMP_SUM', kind: 'LUMP_SUM', sums: [120, 250, 400] };

  test('only the sums themselves', () => {
    for (const asked of [120, 250, 400]) expect(judge(rule, { grantAskedCents: asked })).toEqual(['MET', 'LUMP_SUM.A_LUMP_SUM', { asked, sums: '120,250,400' }]);
    expect(judge(rule, { grantAskedCents: 251 })).toEqual(['UNMET', 'LUMP_SUM.NOT_A_LUMP_SUM', { asked: 251, sums: '120,250,400', nearest: 250 }]);
    expect(judge(rule, { grantAskedCents: null })).toEqual(['UNKNOWN', 'LUMP_SUM.NOT_STATED', { sums: '120,250,400' }]);
  });

  test.each([
    [0, 120],
    [184, 120],
    [185, 120],
    [186, 250],
    [900, 400],
  ])('the nearest to %i is %i', (asked, nearest) => {
    expect(nearestLumpSum([120, 250, 400], asked)).toBe(nearest);
  });
});
