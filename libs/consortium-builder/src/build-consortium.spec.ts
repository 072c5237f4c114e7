import { noWishes } from './request';
import { buildConsortium } from './build-consortium';
import { assessMembers } from './assess-members';
import { aCandidate, aDraft, aRequest, rulesOf } from './testing/requests';

const SE = aCandidate('11', 'SE', { fit: 5, costCents: 300, expertise: ['A'] });
const EE = aCandidate('12', 'EE', { fit: 4, costCents: 200, expertise: ['B'], type: 'ASSOCIATION' });
const DE = aCandidate('13', 'DE', { fit: 3, costCents: 100, newcomer: true });
const PT = aCandidate('14', 'PT', { fit: 2, costCents: 100, expertise: ['A', 'B'] });
const POOL = [SE, EE, DE, PT];
const idsOf = (result: ReturnType<typeof buildConsortium>) => result.proposals.map(({ members }) => members);

test('takes the fittest who are sound together', () => {
  const result = buildConsortium(aRequest(POOL, { size: { from: 3, to: 3 } }), { alternatives: 1 });
  expect(idsOf(result)).toEqual([['11', '12'], ['11', '13']]);
  expect(result.proposals[0]).toMatchObject({ proven: true, worth: 9, bound: 9 });
  expect(result.looked).toMatchObject({ candidates: 4, left: {} });
});

test('a member has to be worth its seat, once there are enough', () => {
  expect(idsOf(buildConsortium(aRequest(POOL, { size: { from: 3, to: 5 }, worthwhileFit: 2.5 })))).toEqual([['11', '12', '13']]);
  expect(idsOf(buildConsortium(aRequest(POOL, { size: { from: 3, to: 5 }, worthwhileFit: 4.5 })))).toEqual([['11', '12']]);
});

test('keeps fixed members, counts what they bring and what they cost', () => {
  const draft = aDraft(rulesOf('STRATEGIC_PARTNERSHIP'));
  const partner = { organisationId: '2', country: 'SE', type: 'COMPANY', role: 'PARTNER', addedValue: null, strategyLink: null, eche: null } as const;
  const request = aRequest(POOL, { size: { from: 3, to: 3 }, budgetCents: 600, mostPerCountry: 1, expertise: [{ code: 'A', least: 1 }] }, {
    draft: { ...draft, members: [...draft.members, partner, { ...partner, organisationId: '3', role: 'ASSOCIATED_PARTNER' }] },
    fixed: [{ organisationId: '2', fit: 1, costCents: 400, expertise: ['A'], newcomer: false }],
  });
  const result = buildConsortium(request);
  expect(idsOf(result)).toEqual([['12']]);
  expect(result.proposals[0]?.assessment).toMatchObject({ fit: 4, costCents: 600, sound: true });
});

test('leaves aside whom the rules alone keep out, and says how many by which', () => {
  const lapsed = { from: null, to: '2019-01-01' as never };
  const candidates = [
    ...POOL, SE,
    aCandidate('1', 'FI'), aCandidate('20', 'US'), aCandidate('21', 'US', { addedValue: ' ' }), aCandidate('22', 'US', { addedValue: 'The only such archive.' }),
    aCandidate('23', 'FR', { type: 'HIGHER_EDUCATION_INSTITUTION', eche: lapsed }), aCandidate('24', null), aCandidate('25', 'FR'),
  ];
  const { looked } = buildConsortium(aRequest(candidates, {}, { excluded: new Set(['25']) }));
  expect(looked.left).toEqual({ LISTED_TWICE: 1, ALREADY_IN: 1, EXCLUDED: 1, ADDED_VALUE: 3, ECHE: 1 });
  expect(looked.candidates).toBe(5);
});

test('tells what each member is there for, and who comes next', () => {
  const { proposals } = buildConsortium(aRequest(POOL, { size: { from: 4, to: 4 }, leastNewcomers: 1, expertise: [{ code: 'A', least: 1 }] }), { explain: true });
  expect(proposals[0]?.members).toEqual(['11', '12', '13']);
  expect(proposals[0]?.reports).toEqual([
    { organisationId: '11', rank: 1, needed: [{ kind: 'EXPERTISE', subject: 'A' }, { kind: 'SIZE_FROM', subject: '' }], without: { loss: 3, proven: true }, irreplaceable: false, runnerUp: { organisationId: '14', loss: 3 } },
    { organisationId: '12', rank: 2, needed: [{ kind: 'SIZE_FROM', subject: '' }], without: { loss: 2, proven: true }, irreplaceable: false, runnerUp: { organisationId: '14', loss: 2 } },
    { organisationId: '13', rank: 3, needed: [{ kind: 'NEWCOMERS', subject: '' }, { kind: 'SIZE_FROM', subject: '' }], without: null, irreplaceable: true, runnerUp: null },
  ]);
});

