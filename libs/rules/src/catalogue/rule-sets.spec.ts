import { ACTION_CODES, type ActionCode, requireIsoDate } from '@trefoil/vocabulary';
import { checkConsortium, compositionVerdict, overallVerdict } from '../check-consortium';
import { compareActions } from '../compare-actions';
import type { ConsortiumMember } from '../draft';
import { explain } from '../explain';
import { FINDING_CODES } from '../finding';
import { RULE_IDS } from '../rule';
import { aDraft, aMember, anHei, EUR, rulesOf, TODAY } from '../testing/builders';
import { allRuleSets, callYearsOf, DEFAULT_ACTION, findRuleSet } from './rule-sets';

/** Codes of the required findings that stand against the whole. */
function against(members: readonly ConsortiumMember[], callYear = 2019, overrides: Parameters<typeof aDraft>[1] = {}): [string, string[]] {
  const findings = checkConsortium(aDraft(members, overrides), rulesOf('STRATEGIC_PARTNERSHIP', callYear), TODAY);
  return [overallVerdict(findings), findings.filter((finding) => finding.weight === 'REQUIRED' && finding.verdict !== 'MET').map((finding) => finding.code)];
}

describe('strategic partnership', () => {
  test('three organisations of three programme countries are eligible', () => {
    expect(against([aMember('FI'), aMember('SE'), aMember('EE')])).toEqual(['MET', []]);
  });

  test('two from Finland, one from Sweden and one from the United States are not', () => {
    expect(against([aMember('FI'), aMember('FI'), aMember('SE'), aMember('US', { addedValue: 'A test bed.' })])).toEqual(['UNMET', ['LEAST_COUNTRIES.TOO_FEW']]);
  });

  test('without its added value the one from the United States breaks another rule', () => {
    expect(against([aMember('FI'), aMember('FI'), aMember('SE'), aMember('US')])).toEqual(['UNMET', ['LEAST_COUNTRIES.TOO_FEW', 'ADDED_VALUE.MISSING']]);
  });

  test('no institution need take part', () => {
    expect(against([aMember('FI'), aMember('SE', { type: 'ASSOCIATION' }), aMember('EE', { type: 'PUBLIC_AUTHORITY' })])[0]).toBe('MET');
  });

  test('the United Kingdom helps to 2020 and not from 2021, when 2027 waits to be verified', () => {
    const members = [aMember('FI'), aMember('SE'), aMember('GB', { addedValue: 'Its archive.' })];
    expect(against(members, 2020)[0]).toBe('MET');
    expect(against(members, 2021)).toEqual(['UNMET', ['LEAST_ORGANISATIONS.TOO_FEW', 'LEAST_COUNTRIES.TOO_FEW']]);
    expect(against(members, 2026)[0]).toBe('UNMET');
    expect(against(members, 2027)[0]).toBe('MET');
    const unverified = checkConsortium(aDraft(members), rulesOf('STRATEGIC_PARTNERSHIP', 2027), TODAY).filter((finding) => finding.confidence === 'UNVERIFIED');
    expect(unverified.map((finding) => finding.code)).toEqual(['LEAST_ORGANISATIONS.ENOUGH', 'LEAST_COUNTRIES.ENOUGH']);
  });

  test('Switzerland never helps before 2027', () => {
    const members = [aMember('FI'), aMember('SE'), aMember('CH', { addedValue: 'Its archive.' })];
    for (const year of callYearsOf('STRATEGIC_PARTNERSHIP')) expect(against(members, year)[0]).toBe(year === 2027 ? 'MET' : 'UNMET');
  });

  test('Serbia helps from 2019', () => {
    const members = [aMember('FI'), aMember('SE'), aMember('RS', { addedValue: 'Its archive.' })];
    expect(against(members, 2018)[0]).toBe('UNMET');
    expect(against(members, 2019)[0]).toBe('MET');
  });

  test('a partner-country coordinator is refused though the others are enough', () => {
    expect(against([aMember('US'), aMember('FI'), aMember('SE'), aMember('EE')])).toEqual(['UNMET', ['COORDINATOR_COUNTRY.PARTNER_COUNTRY']]);
  });

  test('an institution known to hold no valid charter refuses, one not known only advises', () => {
    const others = [aMember('FI'), aMember('SE')];
    expect(against([...others, anHei('EE', { eche: { from: null, to: requireIsoDate('2018-12-31') } })])).toEqual(['UNMET', ['ECHE.NOT_VALID']]);
    expect(against([...others, anHei('EE', { eche: null })])[0]).toBe('MET');
  });

  test.each([
    [24, 300_000, []],
    [24, 300_001, ['GRANT_PER_MONTH.TOO_MUCH', 'GRANT_PER_YEAR.TOO_MUCH']],
    [36, 450_000, []],
    [36, 450_001, ['GRANT_PER_MONTH.TOO_MUCH', 'GRANT_PER_YEAR.TOO_MUCH', 'GRANT_TOTAL.TOO_MUCH']],
    [12, 100_000, ['DURATION.TOO_SHORT']],
  ])('%i months and %i euros: %j', (durationMonths, euros, codes) => {
    const members = [aMember('FI'), aMember('SE'), aMember('EE')];
    expect(against(members, 2019, { durationMonths, grantAskedCents: euros * EUR })).toEqual([codes.length > 0 ? 'UNMET' : 'MET', codes]);
  });

  test('missing advice does not make it less eligible', () => {
    const silent = { higherEducationLink: null, agendaLink: null, aims: [], activities: [], deadline: null };
    expect(against([aMember('FI'), aMember('SE'), aMember('EE')], 2019, silent)).toEqual(['MET', []]);
  });

  test('what the idea has not stated leaves the whole open', () => {
    expect(against([aMember('FI'), aMember('SE'), aMember('EE')], 2019, { durationMonths: null, grantAskedCents: null })).toEqual([
      'UNKNOWN',
      ['DURATION.NOT_STATED', 'GRANT_PER_MONTH.NOT_STATED', 'GRANT_PER_YEAR.NOT_STATED', 'GRANT_TOTAL.NOT_STATED'],
    ]);
  });

  test('is official to 2020 and the founding document\'s own afterwards', () => {
    expect(callYearsOf('STRATEGIC_PARTNERSHIP')).toEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    for (const year of callYearsOf('STRATEGIC_PARTNERSHIP')) expect(rulesOf('STRATEGIC_PARTNERSHIP', year).official).toBe(year <= 2020);
  });
});

