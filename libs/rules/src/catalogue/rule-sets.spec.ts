import { ACTION_CODES, requireIsoDate } from '@trefoil/vocabulary';
import { checkConsortium, overallVerdict } from '../check-consortium';
import { compareActions } from '../compare-actions';
import type { ConsortiumMember } from '../draft';
import { explain } from '../explain';
import { FINDING_CODES } from '../finding';
import { RULE_IDS } from '../rule';
import { aDraft, aMember, anHei, EUR, rulesOf, TODAY } from '../testing/builders';
import { actionsWithRules, allRuleSets, callYearsOf, findRuleSet } from './rule-sets';

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

  test('lists its actions in the vocabulary\'s order', () => {
    expect(actionsWithRules()).toEqual(ACTION_CODES.filter((action) => callYearsOf(action).length > 0));
  });

  test('uses only codes and ids that are listed, each id before the full stop of its code', () => {
    expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
    expect(new Set(FINDING_CODES.map((code) => code.split('.')[0]))).toEqual(new Set(RULE_IDS));
  });
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