test('a member that brings the third country is needed for it', () => {
  const { proposals } = buildConsortium(aRequest([SE, EE]), { explain: true });
  expect(proposals[0]?.reports[0]?.needed).toEqual(expect.arrayContaining([{ kind: 'RULE', subject: 'LEAST_ORGANISATIONS' }, { kind: 'RULE', subject: 'LEAST_COUNTRIES' }]));
  expect(proposals[0]?.reports[0]?.irreplaceable).toBe(true);
});

test('says what is scarce', () => {
  const dear = Array.from({ length: 12 }, (_, index) => aCandidate(String(30 + index), index % 2 ? 'SE' : 'DE', { fit: 10 - index / 2, costCents: 1_000 - index * 80, expertise: index === 11 ? ['RARE'] : [] }));
  const kinds = (wishes: Parameters<typeof aRequest>[1]) => buildConsortium(aRequest([...dear, aCandidate('50', 'EE', { fit: 1, costCents: 900 })], wishes), { explain: true }).scarce.map(({ what }) => what);
  expect(kinds({ size: { from: 3, to: 4 }, budgetCents: 1_800 })).toContainEqual({ kind: 'BUDGET', subject: '' });
  expect(kinds({ size: { from: 3, to: 4 }, expertise: [{ code: 'RARE', least: 1 }] })).toContainEqual({ kind: 'EXPERTISE', subject: 'RARE' });
  const caps = kinds({ size: { from: 4, to: 4 }, mostPerCountry: 1 });
  expect(caps).toContainEqual({ kind: 'COUNTRY_CAP', subject: 'SE' });
  expect(kinds({ size: { from: 4, to: 5 }, mostPerRegion: 2 })).toContainEqual({ kind: 'REGION_CAP', subject: 'WESTERN_EUROPE' });
  expect(kinds({ size: { from: 3, to: 3 } })).toContainEqual({ kind: 'SIZE_TO', subject: '' });
});

describe('when nothing fits', () => {
  const ways = (wishes: Parameters<typeof aRequest>[1], pool = POOL) => buildConsortium(aRequest(pool, wishes), { explain: true }).relaxations.map(({ changes }) => changes.map(({ wish: { kind, subject }, from, to }) => [kind, subject, from, to]));

  test.each([
    ['a rarer expertise', { expertise: [{ code: 'C', least: 1 }] }, ['EXPERTISE', 'C', 1, 0]],
    ['more newcomers than there are', { leastNewcomers: 2 }, ['NEWCOMERS', '', 2, 1]],
    ['a country nobody is from', { countries: [{ country: 'LV' as const, least: 1, most: null }] }, ['COUNTRY_LEAST', 'LV', 1, 0]],
    ['a type nobody is of', { types: [{ type: 'FOUNDATION' as const, least: 1, most: null }] }, ['TYPE_LEAST', 'FOUNDATION', 1, 0]],
    ['too small a budget', { budgetCents: 150 }, ['BUDGET', '', 150, 200]],
    ['fewer than the rules ask', { size: { from: 1, to: 2 } }, ['SIZE_TO', '', 2, 3]],
    ['more than there are', { size: { from: 6, to: 7 } }, ['SIZE_FROM', '', 6, 5]],
    ['no companies, where most are', { size: { from: 5, to: 5 }, types: [{ type: 'COMPANY' as const, least: 0, most: 2 }] }, ['TYPE_MOST', 'COMPANY', 2, 3]],
  ])('because of %s, it says by how much', (_, wishes, way) => {
    expect(ways(wishes)).toContainEqual([way]);
  });

  test('caps are raised by what is needed', () => {
    const swedish = [SE, { ...EE, country: 'SE' as const }, { ...DE, country: 'SE' as const }, PT];
    expect(ways({ size: { from: 5, to: 5 }, mostPerCountry: 1 }, swedish)).toContainEqual([['COUNTRY_CAP', '', 1, 3]]);
    expect(ways({ size: { from: 5, to: 5 }, countries: [{ country: 'SE', least: 0, most: 2 }] }, swedish)).toContainEqual([['COUNTRY_MOST', 'SE', 2, 3]]);
    expect(ways({ size: { from: 4, to: 4 }, mostPerRegion: 1 })).toContainEqual([['REGION_CAP', '', 1, 2]]);
  });

  test('two or three wishes are given up together where one is not enough', () => {
    expect(ways({ leastNewcomers: 2, expertise: [{ code: 'C', least: 1 }] })).toEqual([[['EXPERTISE', 'C', 1, 0], ['NEWCOMERS', '', 2, 1]]]);
    const three = ways({ leastNewcomers: 2, expertise: [{ code: 'C', least: 1 }], types: [{ type: 'FOUNDATION', least: 1, most: null }] });
    expect(three).toEqual([[['EXPERTISE', 'C', 1, 0], ['NEWCOMERS', '', 2, 1], ['TYPE_LEAST', 'FOUNDATION', 1, 0]]]);
  });

  test('by the rules alone, no wish is blamed', () => {
    expect(buildConsortium(aRequest([SE]), { explain: true })).toMatchObject({ outcome: 'INFEASIBLE', proposals: [], relaxations: [{ changes: [] }] });
    const abroad = { ...aDraft(rulesOf('STRATEGIC_PARTNERSHIP')), members: [{ organisationId: '1', country: 'US', type: null, role: 'COORDINATOR', addedValue: null, strategyLink: null, eche: null }] } as const;
    expect(buildConsortium(aRequest(POOL, {}, { draft: abroad })).outcome).toBe('INFEASIBLE');
  });

  test('a programme that caps how many may be in is kept to', () => {
    const rules = rulesOf('STRATEGIC_PARTNERSHIP');
    const capped = { ...rules, rules: [...rules.rules, { id: 'HIGHEST_ORGANISATIONS', kind: 'HIGHEST_ORGANISATIONS', weight: 'REQUIRED', confidence: 'CONFIRMED', source: { url: 'product', clause: 'x' }, highest: 4 }] } as const;
    expect(idsOf(buildConsortium(aRequest(POOL, { size: { from: 3, to: 6 } }, { rules: capped })))).toEqual([['11', '12', '13']]);
    expect(buildConsortium(aRequest(POOL, { size: { from: 5, to: 6 } }, { rules: capped })).outcome).toBe('INFEASIBLE');
  });
});