describe('cooperation partnership in higher education', () => {
  const members = [aMember('FI'), aMember('SE'), aMember('EE')];
  const check = (callYear: number, idea: Parameters<typeof aDraft>[1], who: readonly ConsortiumMember[] = members) => {
    const findings = checkConsortium(aDraft(who, { action: 'KA220_HED', callYear, ...idea }), rulesOf('KA220_HED', callYear), TODAY);
    return [overallVerdict(findings), findings.filter((finding) => finding.verdict === 'UNMET').map((finding) => finding.code)];
  };

  test('takes twelve to thirty-six months and a lump sum from 2022', () => {
    expect(check(2022, { durationMonths: 12, grantAskedCents: 120_000 * EUR })).toEqual(['MET', []]);
    expect(check(2026, { durationMonths: 11, grantAskedCents: 250_000 * EUR })).toEqual(['UNMET', ['DURATION.TOO_SHORT']]);
    expect(check(2026, { durationMonths: 36, grantAskedCents: 300_000 * EUR })).toEqual(['UNMET', ['LUMP_SUM.NOT_A_LUMP_SUM']]);
  });

  test('had budget items in 2021, whose range refuses nobody', () => {
    expect(check(2021, { durationMonths: 24, grantAskedCents: 50_000 * EUR })).toEqual(['MET', ['GRANT_RANGE.TOO_LITTLE']]);
    expect(check(2021, { durationMonths: 24, grantAskedCents: 300_000 * EUR })).toEqual(['MET', []]);
  });

  test('names Belarus and Russia without refusing them: that is not verified', () => {
    const withRussia = [...members, aMember('RU', { addedValue: 'Known.' })];
    expect(check(2024, { grantAskedCents: 400_000 * EUR }, withRussia)).toEqual(['MET', ['EXCLUDED_COUNTRIES.PRESENT']]);
  });

  test('does not count the United Kingdom from 2021', () => {
    expect(check(2023, { grantAskedCents: 400_000 * EUR }, [aMember('FI'), aMember('SE'), aMember('GB', { addedValue: 'Known.' })])[0]).toBe('UNMET');
  });

  test('opens with 2021', () => {
    expect(findRuleSet('KA220_HED', 2020)).toBeNull();
    expect(callYearsOf('KA220_HED')).toEqual([2021, 2022, 2023, 2024, 2025, 2026, 2027]);
  });
});

