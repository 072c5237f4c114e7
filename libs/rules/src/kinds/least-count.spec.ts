import { aDraft, aMember, anHei, findingOf, only, rulesOf, theRule } from '../testing/builders';
import type { Counting, LeastCountriesRule, LeastOrganisationsRule } from '../rule';

const KA203 = rulesOf('STRATEGIC_PARTNERSHIP', 2019);
const ORGANISATIONS = only(theRule('LEAST_ORGANISATIONS', KA203));
const COUNTRIES = only(theRule('LEAST_COUNTRIES', KA203));
const SOURCE = { url: 'https://example.org', clause: 'x' };

describe('least organisations', () => {
  test('three are enough, exactly', () => {
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([aMember('FI'), aMember('FI'), aMember('SE')]), ORGANISATIONS)).toEqual({
      rule: 'LEAST_ORGANISATIONS',
      verdict: 'MET',
      code: 'LEAST_ORGANISATIONS.ENOUGH',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      params: { counted: 3, least: 3 },
      about: [],
    });
  });

  test('two are one too few', () => {
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([aMember('FI'), aMember('SE')]), ORGANISATIONS)).toMatchObject({
      verdict: 'UNMET',
      code: 'LEAST_ORGANISATIONS.TOO_FEW',
      params: { counted: 2, least: 3, missing: 1 },
      about: [],
    });
  });

  test('nobody at all is too few', () => {
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([]), ORGANISATIONS)).toMatchObject({ verdict: 'UNMET', params: { counted: 0, missing: 3 } });
  });

  test('a member without country leaves it open where it would be the third', () => {
    const unknown = aMember(null);
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([aMember('FI'), aMember('SE'), unknown]), ORGANISATIONS)).toMatchObject({
      verdict: 'UNKNOWN',
      code: 'LEAST_ORGANISATIONS.COUNTRY_NOT_STATED',
      params: { counted: 2, least: 3, missing: 1, unknown: 1 },
      about: [unknown.organisationId],
    });
  });

  test('a member without country changes nothing where it could not decide', () => {
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([aMember('FI'), aMember(null)]), ORGANISATIONS).verdict).toBe('UNMET');
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([aMember('FI'), aMember('SE'), aMember('NO'), aMember(null)]), ORGANISATIONS).verdict).toBe('MET');
  });

  test.each(['ASSOCIATED_PARTNER', 'AFFILIATED_ENTITY'] as const)('%s does not count, with or without country', (role) => {
    const two = [aMember('FI'), aMember('SE')];
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([...two, aMember('NO', { role })]), ORGANISATIONS).params).toEqual({ counted: 2, least: 3, missing: 1 });
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([...two, aMember(null, { role })]), ORGANISATIONS).verdict).toBe('UNMET');
  });

  test('the type need not be known where any type counts, and a partner country never counts', () => {
    const untyped = ['FI', 'SE', 'EE'].map((country) => aMember(country as 'FI', { type: null }));
    expect(findingOf('LEAST_ORGANISATIONS', aDraft(untyped), ORGANISATIONS).params).toEqual({ counted: 3, least: 3 });
    expect(findingOf('LEAST_COUNTRIES', aDraft(untyped), COUNTRIES).params).toEqual({ counted: 3, least: 3 });
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([aMember('FI'), aMember('SE'), aMember('US')]), ORGANISATIONS).params).toEqual({ counted: 2, least: 3, missing: 1 });
  });

  test('only a full partner is asked for its country', () => {
    const open = aMember(null);
    const members = [aMember('FI'), aMember('SE'), open, aMember(null, { role: 'ASSOCIATED_PARTNER' }), aMember(null, { role: 'AFFILIATED_ENTITY' })];
    expect(findingOf('LEAST_ORGANISATIONS', aDraft(members), ORGANISATIONS).about).toEqual([open.organisationId]);
    expect(findingOf('LEAST_COUNTRIES', aDraft(members), COUNTRIES).about).toEqual([open.organisationId]);
  });

  test('a territory whose place is unverified counts, and makes the finding advice where it decides', () => {
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([aMember('FI'), aMember('SE'), aMember('GL')]), ORGANISATIONS)).toMatchObject({
      verdict: 'MET',
      confidence: 'UNVERIFIED',
      weight: 'ADVISED',
      params: { counted: 3 },
    });
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([aMember('FI'), aMember('SE'), aMember('NO'), aMember('GL')]), ORGANISATIONS)).toMatchObject({
      confidence: 'CONFIRMED',
      weight: 'REQUIRED',
      params: { counted: 4 },
    });
    expect(findingOf('LEAST_ORGANISATIONS', aDraft([aMember('FI'), aMember('GL')]), ORGANISATIONS)).toMatchObject({ verdict: 'UNMET', confidence: 'CONFIRMED' });
  });
});

