import { aDraft, aMember, findingOf, only, rulesOf, TODAY, theRule } from '../testing/builders';
import { checkConsortium } from '../check-consortium';
import type { Rule } from '../rule';

const KA203 = rulesOf('STRATEGIC_PARTNERSHIP', 2019);
const base = { weight: 'REQUIRED', confidence: 'CONFIRMED', source: { url: 'https://example.org', clause: 'x' } } as const;

describe('coordinator\'s country', () => {
  const rule = theRule('COORDINATOR_COUNTRY', KA203);

  test('a programme country is right', () => {
    const draft = aDraft([aMember('FI')]);
    expect(findingOf('COORDINATOR_COUNTRY', draft, only(rule))).toMatchObject({
      verdict: 'MET',
      code: 'COORDINATOR_COUNTRY.PROGRAMME_COUNTRY',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      params: { country: 'FI' },
      about: [draft.members[0]?.organisationId],
    });
  });

  test('a partner country is not', () => {
    const draft = aDraft([aMember('US'), aMember('FI')]);
    expect(findingOf('COORDINATOR_COUNTRY', draft, only(rule))).toMatchObject({
      verdict: 'UNMET',
      code: 'COORDINATOR_COUNTRY.PARTNER_COUNTRY',
      weight: 'REQUIRED',
      params: { country: 'US' },
      about: [draft.members[0]?.organisationId],
    });
  });

  test('an unknown country leaves it open', () => {
    const draft = aDraft([aMember(null)]);
    expect(findingOf('COORDINATOR_COUNTRY', draft, only(rule))).toMatchObject({
      verdict: 'UNKNOWN',
      code: 'COORDINATOR_COUNTRY.NOT_STATED',
      about: [draft.members[0]?.organisationId],
    });
  });

  test('without a coordinator it is unmet', () => {
    const draft = { ...aDraft([]), members: [aMember('FI')] };
    expect(findingOf('COORDINATOR_COUNTRY', draft, only(rule))).toMatchObject({ verdict: 'UNMET', code: 'COORDINATOR_COUNTRY.NO_COORDINATOR', about: [] });
  });

  test('an announced country counts without being confirmed', () => {
    expect(findingOf('COORDINATOR_COUNTRY', aDraft([aMember('GB')]), only(rule, 2027))).toMatchObject({ verdict: 'MET', confidence: 'UNVERIFIED', weight: 'ADVISED' });
    expect(findingOf('COORDINATOR_COUNTRY', aDraft([aMember('GB')]), only(rule, 2026))).toMatchObject({ verdict: 'UNMET', confidence: 'CONFIRMED' });
  });
});

describe('added value', () => {
  const rules = only(theRule('ADDED_VALUE', KA203));

  test('nobody from a partner country needs no statement', () => {
    expect(findingOf('ADDED_VALUE', aDraft([aMember('FI'), aMember('SE')]), rules)).toMatchObject({ verdict: 'MET', code: 'ADDED_VALUE.NOT_NEEDED', confidence: 'CONFIRMED', about: [] });
  });

  test('each member from a partner country needs one, in Europe or out, whatever its part', () => {
    const swiss = aMember('CH');
    const american = aMember('US', { role: 'ASSOCIATED_PARTNER', addedValue: '  ' });
    const ukrainian = aMember('UA', { addedValue: 'It runs the pilot.' });
    expect(findingOf('ADDED_VALUE', aDraft([aMember('FI'), swiss, american, ukrainian]), rules)).toMatchObject({
      verdict: 'UNMET',
      code: 'ADDED_VALUE.MISSING',
      params: { members: 2 },
      about: [swiss.organisationId, american.organisationId],
    });
    expect(findingOf('ADDED_VALUE', aDraft([aMember('FI'), ukrainian]), rules)).toMatchObject({
      verdict: 'MET',
      code: 'ADDED_VALUE.STATED',
      params: { members: 1 },
      about: [ukrainian.organisationId],
    });
  });

  test('a coordinator from a partner country is left to its own rule', () => {
    expect(findingOf('ADDED_VALUE', aDraft([aMember('US')]), rules).code).toBe('ADDED_VALUE.NOT_NEEDED');
  });

  test('a member without country leaves it open unless it has a statement', () => {
    const open = aMember(null);
    expect(findingOf('ADDED_VALUE', aDraft([aMember('FI'), open]), rules)).toMatchObject({
      verdict: 'UNKNOWN',
      code: 'ADDED_VALUE.COUNTRY_NOT_STATED',
      params: { members: 1 },
      about: [open.organisationId],
    });
    expect(findingOf('ADDED_VALUE', aDraft([aMember('FI'), aMember(null, { addedValue: 'Yes.' })]), rules).verdict).toBe('MET');
  });

  test('an unverified territory without a statement is let through, unconfirmed', () => {
    expect(findingOf('ADDED_VALUE', aDraft([aMember('FI'), aMember('GL')]), rules)).toMatchObject({ verdict: 'MET', confidence: 'UNVERIFIED', weight: 'ADVISED' });
    expect(findingOf('ADDED_VALUE', aDraft([aMember('FI'), aMember('GL', { addedValue: 'Arctic.' })]), rules).confidence).toBe('CONFIRMED');
    expect(findingOf('ADDED_VALUE', aDraft([aMember('FI'), aMember('GL'), aMember('US')]), rules)).toMatchObject({ verdict: 'UNMET', confidence: 'CONFIRMED' });
  });
});