/** Whole and unmet required codes for another action, on a day when charters of today are valid. */
function judge(action: ActionCode, callYear: number, members: readonly ConsortiumMember[], idea: Parameters<typeof aDraft>[1]): [string, string[]] {
  const findings = checkConsortium(aDraft(members, { action, callYear, ...idea }), rulesOf(action, callYear), TODAY);
  return [overallVerdict(findings), findings.filter((finding) => finding.weight === 'REQUIRED' && finding.verdict !== 'MET').map((finding) => finding.code)];
}

describe('small-scale partnership', () => {
  const idea = { durationMonths: 24, grantAskedCents: 60_000 * EUR };

  test('two organisations of two countries are enough', () => {
    expect(judge('KA210', 2024, [aMember('FI'), aMember('SE')], idea)).toEqual(['MET', []]);
    expect(judge('KA210', 2024, [aMember('FI'), aMember('FI')], idea)).toEqual(['UNMET', ['LEAST_COUNTRIES.TOO_FEW']]);
  });

  test('takes nobody from a partner country, added value or not', () => {
    expect(judge('KA210', 2024, [aMember('FI'), aMember('SE'), aMember('US', { addedValue: 'Known.' })], idea)).toEqual([
      'UNMET',
      ['PROGRAMME_COUNTRIES_ONLY.PARTNER_COUNTRY_MEMBERS'],
    ]);
  });

  test.each([
    [5, 30_000, ['DURATION.TOO_SHORT']],
    [6, 30_000, []],
    [24, 60_000, []],
    [25, 60_000, ['DURATION.TOO_LONG']],
    [12, 45_000, ['LUMP_SUM.NOT_A_LUMP_SUM']],
  ])('%i months and %i euros: %j', (durationMonths, euros, codes) => {
    expect(judge('KA210', 2022, [aMember('FI'), aMember('SE')], { durationMonths, grantAskedCents: euros * EUR })[1]).toEqual(codes);
  });

  test('says that it is not for higher education', () => {
    const findings = checkConsortium(aDraft([aMember('FI'), aMember('SE')]), rulesOf('KA210', 2024), TODAY);
    expect(findings.find((finding) => finding.rule === 'SECTOR')).toMatchObject({ code: 'SECTOR.NOT_FOR_HIGHER_EDUCATION', weight: 'ADVISED' });
    expect(rulesOf('KA210', 2024).forHigherEducation).toBe(false);
  });
});

