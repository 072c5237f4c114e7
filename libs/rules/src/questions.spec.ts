import { explainCounting } from './explain-counting';
import { gaps } from './gaps';
import { aDraft, aMember, anHei, rulesOf, TODAY } from './testing/builders';
import { whatBreaksWithout } from './what-breaks-without';

const KA203 = rulesOf('STRATEGIC_PARTNERSHIP', 2019);

test('explains who counts, who does not and why, and which country is new', () => {
  const members = [
    aMember('FI'),
    aMember('AX'),
    aMember('US', { addedValue: 'Known.' }),
    aMember('SE', { role: 'ASSOCIATED_PARTNER' }),
    aMember('SE', { role: 'AFFILIATED_ENTITY' }),
    aMember(null),
    aMember('GL'),
    aMember('SE'),
  ];
  expect(explainCounting(aDraft(members), KA203).map(({ counted, reason, countsAs, repeatsCountry }) => [counted, reason, countsAs, repeatsCountry])).toEqual([
    [true, 'COUNTED', 'FI', false],
    [true, 'COUNTED', 'FI', true],
    [false, 'PARTNER_COUNTRY', null, false],
    [false, 'ASSOCIATED_PARTNER', null, false],
    [false, 'AFFILIATED_ENTITY', null, false],
    [false, 'COUNTRY_NOT_STATED', null, false],
    [true, 'COUNTED_UNVERIFIED', 'DK', false],
    [true, 'COUNTED', 'SE', false],
  ]);
  expect(explainCounting(aDraft(members), KA203).map((member) => member.organisationId)).toEqual(members.map((member) => member.organisationId));
});

test('where an action counts institutions from anywhere, it says so', () => {
  const members = [anHei('FI'), anHei('US'), aMember('SE'), aMember('NO', { type: null }), anHei(null), anHei('US')];
  expect(explainCounting(aDraft(members), rulesOf('EMJM', 2024)).map(({ counted, reason, countsAs, repeatsCountry }) => [counted, reason, countsAs, repeatsCountry])).toEqual([
    [true, 'COUNTED', 'FI', false],
    [true, 'COUNTED', 'US', false],
    [false, 'OTHER_TYPE', null, false],
    [false, 'TYPE_NOT_STATED', null, false],
    [true, 'COUNTED', null, false],
    [true, 'COUNTED', 'US', true],
  ]);
});

test('where an action states no minimum, programme countries are what is shown', () => {
  expect(explainCounting(aDraft([aMember('FI'), aMember('US')]), rulesOf('CBHE_STRAND1', 2025)).map((member) => member.reason)).toEqual(['COUNTED', 'PARTNER_COUNTRY']);
});

test('says what breaks without each member', () => {
  const [fi, secondFi, se, no] = [aMember('FI'), aMember('FI'), aMember('SE'), aMember('NO')];
  const losses = whatBreaksWithout(aDraft([fi, secondFi, se, no]), KA203, TODAY);
  expect(losses.map(({ organisationId, verdict, breaks }) => [organisationId, verdict, breaks.map((finding) => finding.code)])).toEqual([
    [fi.organisationId, 'UNMET', ['COORDINATOR_COUNTRY.NO_COORDINATOR']],
    [secondFi.organisationId, 'MET', []],
    [se.organisationId, 'UNMET', ['LEAST_COUNTRIES.TOO_FEW']],
    [no.organisationId, 'UNMET', ['LEAST_COUNTRIES.TOO_FEW']],
  ]);
});

test('what was broken before is not said to break', () => {
  const losses = whatBreaksWithout(aDraft([aMember('FI'), aMember('SE')]), KA203, TODAY);
  expect(losses[1]).toMatchObject({ verdict: 'UNMET', breaks: [] });
});

