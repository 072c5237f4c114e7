import { requireIsoDate } from '@trefoil/vocabulary';
import { checkConsortium } from '../check-consortium';
import type { ConsortiumMember, EcheDates } from '../draft';
import type { MembersOfTypeRule } from '../rule';
import { aDraft, aMember, anHei, findingOf, only, rulesOf, TODAY, theRule } from '../testing/builders';

const KA203 = rulesOf('STRATEGIC_PARTNERSHIP', 2019);

function dates(from: string | null, to: string | null): EcheDates {
  return { from: from === null ? null : requireIsoDate(from), to: to === null ? null : requireIsoDate(to) };
}

describe('charter for higher education', () => {
  const rule = theRule('ECHE', KA203);
  const check = (members: readonly ConsortiumMember[], callYear = 2019) => checkConsortium(aDraft(members), only(rule, callYear), TODAY);

  test('without an institution there is nothing to ask', () => {
    expect(check([aMember('FI'), aMember('SE')])).toMatchObject([{ verdict: 'MET', code: 'ECHE.NO_HEI', about: [] }]);
  });

  test.each([
    ['on its first day', dates('2019-02-01', '2020-12-31')],
    ['on its last day', dates('2014-01-01', '2019-02-01')],
  ])('is valid %s', (_, eche) => {
    const hei = anHei('FI', { eche });
    expect(check([hei])).toMatchObject([
      { verdict: 'MET', code: 'ECHE.VALID', weight: 'REQUIRED', params: { members: 1, asOf: '2019-02-01' }, about: [hei.organisationId] },
    ]);
  });

  test.each([
    ['the day before it begins', dates('2019-02-02', '2020-12-31')],
    ['the day after it ends', dates('2014-01-01', '2019-01-31')],
    ['when only its end is known and past', dates(null, '2019-01-31')],
    ['when only its beginning is known and ahead', dates('2019-02-02', null)],
  ])('is required and not valid %s', (_, eche) => {
    const hei = anHei('FI', { eche });
    expect(check([hei])).toMatchObject([
      { verdict: 'UNMET', code: 'ECHE.NOT_VALID', weight: 'REQUIRED', confidence: 'CONFIRMED', params: { members: 1, asOf: '2019-02-01' }, about: [hei.organisationId] },
    ]);
  });

  test.each([
    ['nothing is known', null],
    ['no date is known', dates(null, null)],
    ['its end is not known', dates('2014-01-01', null)],
    ['its beginning is not known', dates(null, '2029-12-31')],
  ])('is only advice while %s', (_, eche) => {
    const hei = anHei('FI', { eche });
    expect(check([hei])).toMatchObject([{ verdict: 'UNKNOWN', code: 'ECHE.NOT_STATED', weight: 'ADVISED', params: { members: 1 }, about: [hei.organisationId] }]);
  });

  test('asks a member without type for its type, and an institution without country for its country', () => {
    const typeOpen = aMember('FI', { type: null });
    const countryOpen = anHei(null, { eche: null });
    expect(check([typeOpen, countryOpen])).toMatchObject([
      { verdict: 'UNKNOWN', code: 'ECHE.TYPE_NOT_STATED', weight: 'ADVISED', about: [typeOpen.organisationId] },
      { verdict: 'UNKNOWN', code: 'ECHE.COUNTRY_NOT_STATED', weight: 'ADVISED', about: [countryOpen.organisationId] },
    ]);
  });

  test('gives each state its own finding, the worst first', () => {
    const expired = anHei('SE', { eche: dates('2014-01-01', '2018-12-31') });
    const silent = anHei('NO', { eche: null });
    const valid = anHei('FI');
    expect(check([valid, expired, silent]).map((finding) => [finding.code, finding.about])).toEqual([
      ['ECHE.NOT_VALID', [expired.organisationId]],
      ['ECHE.NOT_STATED', [silent.organisationId]],
      ['ECHE.VALID', [valid.organisationId]],
    ]);
  });

  test('never says that there is no institution beside one it speaks of', () => {
    const expired = dates('2014-01-01', '2018-12-31');
    const codes = (...members: ConsortiumMember[]): string[] => check(members, 2027).map((finding) => finding.code);
    expect(codes(anHei('FI', { eche: expired }), anHei('SE', { eche: null }))).toEqual(['ECHE.NOT_VALID', 'ECHE.NOT_STATED']);
    expect(codes(anHei('FI', { eche: expired }), anHei('GB', { eche: expired }))).toEqual(['ECHE.NOT_VALID', 'ECHE.NOT_VALID']);
  });

  test.each([
    ['in a partner country', anHei('US', { eche: null })],
    ['as associated partner', anHei('FI', { eche: null, role: 'ASSOCIATED_PARTNER' })],
    ['as affiliated entity', anHei('FI', { eche: null, role: 'AFFILIATED_ENTITY' })],
  ])('is not asked of an institution %s', (_, hei) => {
    expect(check([aMember('FI'), hei])).toMatchObject([{ code: 'ECHE.NO_HEI' }]);
  });

  test('refuses nobody in a country that is only announced', () => {
    const british = anHei('GB', { eche: dates('2014-01-01', '2018-12-31') });
    expect(check([aMember('FI'), british], 2027)).toMatchObject([
      { verdict: 'UNMET', code: 'ECHE.NOT_VALID', weight: 'ADVISED', confidence: 'UNVERIFIED', params: { members: 1, asOf: TODAY }, about: [british.organisationId] },
    ]);
  });
});