describe('programme countries only', () => {
  const rule: Rule = { ...base, id: 'PROGRAMME_COUNTRIES_ONLY', kind: 'PROGRAMME_COUNTRIES_ONLY' };

  test('is met by full partners from programme countries alone', () => {
    const draft = aDraft([aMember('FI'), aMember('SE'), aMember('US', { role: 'ASSOCIATED_PARTNER' })]);
    expect(findingOf('PROGRAMME_COUNTRIES_ONLY', draft, only(rule))).toMatchObject({ verdict: 'MET', code: 'PROGRAMME_COUNTRIES_ONLY.ALL', confidence: 'CONFIRMED', about: [] });
  });

  test('names the partners from partner countries', () => {
    const outside = aMember('US', { addedValue: 'Much.' });
    expect(findingOf('PROGRAMME_COUNTRIES_ONLY', aDraft([aMember('FI'), outside, aMember(null)]), only(rule))).toMatchObject({
      verdict: 'UNMET',
      code: 'PROGRAMME_COUNTRIES_ONLY.PARTNER_COUNTRY_MEMBERS',
      params: { members: 1 },
      about: [outside.organisationId],
    });
  });

  test('is open while a country is unknown', () => {
    const open = aMember(null);
    expect(findingOf('PROGRAMME_COUNTRIES_ONLY', aDraft([aMember('FI'), open]), only(rule))).toMatchObject({
      verdict: 'UNKNOWN',
      code: 'PROGRAMME_COUNTRIES_ONLY.COUNTRY_NOT_STATED',
      params: { members: 1 },
      about: [open.organisationId],
    });
  });

  test('is only advice where an announced country decides', () => {
    expect(findingOf('PROGRAMME_COUNTRIES_ONLY', aDraft([aMember('FI'), aMember('CH')]), only(rule, 2027))).toMatchObject({ verdict: 'MET', confidence: 'UNVERIFIED' });
  });
});

describe('excluded countries', () => {
  const rule: Rule = { ...base, id: 'EXCLUDED_COUNTRIES', kind: 'EXCLUDED_COUNTRIES', countries: ['BY', 'RU'] };

  test('is met without them', () => {
    expect(findingOf('EXCLUDED_COUNTRIES', aDraft([aMember('FI'), aMember('UA')]), only(rule))).toMatchObject({
      verdict: 'MET',
      code: 'EXCLUDED_COUNTRIES.NONE',
      params: { countries: 'BY,RU' },
    });
  });

  test('finds them in any part', () => {
    const excluded = [aMember('RU'), aMember('BY', { role: 'ASSOCIATED_PARTNER' })];
    expect(findingOf('EXCLUDED_COUNTRIES', aDraft([aMember('FI'), ...excluded, aMember(null)]), only(rule))).toMatchObject({
      verdict: 'UNMET',
      code: 'EXCLUDED_COUNTRIES.PRESENT',
      params: { countries: 'BY,RU', members: 2 },
      about: excluded.map((member) => member.organisationId),
    });
  });

  test('is open while a country is unknown', () => {
    const open = aMember(null);
    expect(findingOf('EXCLUDED_COUNTRIES', aDraft([aMember('FI'), open]), only(rule))).toMatchObject({
      verdict: 'UNKNOWN',
      code: 'EXCLUDED_COUNTRIES.COUNTRY_NOT_STATED',
      params: { countries: 'BY,RU', members: 1 },
      about: [open.organisationId],
    });
  });

  test('unverified, it is never more than advice', () => {
    const findings = checkConsortium(aDraft([aMember('FI'), aMember('RU')]), only({ ...rule, confidence: 'UNVERIFIED' }), TODAY);
    expect(findings).toMatchObject([{ verdict: 'UNMET', weight: 'ADVISED', confidence: 'UNVERIFIED' }]);
  });
});