describe('alliance for education and enterprises', () => {
  const four = [anHei('FI'), aMember('SE', { type: 'OTHER_EDUCATION_PROVIDER' }), aMember('EE'), aMember('LV')];
  const idea = { durationMonths: 36, grantAskedCents: 1_500_000 * EUR };

  test('four countries with an institution wait for the VET provider to be confirmed', () => {
    expect(judge('ALLIANCES_LOT1', 2024, four, idea)).toEqual(['UNKNOWN', ['VET_PROVIDER_INCLUDED.TO_BE_CONFIRMED']]);
  });

  test('it is eligible once somebody among them says that it is one', () => {
    const [, provider] = four;
    const stated = four.map((member) => (member === provider ? { ...member, providesVet: true } : member));
    expect(judge('ALLIANCES_LOT1', 2024, stated, idea)).toEqual(['MET', []]);
  });

  test('three countries are one too few, and without institution or provider two more rules break', () => {
    const members = ['FI', 'SE', 'EE'].map((country) => aMember(country as 'FI', { providesVet: false }));
    expect(judge('ALLIANCES_LOT1', 2024, members, idea)).toEqual([
      'UNMET',
      ['LEAST_COUNTRIES.TOO_FEW', 'HEI_INCLUDED.MISSING', 'VET_PROVIDER_INCLUDED.MISSING'],
    ]);
  });

  test('eight organisations are only advised: that number is not verified', () => {
    const findings = checkConsortium(aDraft(four), rulesOf('ALLIANCES_LOT1', 2024), TODAY);
    expect(findings[0]).toMatchObject({ rule: 'LEAST_ORGANISATIONS', verdict: 'UNMET', weight: 'ADVISED', confidence: 'UNVERIFIED', params: { counted: 4, least: 8 } });
  });

  test('nobody from Belarus or Russia', () => {
    expect(judge('ALLIANCES_LOT1', 2024, [...four, aMember('BY')], idea)[1]).toContain('EXCLUDED_COUNTRIES.PRESENT');
  });

  test.each([
    [24, 1_000_000, []],
    [24, 1_000_001, ['GRANT_BY_DURATION.TOO_MUCH']],
    [36, 1_500_001, ['GRANT_BY_DURATION.TOO_MUCH']],
    [30, 1_000_000, ['DURATION.NOT_AN_OPTION', 'GRANT_BY_DURATION.NO_CEILING']],
  ])('%i months and %i euros: %j', (durationMonths, euros, codes) => {
    const found = judge('ALLIANCES_LOT1', 2023, four, { durationMonths, grantAskedCents: euros * EUR })[1];
    expect(found.filter((code) => /DURATION/.test(code))).toEqual(codes);
  });
});

describe('capacity building in higher education', () => {
  test.each([
    ['CBHE_STRAND1', 2024, 199_999, 'UNMET'],
    ['CBHE_STRAND1', 2024, 200_000, 'MET'],
    ['CBHE_STRAND1', 2026, 400_000, 'MET'],
    ['CBHE_STRAND1', 2026, 400_001, 'UNMET'],
    ['CBHE_STRAND2', 2026, 800_000, 'MET'],
    ['CBHE_STRAND2', 2026, 399_999, 'UNMET'],
    ['CBHE_STRAND3', 2026, 1_000_000, 'MET'],
    ['CBHE_STRAND3', 2026, 1_000_001, 'UNMET'],
    ['CBHE_STRAND2', 2024, 1, 'MET'],
    ['CBHE_STRAND1', 2025, 1, 'MET'],
  ] as const)('%s %i with %i euros is %s', (action, callYear, euros, verdict) => {
    expect(judge(action, callYear, [aMember('FI')], { grantAskedCents: euros * EUR })[0]).toBe(verdict);
  });

  test.each([
    ['CBHE_STRAND1', [24, 36]],
    ['CBHE_STRAND2', [24, 36]],
    ['CBHE_STRAND3', [36, 48]],
  ] as const)('%s normally lasts %j months, which is advice', (action, options) => {
    expect(rulesOf(action, 2025).rules[0]).toMatchObject({ id: 'DURATION', weight: 'ADVISED', confidence: 'CONFIRMED', options });
    expect(rulesOf(action, 2024).rules[0]).toMatchObject({ confidence: 'UNVERIFIED' });
  });

  test('names the page each amount was read on', () => {
    const source = (year: number) => rulesOf('CBHE_STRAND1', year).rules.find((rule) => rule.id === 'GRANT_RANGE')?.source.url;
    expect(source(2024)).toContain('fundingprogrammesportal');
    expect(source(2026)).toContain('euro-access');
  });

  test('says that its rules are not complete', () => {
    for (const set of allRuleSets()) expect(set.complete).toBe(!/^(CBHE|EMJM|ALLIANCES)/.test(set.action));
  });
});