describe('least countries', () => {
  test('a country counts once', () => {
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('FI'), aMember('FI'), aMember('SE')]), COUNTRIES)).toMatchObject({
      verdict: 'UNMET',
      code: 'LEAST_COUNTRIES.TOO_FEW',
      params: { counted: 2, least: 3, missing: 1 },
    });
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('FI'), aMember('FI'), aMember('SE'), aMember('NO')]), COUNTRIES)).toMatchObject({
      verdict: 'MET',
      code: 'LEAST_COUNTRIES.ENOUGH',
      params: { counted: 3, least: 3 },
    });
  });

  test('counts countries on both sides of the thirty-second', () => {
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('AT'), aMember('TR'), aMember('RS')]), COUNTRIES).params).toEqual({ counted: 3, least: 3 });
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('RS'), aMember('RS'), aMember('MK')]), COUNTRIES).params).toEqual({ counted: 2, least: 3, missing: 1 });
  });

  test('Åland brings no country beside Finland', () => {
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('FI'), aMember('AX'), aMember('SE')]), COUNTRIES).params).toEqual({ counted: 2, least: 3, missing: 1 });
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('AX'), aMember('NO'), aMember('SE')]), COUNTRIES)).toMatchObject({ verdict: 'MET', confidence: 'CONFIRMED' });
  });

  test('Greenland counts as Denmark, and only advises where it decides', () => {
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('FI'), aMember('SE'), aMember('GL')]), COUNTRIES)).toMatchObject({ verdict: 'MET', weight: 'ADVISED', confidence: 'UNVERIFIED' });
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('FI'), aMember('DK'), aMember('GL')]), COUNTRIES)).toMatchObject({
      verdict: 'UNMET',
      weight: 'REQUIRED',
      params: { counted: 2 },
    });
  });

  test('a partner country is no programme country', () => {
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('FI'), aMember('SE'), aMember('US')]), COUNTRIES).params).toEqual({ counted: 2, least: 3, missing: 1 });
  });

  test('members without country leave it open where they could bring the missing ones', () => {
    const unknown = [aMember(null), aMember(null)];
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('FI'), ...unknown]), COUNTRIES)).toMatchObject({
      verdict: 'UNKNOWN',
      code: 'LEAST_COUNTRIES.COUNTRY_NOT_STATED',
      params: { counted: 1, least: 3, missing: 2, unknown: 2 },
      about: unknown.map((member) => member.organisationId),
    });
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('FI'), aMember(null)]), COUNTRIES).verdict).toBe('UNMET');
    expect(findingOf('LEAST_COUNTRIES', aDraft([aMember('FI'), aMember('SE'), aMember('NO'), aMember(null)]), COUNTRIES).verdict).toBe('MET');
  });
});