describe('strategy link', () => {
  const rules = only(theRule('STRATEGY_LINK', KA203));

  test('is asked of each institution among the full partners', () => {
    const silent = [anHei('FI', { strategyLink: null }), anHei('SE', { strategyLink: ' ' })];
    expect(findingOf('STRATEGY_LINK', aDraft([...silent, anHei('NO')]), rules)).toMatchObject({
      verdict: 'UNMET',
      code: 'STRATEGY_LINK.MISSING',
      weight: 'ADVISED',
      params: { members: 2 },
      about: silent.map((member) => member.organisationId),
    });
  });

  test('is met when each has said it, and when there is none to ask', () => {
    const hei = anHei('NO');
    expect(findingOf('STRATEGY_LINK', aDraft([hei, aMember('FI')]), rules)).toMatchObject({ verdict: 'MET', code: 'STRATEGY_LINK.STATED', params: { members: 1 }, about: [hei.organisationId] });
    expect(findingOf('STRATEGY_LINK', aDraft([aMember('FI'), anHei('SE', { strategyLink: null, role: 'ASSOCIATED_PARTNER' })]), rules).code).toBe('STRATEGY_LINK.NO_HEI');
  });

  test('is open while a member has not stated its type', () => {
    const open = aMember('FI', { type: null });
    expect(findingOf('STRATEGY_LINK', aDraft([anHei('SE'), open]), rules)).toMatchObject({
      verdict: 'UNKNOWN',
      code: 'STRATEGY_LINK.TYPE_NOT_STATED',
      params: { members: 1 },
      about: [open.organisationId],
    });
    expect(findingOf('STRATEGY_LINK', aDraft([aMember('FI', { type: null, strategyLink: 'Said.' })]), rules).verdict).toBe('MET');
  });
});

describe('members of a type', () => {
  const base = { kind: 'MEMBERS_OF_TYPE', weight: 'REQUIRED', confidence: 'CONFIRMED', source: { url: 'https://example.org', clause: 'x' }, least: 1 } as const;
  const hei: MembersOfTypeRule = { ...base, id: 'HEI_INCLUDED', type: 'HIGHER_EDUCATION_INSTITUTION', typeDecides: true };
  const vet: MembersOfTypeRule = { ...base, id: 'VET_PROVIDER_INCLUDED', type: 'OTHER_EDUCATION_PROVIDER', typeDecides: false };

  test('one full partner of the type is enough', () => {
    const institution = anHei('FI');
    expect(findingOf('HEI_INCLUDED', aDraft([aMember('SE'), institution]), only(hei))).toMatchObject({
      verdict: 'MET',
      code: 'HEI_INCLUDED.INCLUDED',
      params: { counted: 1, least: 1 },
      about: [institution.organisationId],
    });
  });

  test('an associated partner of the type is not', () => {
    expect(findingOf('HEI_INCLUDED', aDraft([aMember('SE'), anHei('FI', { role: 'ASSOCIATED_PARTNER' })]), only(hei))).toMatchObject({
      verdict: 'UNMET',
      code: 'HEI_INCLUDED.MISSING',
      params: { counted: 0, least: 1 },
    });
  });

  test('two asked for and one there is one too few, unless another may be', () => {
    const open = aMember('NO', { type: null });
    expect(findingOf('HEI_INCLUDED', aDraft([anHei('FI')]), only({ ...hei, least: 2 })).verdict).toBe('UNMET');
    expect(findingOf('HEI_INCLUDED', aDraft([anHei('FI'), open]), only({ ...hei, least: 2 }))).toMatchObject({
      verdict: 'UNKNOWN',
      code: 'HEI_INCLUDED.TYPE_NOT_STATED',
      params: { counted: 1, least: 2, unknown: 1 },
      about: [open.organisationId],
    });
  });

  test('what types do not tell is asked of everybody who has not said, first of those who likeliest are', () => {
    const provider = aMember('SE', { type: 'OTHER_EDUCATION_PROVIDER' });
    const nameless = aMember('NO', { type: null });
    const [institution, company] = [anHei('FI'), aMember('DE')];
    const check = (...members: ConsortiumMember[]) => findingOf('VET_PROVIDER_INCLUDED', aDraft(members), only(vet));
    const code = 'VET_PROVIDER_INCLUDED.TO_BE_CONFIRMED';
    expect(check(institution, company, provider, nameless)).toMatchObject({ verdict: 'UNKNOWN', code, params: { counted: 0, least: 1, unknown: 4 }, about: [provider.organisationId, nameless.organisationId] });
    expect(check(institution, company)).toMatchObject({ verdict: 'UNKNOWN', code, params: { unknown: 2 }, about: [institution.organisationId, company.organisationId] });
    expect(check(institution, { ...provider, providesVet: false })).toMatchObject({ code, params: { unknown: 1 }, about: [institution.organisationId] });
  });

  test('whoever says that it provides vocational education counts, of whatever type, but as a full partner', () => {
    const says = anHei('FI', { providesVet: true });
    const check = (...members: ConsortiumMember[]) => findingOf('VET_PROVIDER_INCLUDED', aDraft(members), only(vet));
    expect(check(says, aMember('SE'))).toMatchObject({ verdict: 'MET', code: 'VET_PROVIDER_INCLUDED.INCLUDED', params: { counted: 1, least: 1 }, about: [says.organisationId] });
    const none = aMember('SE', { type: 'OTHER_EDUCATION_PROVIDER', providesVet: false });
    expect(check(none, { ...says, role: 'ASSOCIATED_PARTNER' })).toMatchObject({ verdict: 'UNMET', code: 'VET_PROVIDER_INCLUDED.MISSING', params: { counted: 0, least: 1 }, about: [] });
  });
});