test('stopped before it found anything, it says so', () => {
  // Twelve areas for four partners who have three each: hardly any four fit together.
  const countries = ['SE', 'EE', 'DE', 'PT', 'FR', 'IT', 'ES', 'PL'] as const;
  const pool = Array.from({ length: 80 }, (_, index) => aCandidate(String(10 + index), countries[index % 8] ?? 'SE', { expertise: [0, 1, 2].map((at) => `E${(index * (1 + at * 5) + at * index * index + at) % 12}`) }));
  const wishes = { size: { from: 5, to: 5 }, expertise: Array.from({ length: 12 }, (_, index) => ({ code: `E${index}`, least: 1 })) };
  expect(buildConsortium(aRequest(pool, wishes), { steps: 0, explain: true })).toMatchObject({ outcome: 'STOPPED', proposals: [], relaxations: [] });
});

test('tells how far it is', () => {
  const told: number[][] = [];
  buildConsortium(aRequest(POOL), { alternatives: 2, explain: true, onProgress: (done, of) => told.push([done, of]) });
  expect(told[0]).toEqual([1, 4]);
  expect(told.at(-1)).toEqual([4, 4]);
});

test.each([Number.NaN, Infinity, 1e10])('refuses the fit %p', (fit) => {
  expect(() => buildConsortium(aRequest([{ ...SE, fit }]))).toThrow(RangeError);
});

test.each([-1, 0.5, Number.NaN])('refuses the cost %p', (costCents) => {
  expect(() => buildConsortium(aRequest([{ ...SE, costCents }]))).toThrow(RangeError);
});

test('a choice made by hand is held against the same wishes and rules', () => {
  const request = aRequest(POOL, { ...noWishes(3, 4), budgetCents: 450, mostPerCountry: 1, expertise: [{ code: 'B', least: 1 }] });
  const both = assessMembers(request, [SE, EE]);
  expect(both.sound).toBe(false);
  expect(both.standings.filter(({ met }) => !met)).toEqual([{ wish: { kind: 'BUDGET', subject: '' }, atLeast: false, asked: 450, there: 500, met: false }]);
  expect(assessMembers(request, [DE]).faults.map(({ rule }) => rule)).toEqual(['LEAST_ORGANISATIONS', 'LEAST_COUNTRIES']);
  expect(assessMembers(request, [EE, DE]).sound).toBe(true);
});