describe('joint master', () => {
  const idea = { durationMonths: 74, grantAskedCents: 5_000_000 * EUR };

  test('three institutions of three countries, two of them programme countries', () => {
    expect(judge('EMJM', 2024, [anHei('FI'), anHei('SE'), anHei('US')], idea)).toEqual(['MET', []]);
    expect(judge('EMJM', 2024, [anHei('FI'), anHei('JP'), anHei('US')], idea)).toEqual(['UNMET', ['LEAST_HEI_PROGRAMME_COUNTRIES.TOO_FEW']]);
    expect(judge('EMJM', 2024, [anHei('FI'), anHei('SE'), anHei('SE')], idea)).toEqual(['UNMET', ['LEAST_HEI_COUNTRIES.TOO_FEW']]);
    expect(judge('EMJM', 2024, [anHei('FI'), anHei('SE'), aMember('US')], idea)).toEqual(['UNMET', ['LEAST_HEIS.TOO_FEW', 'LEAST_HEI_COUNTRIES.TOO_FEW']]);
  });

  test.each([
    [73, 5_000_000, ['DURATION.NOT_AN_OPTION']],
    [74, 5_000_001, ['GRANT_TOTAL.TOO_MUCH']],
  ])('%i months and %i euros: %j', (durationMonths, euros, codes) => {
    expect(judge('EMJM', 2022, [anHei('FI'), anHei('SE'), anHei('US')], { durationMonths, grantAskedCents: euros * EUR })[1]).toEqual(codes);
  });
});

test('the years of each action', () => {
  expect(ACTION_CODES.map((action) => [action, callYearsOf(action)[0], callYearsOf(action).at(-1)])).toEqual([
    ['STRATEGIC_PARTNERSHIP', 2014, 2027],
    ['KA220_HED', 2021, 2027],
    ['KA210', 2021, 2027],
    ['ALLIANCES_LOT1', 2023, 2025],
    ['CBHE_STRAND1', 2024, 2026],
    ['CBHE_STRAND2', 2024, 2026],
    ['CBHE_STRAND3', 2024, 2026],
    ['EMJM', 2022, 2026],
  ]);
  for (const set of allRuleSets()) if (set.action !== 'STRATEGIC_PARTNERSHIP') expect(set.official).toBe(true);
});