describe('counts of one type', () => {
  const inProgramme: Counting = { type: 'HIGHER_EDUCATION_INSTITUTION', from: 'PROGRAMME_COUNTRIES' };
  const anywhere: Counting = { type: 'HIGHER_EDUCATION_INSTITUTION', from: 'ALL_COUNTRIES' };
  const base = { weight: 'REQUIRED', confidence: 'CONFIRMED', source: SOURCE } as const;
  const heis: LeastOrganisationsRule = { ...base, id: 'LEAST_HEIS', kind: 'LEAST_ORGANISATIONS', least: 2, counting: anywhere };
  const heiCountries: LeastCountriesRule = { ...base, id: 'LEAST_HEI_COUNTRIES', kind: 'LEAST_COUNTRIES', least: 2, counting: anywhere };
  const heiProgramme: LeastCountriesRule = { ...base, id: 'LEAST_HEI_PROGRAMME_COUNTRIES', kind: 'LEAST_COUNTRIES', least: 2, counting: inProgramme };

  test('another type does not count', () => {
    const draft = aDraft([anHei('FI'), aMember('SE')]);
    expect(findingOf('LEAST_HEIS', draft, only(heis))).toMatchObject({ verdict: 'UNMET', code: 'LEAST_HEIS.TOO_FEW', params: { counted: 1 } });
    expect(findingOf('LEAST_HEI_COUNTRIES', draft, only(heiCountries))).toMatchObject({ verdict: 'UNMET', code: 'LEAST_HEI_COUNTRIES.TOO_FEW' });
    expect(findingOf('LEAST_HEI_PROGRAMME_COUNTRIES', draft, only(heiProgramme)).verdict).toBe('UNMET');
  });

  test('counting all countries, a partner country counts and the country need not be known', () => {
    expect(findingOf('LEAST_HEIS', aDraft([anHei('US'), anHei(null)]), only(heis)).verdict).toBe('MET');
    expect(findingOf('LEAST_HEI_COUNTRIES', aDraft([anHei('US'), anHei('FI')]), only(heiCountries)).verdict).toBe('MET');
    expect(findingOf('LEAST_HEI_COUNTRIES', aDraft([anHei('AX'), anHei('FI')]), only(heiCountries)).verdict).toBe('UNMET');
  });

  test('a type not stated leaves it open', () => {
    const open = aMember('SE', { type: null });
    const draft = aDraft([anHei('FI'), open]);
    const expected = { verdict: 'UNKNOWN', params: { counted: 1, least: 2, missing: 1, unknown: 1 }, about: [open.organisationId] };
    expect(findingOf('LEAST_HEIS', draft, only(heis))).toMatchObject({ ...expected, code: 'LEAST_HEIS.NOT_STATED' });
    expect(findingOf('LEAST_HEI_COUNTRIES', draft, only(heiCountries))).toMatchObject({ ...expected, code: 'LEAST_HEI_COUNTRIES.NOT_STATED' });
    expect(findingOf('LEAST_HEI_PROGRAMME_COUNTRIES', draft, only(heiProgramme))).toMatchObject({ ...expected, code: 'LEAST_HEI_PROGRAMME_COUNTRIES.NOT_STATED' });
  });

  test('a type not stated brings no country that is already there, on either side of the thirty-second', () => {
    for (const country of ['FI', 'RS'] as const) {
      const draft = aDraft([anHei(country), aMember(country, { type: null })]);
      expect(findingOf('LEAST_HEI_COUNTRIES', draft, only(heiCountries)).verdict).toBe('UNMET');
      expect(findingOf('LEAST_HEI_PROGRAMME_COUNTRIES', draft, only(heiProgramme)).verdict).toBe('UNMET');
    }
    expect(findingOf('LEAST_HEI_PROGRAMME_COUNTRIES', aDraft([anHei('FI'), aMember('RS', { type: null })]), only(heiProgramme)).verdict).toBe('UNKNOWN');
  });

  test('a member of a partner country is not asked for its type where programme countries count', () => {
    const open = aMember('SE', { type: null });
    expect(findingOf('LEAST_HEI_PROGRAMME_COUNTRIES', aDraft([anHei('FI'), open, aMember('US', { type: null })]), only(heiProgramme)).about).toEqual([open.organisationId]);
  });

  test('where all countries count, only those who could count are asked, and for what is missing', () => {
    const [untyped, nowhere] = [aMember('US', { type: null }), anHei(null)];
    const nothing = aMember(null, { type: null });
    const members = [anHei('FI'), untyped, nowhere, nothing, aMember(null)];
    expect(findingOf('LEAST_HEIS', aDraft(members), only({ ...heis, least: 4 })).about).toEqual([untyped.organisationId, nothing.organisationId]);
    expect(findingOf('LEAST_HEI_COUNTRIES', aDraft(members), only({ ...heiCountries, least: 4 })).about).toEqual([
      untyped.organisationId,
      nowhere.organisationId,
      nothing.organisationId,
    ]);
  });

  test('a country not stated leaves the countries open', () => {
    const open = anHei(null);
    expect(findingOf('LEAST_HEI_COUNTRIES', aDraft([anHei('FI'), open]), only(heiCountries))).toMatchObject({ verdict: 'UNKNOWN', about: [open.organisationId] });
  });
});

describe('highest organisations', () => {
  const rules = only({ id: 'HIGHEST_ORGANISATIONS', kind: 'HIGHEST_ORGANISATIONS', weight: 'REQUIRED', confidence: 'CONFIRMED', source: SOURCE, highest: 2 });

  test('counts every full partner, wherever it is, up to the limit', () => {
    const two = [aMember('FI'), aMember(null)];
    expect(findingOf('HIGHEST_ORGANISATIONS', aDraft([...two, aMember('SE', { role: 'ASSOCIATED_PARTNER' })]), rules)).toMatchObject({
      verdict: 'MET',
      code: 'HIGHEST_ORGANISATIONS.WITHIN',
      params: { counted: 2, highest: 2 },
    });
    expect(findingOf('HIGHEST_ORGANISATIONS', aDraft([...two, aMember('US')]), rules)).toMatchObject({
      verdict: 'UNMET',
      code: 'HIGHEST_ORGANISATIONS.TOO_MANY',
      params: { counted: 3, highest: 2, over: 1 },
    });
  });
});