describe('gaps', () => {
  test('an eligible consortium has none', () => {
    expect(gaps(aDraft([aMember('FI'), aMember('SE'), anHei('NO')]), KA203)).toEqual([]);
  });

  test('one country missing is a search in all programme countries not yet there', () => {
    const [gap, ...more] = gaps(aDraft([aMember('FI'), aMember('AX'), aMember('SE')]), KA203);
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ rule: 'LEAST_COUNTRIES', need: 1, role: 'PARTNER', filter: { types: [] } });
    expect(gap?.filter.countries).toHaveLength(32);
    expect(gap?.filter.countries).not.toContain('FI');
    expect(gap?.filter.countries).not.toContain('SE');
    expect(gap?.filter.countries).toContain('DK');
  });

  test('whoever brings a new country is also one more organisation', () => {
    expect(gaps(aDraft([aMember('FI')]), KA203).map(({ rule, need }) => [rule, need])).toEqual([['LEAST_COUNTRIES', 2]]);
  });

  test('organisations beyond the new countries are a gap of their own', () => {
    const rules = {
      ...KA203,
      rules: KA203.rules.map((rule) => (rule.kind === 'LEAST_ORGANISATIONS' ? { ...rule, least: 5 } : rule)),
    };
    const found = gaps(aDraft([aMember('FI'), aMember('SE')]), rules);
    expect(found.map(({ rule, need }) => [rule, need])).toEqual([['LEAST_COUNTRIES', 1], ['LEAST_ORGANISATIONS', 2]]);
    expect(found[1]).toMatchObject({ role: 'PARTNER', filter: { countries: KA203.countries.fullParticipation, types: [] } });
  });

  test('a partner-country member and one without country fill none', () => {
    expect(gaps(aDraft([aMember('FI'), aMember('US'), aMember(null)]), KA203).map(({ rule, need }) => [rule, need])).toEqual([['LEAST_COUNTRIES', 2]]);
  });

  test('a coordinator from a partner country, or none, is a gap', () => {
    const enough = [aMember('FI'), aMember('SE'), aMember('NO')];
    const expected = [{ rule: 'COORDINATOR_COUNTRY', need: 1, role: 'COORDINATOR', filter: { countries: KA203.countries.fullParticipation, types: [] } }];
    expect(gaps(aDraft([aMember('US'), ...enough]), KA203)).toEqual(expected);
    expect(gaps({ ...aDraft([]), members: enough }, KA203)).toEqual(expected);
    expect(gaps(aDraft([aMember(null), ...enough]), KA203)).toEqual([]);
  });

  test('a required type is a search for it, and a rule that only advises is none', () => {
    const source = { url: 'https://example.org', clause: 'x' };
    const rule = { id: 'HEI_INCLUDED', kind: 'MEMBERS_OF_TYPE', weight: 'REQUIRED', confidence: 'CONFIRMED', source, least: 2, type: 'HIGHER_EDUCATION_INSTITUTION', typeDecides: true } as const;
    const draft = aDraft([anHei('FI'), aMember('SE')]);
    expect(gaps(draft, { ...KA203, rules: [rule] })).toEqual([{ rule: 'HEI_INCLUDED', need: 1, role: 'PARTNER', filter: { countries: [], types: ['HIGHER_EDUCATION_INSTITUTION'] } }]);
    expect(gaps(draft, { ...KA203, rules: [{ ...rule, least: 1 }] })).toEqual([]);
    expect(gaps(draft, { ...KA203, rules: [{ ...rule, weight: 'ADVISED' }] })).toEqual([]);
  });

  test('a provider of vocational education is sought until somebody says it is one', () => {
    const alliances = rulesOf('ALLIANCES_LOT1', 2024);
    const rules = { ...alliances, rules: alliances.rules.filter(({ id }) => id === 'VET_PROVIDER_INCLUDED') };
    expect(gaps(aDraft([anHei('FI'), aMember('SE', { type: 'OTHER_EDUCATION_PROVIDER' })]), rules)).toEqual([
      { rule: 'VET_PROVIDER_INCLUDED', need: 1, role: 'PARTNER', filter: { countries: [], types: ['OTHER_EDUCATION_PROVIDER'] } },
    ]);
    expect(gaps(aDraft([anHei('FI'), aMember('SE', { providesVet: true })]), rules)).toEqual([]);
  });

  test('counting institutions anywhere, the search is for institutions', () => {
    const source = { url: 'https://example.org', clause: 'x' };
    const counting = { type: 'HIGHER_EDUCATION_INSTITUTION', from: 'ALL_COUNTRIES' } as const;
    const base = { weight: 'REQUIRED', confidence: 'CONFIRMED', source, counting } as const;
    const rules = {
      ...KA203,
      rules: [
        { ...base, id: 'LEAST_HEIS', kind: 'LEAST_ORGANISATIONS', least: 4 },
        { ...base, id: 'LEAST_HEI_COUNTRIES', kind: 'LEAST_COUNTRIES', least: 3 },
      ] as const,
    };
    const found = gaps(aDraft([anHei('US'), anHei('FI'), aMember('SE')]), rules);
    expect(found.map(({ rule, need, filter }) => [rule, need, filter.types, filter.countries.length])).toEqual([
      ['LEAST_HEI_COUNTRIES', 1, ['HIGHER_EDUCATION_INSTITUTION'], 33],
      ['LEAST_HEIS', 1, ['HIGHER_EDUCATION_INSTITUTION'], 0],
    ]);
  });
});