describe('the catalogue', () => {
  test('has each rule at most once in a set, and no unverified rule that is required', () => {
    for (const { rules } of allRuleSets()) {
      expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
      for (const rule of rules) if (rule.confidence === 'UNVERIFIED') expect([rule.id, rule.weight]).toEqual([rule.id, 'ADVISED']);
    }
  });

  test('says of every rule where it stands', () => {
    for (const set of allRuleSets()) {
      for (const rule of set.rules) {
        expect(rule.source.url).toMatch(/^(seed|product|https:\/\/[a-z0-9.-]+(\/\S*)?)$/);
        expect(rule.source.clause).toMatch(rule.source.url === 'seed' ? /^S([1-9]|1[01])$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(explain(rule.id, set)?.rule).toBe(rule);
      }
    }
  });

  test('gives each set a version and gives the same set again', () => {
    const versions = allRuleSets().map((set) => set.version);
    expect(new Set(versions).size).toBe(versions.length);
    for (const set of allRuleSets()) expect(findRuleSet(set.action, set.callYear)).toBe(set);
  });

  test('has nothing for a year out of range or half a year', () => {
    for (const year of [2013, 2028, 2019.5, Number.NaN]) expect(findRuleSet('STRATEGIC_PARTNERSHIP', year)).toBeNull();
  });

  test('has a call for every action of the vocabulary, in its order', () => {
    expect([...new Set(allRuleSets().map((set) => set.action))]).toEqual([...ACTION_CODES]);
  });

  test('uses only codes and ids that are listed, each id before the full stop of its code', () => {
    expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
    expect(new Set(FINDING_CODES.map((code) => code.split('.')[0]))).toEqual(new Set(RULE_IDS));
  });
});

test('composition looks at the least counts alone', () => {
  const composition = (members: readonly ConsortiumMember[], idea: Parameters<typeof aDraft>[1] = {}) =>
    compositionVerdict(checkConsortium(aDraft(members, idea), rulesOf('STRATEGIC_PARTNERSHIP', 2019), TODAY));
  expect(composition([aMember('US'), aMember('FI'), aMember('SE'), aMember('NO')], { durationMonths: 1 })).toBe('MET');
  expect(composition([aMember('FI'), aMember('FI'), aMember('SE')])).toBe('UNMET');
  expect(composition([aMember('FI'), aMember(null), aMember('SE')])).toBe('UNKNOWN');
});

test('explains since when a rule stands as it is', () => {
  expect(explain('LEAST_COUNTRIES', rulesOf('STRATEGIC_PARTNERSHIP', 2019))).toMatchObject({ since: 2014, weight: 'REQUIRED', confidence: 'CONFIRMED', source: { url: 'seed', clause: 'S2' } });
  expect(explain('LUMP_SUM', rulesOf('KA220_HED', 2026))).toMatchObject({ since: 2022 });
  expect(explain('GRANT_RANGE', rulesOf('KA220_HED', 2021))).toMatchObject({ since: 2021, confidence: 'UNVERIFIED' });
  expect(explain('LUMP_SUM', rulesOf('KA220_HED', 2021))).toBeNull();
});

test('compares one consortium with several calls, and says where there are no rules', () => {
  const draft = aDraft([aMember('FI'), aMember('SE'), aMember('GB')], { grantAskedCents: 250_000 * EUR, durationMonths: 24 });
  const compared = compareActions(
    draft,
    [
      { action: 'STRATEGIC_PARTNERSHIP', callYear: 2020 },
      { action: 'KA220_HED', callYear: 2022 },
      { action: 'KA220_HED', callYear: 2019 },
    ],
    TODAY,
  );
  expect(compared.map(({ action, callYear, verdict }) => [action, callYear, verdict])).toEqual([
    ['STRATEGIC_PARTNERSHIP', 2020, 'MET'],
    ['KA220_HED', 2022, 'UNMET'],
    ['KA220_HED', 2019, null],
  ]);
  expect(compared[1]?.findings).toEqual(checkConsortium(draft, rulesOf('KA220_HED', 2022), TODAY));
  expect(compared[2]).toMatchObject({ rules: null, findings: [] });
});

describe('the rules of each call', () => {
  const KA203 =
    'LEAST_ORGANISATIONS LEAST_COUNTRIES COORDINATOR_COUNTRY ADDED_VALUE DURATION GRANT_PER_MONTH GRANT_PER_YEAR GRANT_TOTAL ECHE HIGHER_EDUCATION_LINK~ AGENDA_LINK~ STRATEGY_LINK~ AIMS~ ACTIVITIES~ DEADLINE~';
  const KA220 = 'LEAST_ORGANISATIONS LEAST_COUNTRIES COORDINATOR_COUNTRY ADDED_VALUE';
  const KA220_2021 = `${KA220} DURATION GRANT_RANGE? ECHE HIGHER_EDUCATION_LINK? DEADLINE~`;
  const KA220_2022 = `${KA220} EXCLUDED_COUNTRIES? DURATION LUMP_SUM ECHE HIGHER_EDUCATION_LINK? DEADLINE~`;
  const KA210 = 'LEAST_ORGANISATIONS LEAST_COUNTRIES COORDINATOR_COUNTRY PROGRAMME_COUNTRIES_ONLY DURATION LUMP_SUM SECTOR~ DEADLINE~';
  const ALLIANCES = 'LEAST_ORGANISATIONS? LEAST_COUNTRIES COORDINATOR_COUNTRY EXCLUDED_COUNTRIES HEI_INCLUDED VET_PROVIDER_INCLUDED DURATION GRANT_BY_DURATION ECHE DEADLINE~';
  const EMJM = 'LEAST_HEIS LEAST_HEI_COUNTRIES LEAST_HEI_PROGRAMME_COUNTRIES DURATION GRANT_TOTAL ECHE DEADLINE~';

  test.each<[ActionCode, number, string]>([
    ['STRATEGIC_PARTNERSHIP', 2014, KA203],
    ['STRATEGIC_PARTNERSHIP', 2027, KA203],
    ['KA220_HED', 2021, KA220_2021],
    ['KA220_HED', 2022, KA220_2022],
    ['KA220_HED', 2027, KA220_2022],
    ['KA210', 2021, KA210],
    ['ALLIANCES_LOT1', 2023, ALLIANCES],
    ['CBHE_STRAND1', 2024, 'DURATION? GRANT_RANGE ECHE DEADLINE~'],
    ['CBHE_STRAND1', 2025, 'DURATION~ GRANT_RANGE? ECHE DEADLINE~'],
    ['CBHE_STRAND2', 2024, 'DURATION? GRANT_RANGE? ECHE DEADLINE~'],
    ['CBHE_STRAND3', 2026, 'DURATION? GRANT_RANGE ECHE DEADLINE~'],
    ['EMJM', 2022, EMJM],
  ])('%s %i, those that are advice (~) and those not verified (?)', (action, callYear, rules) => {
    const mark = { 'REQUIRED CONFIRMED': '', 'ADVISED CONFIRMED': '~', 'ADVISED UNVERIFIED': '?' } as Readonly<Record<string, string>>;
    expect(rulesOf(action, callYear).rules.map(({ id, weight, confidence }) => `${id}${mark[`${weight} ${confidence}`] ?? '!'}`).join(' ')).toBe(rules);
  });

  test('the last call of an action explains its rules since the first', () => {
    expect(explain('LEAST_COUNTRIES', rulesOf('STRATEGIC_PARTNERSHIP', 2027))?.since).toBe(2014);
    expect(explain('LUMP_SUM', rulesOf('KA220_HED', 2027))?.since).toBe(2022);
  });

  test('which sets are whole, and which are for higher education', () => {
    const of = (what: 'complete' | 'forHigherEducation') => ACTION_CODES.filter((action) => rulesOf(action, callYearsOf(action)[0] ?? 0)[what]);
    expect(of('complete')).toEqual(['STRATEGIC_PARTNERSHIP', 'KA220_HED', 'KA210']);
    expect(of('forHigherEducation')).toEqual(ACTION_CODES.filter((action) => action !== 'KA210'));
    expect(DEFAULT_ACTION).toBe('STRATEGIC_PARTNERSHIP');
  });

  test.each<[ActionCode, number]>([['ALLIANCES_LOT1', 2024], ['KA220_HED', 2022]])('%s %i excludes Belarus and Russia', (action, callYear) => {
    expect(rulesOf(action, callYear).rules).toContainEqual(expect.objectContaining({ id: 'EXCLUDED_COUNTRIES', countries: ['BY', 'RU'] }));
  });

  test('joint masters count institutions in two programme countries', () => {
    const draft = aDraft([anHei('FI'), anHei('US'), anHei('CA')]);
    const finding = checkConsortium(draft, rulesOf('EMJM', 2024), TODAY).find(({ rule }) => rule === 'LEAST_HEI_PROGRAMME_COUNTRIES');
    expect(finding).toMatchObject({ verdict: 'UNMET', params: { counted: 1, least: 2, missing: 1 } });
  });
});
