import { allRuleSets, checkConsortium, type ConsortiumDraft, type ConsortiumMember, COUNTRY_WORDINGS, FINDING_CODES, type FindingCode, type FindingParams } from '@trefoil/rules';
import { LOCALES, requireIsoDate, SEAT_ROLES, type Locale } from '@trefoil/vocabulary';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { NamesProvider } from '../../shared/format/names';
import { createPageIntl, IntlProvider } from '../../shared/i18n/intl';
import { testMessages } from '../../shared/testing/messages';
import { useFindingWords } from './use-finding-words';

const COUNT = { counted: 2, least: 3 };
const LACK = { ...COUNT, missing: 1 };
const OPEN = { ...LACK, unknown: 1 };
const MONTHS = { months: 24, min: 12, max: 36 };
const OPTION = { months: 24, options: '24,36' };
const GRANT = { asked: 100_00, ceiling: 300_00 };
const RATE = { ...GRANT, rate: 150_00, months: 24 };
const EXCLUDED = { countries: 'BY,RU' };
const SOME = { members: 1 };

/** Parameters as the library gives them. */
const SAMPLES: Readonly<Record<FindingCode, FindingParams>> = {
  'LEAST_ORGANISATIONS.ENOUGH': COUNT,
  'LEAST_ORGANISATIONS.TOO_FEW': LACK,
  'LEAST_ORGANISATIONS.COUNTRY_NOT_STATED': OPEN,
  'LEAST_COUNTRIES.ENOUGH': COUNT,
  'LEAST_COUNTRIES.TOO_FEW': LACK,
  'LEAST_COUNTRIES.COUNTRY_NOT_STATED': OPEN,
  'LEAST_HEIS.ENOUGH': COUNT,
  'LEAST_HEIS.TOO_FEW': LACK,
  'LEAST_HEIS.NOT_STATED': OPEN,
  'LEAST_HEI_COUNTRIES.ENOUGH': COUNT,
  'LEAST_HEI_COUNTRIES.TOO_FEW': LACK,
  'LEAST_HEI_COUNTRIES.NOT_STATED': OPEN,
  'LEAST_HEI_PROGRAMME_COUNTRIES.ENOUGH': COUNT,
  'LEAST_HEI_PROGRAMME_COUNTRIES.TOO_FEW': LACK,
  'LEAST_HEI_PROGRAMME_COUNTRIES.NOT_STATED': OPEN,
  'HIGHEST_ORGANISATIONS.WITHIN': { counted: 2, highest: 10 },
  'HIGHEST_ORGANISATIONS.TOO_MANY': { counted: 12, highest: 10, over: 2 },
  'COORDINATOR_COUNTRY.PROGRAMME_COUNTRY': { country: 'FI' },
  'COORDINATOR_COUNTRY.PARTNER_COUNTRY': { country: 'US' },
  'COORDINATOR_COUNTRY.NOT_STATED': {},
  'COORDINATOR_COUNTRY.NO_COORDINATOR': {},
  'PROGRAMME_COUNTRIES_ONLY.ALL': {},
  'PROGRAMME_COUNTRIES_ONLY.PARTNER_COUNTRY_MEMBERS': SOME,
  'PROGRAMME_COUNTRIES_ONLY.COUNTRY_NOT_STATED': SOME,
  'ADDED_VALUE.NOT_NEEDED': {},
  'ADDED_VALUE.STATED': SOME,
  'ADDED_VALUE.MISSING': SOME,
  'ADDED_VALUE.COUNTRY_NOT_STATED': SOME,
  'EXCLUDED_COUNTRIES.NONE': EXCLUDED,
  'EXCLUDED_COUNTRIES.PRESENT': { ...EXCLUDED, ...SOME },
  'EXCLUDED_COUNTRIES.COUNTRY_NOT_STATED': { ...EXCLUDED, ...SOME },
  'HEI_INCLUDED.INCLUDED': COUNT,
  'HEI_INCLUDED.MISSING': COUNT,
  'HEI_INCLUDED.TYPE_NOT_STATED': { ...COUNT, unknown: 1 },
  'VET_PROVIDER_INCLUDED.INCLUDED': COUNT,
  'VET_PROVIDER_INCLUDED.MISSING': COUNT,
  'VET_PROVIDER_INCLUDED.TO_BE_CONFIRMED': { ...COUNT, unknown: 1 },
  'DURATION.WITHIN': MONTHS,
  'DURATION.TOO_SHORT': MONTHS,
  'DURATION.TOO_LONG': MONTHS,
  'DURATION.AN_OPTION': OPTION,
  'DURATION.NOT_AN_OPTION': OPTION,
  'DURATION.NOT_STATED': { min: 12, max: 36 },
  'GRANT_PER_MONTH.WITHIN': { ...RATE, left: 200_00 },
  'GRANT_PER_MONTH.TOO_MUCH': { ...RATE, over: 200_00 },
  'GRANT_PER_MONTH.NOT_STATED': { rate: 150_00 },
  'GRANT_PER_MONTH.DURATION_NOT_STATED': { asked: 100_00, rate: 150_00 },
  'GRANT_PER_YEAR.WITHIN': { ...RATE, left: 200_00 },
  'GRANT_PER_YEAR.TOO_MUCH': { ...RATE, over: 200_00 },
  'GRANT_PER_YEAR.NOT_STATED': { rate: 150_00 },
  'GRANT_PER_YEAR.DURATION_NOT_STATED': { asked: 100_00, rate: 150_00 },
  'GRANT_TOTAL.WITHIN': { ...GRANT, left: 200_00 },
  'GRANT_TOTAL.TOO_MUCH': { ...GRANT, over: 200_00 },
  'GRANT_TOTAL.NOT_STATED': { ceiling: 300_00 },
  'GRANT_BY_DURATION.WITHIN': { ...GRANT, left: 200_00, months: 24 },
  'GRANT_BY_DURATION.TOO_MUCH': { ...GRANT, over: 200_00, months: 24 },
  'GRANT_BY_DURATION.NOT_STATED': { ceiling: 300_00, months: 24 },
  'GRANT_BY_DURATION.DURATION_NOT_STATED': {},
  'GRANT_BY_DURATION.NO_CEILING': { months: 24 },
  'GRANT_RANGE.WITHIN': { ...GRANT, floor: 50_00, left: 200_00 },
  'GRANT_RANGE.TOO_LITTLE': { ...GRANT, floor: 150_00, under: 50_00 },
  'GRANT_RANGE.TOO_MUCH': { ...GRANT, floor: 50_00, over: 200_00 },
  'GRANT_RANGE.NOT_STATED': { floor: 50_00, ceiling: 300_00 },
  'LUMP_SUM.A_LUMP_SUM': { asked: 100_00, sums: '10000,20000' },
  'LUMP_SUM.NOT_A_LUMP_SUM': { asked: 100_01, sums: '10000,20000', nearest: 100_00 },
  'LUMP_SUM.NOT_STATED': { sums: '10000,20000' },
  'ECHE.NO_HEI': {},
  'ECHE.VALID': { members: 1, asOf: '2026-02-01' },
  'ECHE.NOT_VALID': { members: 1, asOf: '2026-02-01' },
  'ECHE.NOT_STATED': SOME,
  'ECHE.TYPE_NOT_STATED': SOME,
  'ECHE.COUNTRY_NOT_STATED': SOME,
  'SECTOR.NOT_FOR_HIGHER_EDUCATION': {},
  'SECTOR.THEME_NOT_STATED': {},
  'HIGHER_EDUCATION_LINK.STATED': {},
  'HIGHER_EDUCATION_LINK.MISSING': {},
  'AGENDA_LINK.STATED': {},
  'AGENDA_LINK.MISSING': {},
  'STRATEGY_LINK.NO_HEI': {},
  'STRATEGY_LINK.STATED': SOME,
  'STRATEGY_LINK.MISSING': SOME,
  'STRATEGY_LINK.TYPE_NOT_STATED': SOME,
  'AIMS.CHOSEN': { chosen: 1 },
  'AIMS.NONE': { chosen: 0 },
  'ACTIVITIES.CHOSEN': { chosen: 1 },
  'ACTIVITIES.NONE': { chosen: 0 },
  'ACTIVITIES.OTHER_NOT_DESCRIBED': { chosen: 1 },
  'DEADLINE.AHEAD': { deadline: '2026-03-05', asOf: '2026-02-01' },
  'DEADLINE.PASSED': { deadline: '2026-01-05', asOf: '2026-02-01' },
  'DEADLINE.NOT_STATED': {},
};
/** Parameters that count things or months, and are worded by how many there are. */
const COUNTS = ['counted', 'missing', 'months', 'chosen', 'members', 'unknown'];

function wordsIn(locale: Locale) {
  const intl = createPageIntl(locale, testMessages[locale], (id) => { throw new Error(`Missing message ${id}`); });
  const wrapper = ({ children }: { children: ReactNode }) => <IntlProvider value={intl}><NamesProvider names={{}}>{children}</NamesProvider></IntlProvider>;
  return renderHook(() => useFindingWords((id) => `Organisation ${id}`), { wrapper }).result.current;
}

const sentence = (locale: Locale, code: FindingCode, params: FindingParams = {}, about: readonly string[] = ['1', '2'], wording: (typeof COUNTRY_WORDINGS)[number] = 'PROGRAMME_COUNTRY') =>
  wordsIn(locale).sentence({ code, params: { ...SAMPLES[code], ...params }, about }, wording);

describe.each(LOCALES)('in %s', (locale) => {
  test.each(FINDING_CODES)('%s is worded whole, for none, one and two', (code) => {
    const words = wordsIn(locale);
    for (const wording of COUNTRY_WORDINGS) {
      for (const count of [0, 1, 2]) {
        const params = Object.fromEntries(Object.entries(SAMPLES[code]).map(([name, value]) => [name, COUNTS.includes(name) ? count : value]));
        const text = words.sentence({ code, params, about: ['1', '2'].slice(0, Math.max(1, count)) }, wording);
        expect(text).toMatch(/^[\p{Lu}\d”“€].*[.]$/u);
        expect(text).not.toMatch(/[{}#]|undefined|null|NaN| {2}|\s[.,;:]/);
      }
    }
  });
});

test.each<[Locale, FindingCode, FindingParams, readonly [string, string, string]]>([
  ['en', 'LEAST_HEI_COUNTRIES.ENOUGH', {}, ['from 0 countries', 'from 1 country', 'from 2 countries']],
  ['fi', 'LEAST_ORGANISATIONS.ENOUGH', {}, ['0 organisaatiota lasketaan', '1 organisaatio lasketaan', '2 organisaatiota lasketaan']],
  ['fi', 'LEAST_COUNTRIES.ENOUGH', {}, ['on 0 ohjelmamaata', 'on 1 ohjelmamaa;', 'on 2 ohjelmamaata']],
  ['sv', 'LEAST_ORGANISATIONS.ENOUGH', {}, ['0 organisationer räknas', '1 organisation räknas', '2 organisationer räknas']],
  ['sv', 'LEAST_HEIS.ENOUGH', {}, ['0 högskolor räknas', '1 högskola räknas', '2 högskolor räknas']],
])('%s %s agrees with the number', (locale, code, params, expected) => {
  expected.forEach((part, counted) => expect(sentence(locale, code, { ...params, counted })).toContain(part));
});

test.each<[Locale, FindingCode, readonly [string, string, string]]>([
  ['en', 'GRANT_PER_MONTH.WITHIN', ['over 0 months', 'over 1 month;', 'over 2 months']],
  ['sv', 'GRANT_PER_MONTH.WITHIN', ['på 0 månader', 'på 1 månad;', 'på 2 månader']],
  ['fi', 'GRANT_PER_MONTH.WITHIN', ['kesto on 0 kuukautta', 'kesto on 1 kuukausi', 'kesto on 2 kuukautta']],
  ['fi', 'DURATION.NOT_AN_OPTION', ['0 kuukautta ei ole', '1 kuukausi ei ole', '2 kuukautta ei ole']],
])('%s %s agrees with the months', (locale, code, expected) => {
  expected.forEach((part, months) => expect(sentence(locale, code, { months })).toContain(part));
});

test.each<[Locale, FindingCode, readonly [string, string]]>([
  ['en', 'LEAST_COUNTRIES.COUNTRY_NOT_STATED', ['Organisation 1 is from', 'Organisation 1 and Organisation 2 are from']],
  ['sv', 'LEAST_COUNTRIES.COUNTRY_NOT_STATED', ['Vilket land Organisation 1 kommer från', 'Vilket land Organisation 1 och Organisation 2 kommer från']],
  ['fi', 'LEAST_COUNTRIES.COUNTRY_NOT_STATED', ['mistä maasta Organisation 1 on:', 'mistä maasta Organisation 1 ja Organisation 2 ovat:']],
  ['fi', 'LEAST_HEIS.NOT_STATED', ['Organisation 1 ei ole ilmoittanut', 'Organisation 1 ja Organisation 2 eivät ole ilmoittaneet']],
])('%s %s agrees with whom it is about', (locale, code, [one, two]) => {
  expect(sentence(locale, code, {}, ['1'])).toContain(one);
  expect(sentence(locale, code, {}, ['1', '2'])).toContain(two);
});

test('terms follow the call year', () => {
  expect(sentence('sv', 'ADDED_VALUE.MISSING')).toContain('partnerländer');
  expect(sentence('sv', 'ADDED_VALUE.MISSING', {}, ['1'], 'ASSOCIATED')).toContain('tredjeländer som inte är associerade till programmet');
  expect(sentence('fi', 'COORDINATOR_COUNTRY.PARTNER_COUNTRY', {}, ['1'], 'ASSOCIATED')).toContain('ohjelmaan assosioitumattomasta kolmannesta maasta');
});

test('amounts, dates and lists are written as the language does', () => {
  expect(sentence('fi', 'LUMP_SUM.NOT_A_LUMP_SUM').replace(/\s/g, ' ')).toBe('100,01 € ei ole mikään kertakorvauksista (100 € ja 200 €). Lähin on 100 €.');
  expect(sentence('sv', 'DEADLINE.AHEAD')).toBe('Sista dagen, 5 mars 2026, ligger framför.');
  expect(sentence('en', 'HIGHEST_ORGANISATIONS.TOO_MANY')).toBe('12 organisations are 2 more than the 10 that may take part.');
});

test('the samples have the parameters that the library gives', () => {
  const seen = new Map<string, Set<string>>();
  const day = requireIsoDate('2026-02-01');
  const charters = [null, { from: requireIsoDate('2021-01-01'), to: requireIsoDate('2027-12-31') }, { from: requireIsoDate('2014-01-01'), to: requireIsoDate('2020-12-31') }];
  const members: ConsortiumMember[] = (['FI', 'SE', 'US', 'RU', null] as const).flatMap((country) =>
    (['HIGHER_EDUCATION_INSTITUTION', 'OTHER_EDUCATION_PROVIDER', 'COMPANY', null] as const).flatMap((type) =>
      charters.map((eche, index) => ({ organisationId: `${country}${type}${index}`, country, type, role: 'PARTNER', providesVet: [null, true, false][index] ?? null, eche, addedValue: index === 0 ? null : 'a', strategyLink: index === 0 ? null : 's' } as const))));
  const some = (...ids: string[]) => ids.map((id) => members.find(({ organisationId }) => organisationId === `${id}0`) ?? members[0]!);
  const open = [
    some('FICOMPANY', 'SECOMPANY', 'nullCOMPANY'),
    some('FIHIGHER_EDUCATION_INSTITUTION', 'SEHIGHER_EDUCATION_INSTITUTION', 'nullHIGHER_EDUCATION_INSTITUTION', 'USnull'),
    some('FIHIGHER_EDUCATION_INSTITUTION', 'USHIGHER_EDUCATION_INSTITUTION', 'RUHIGHER_EDUCATION_INSTITUTION', 'SEnull'),
  ];
  const groups = [[], ...open, members.slice(0, 1), members.slice(1, 3), members.slice(0, 13), members.slice(3, 6), members.slice(6, 9), ...members.map((member) => [member]), [...members].reverse(), members.filter(({ country }) => country === 'FI' || country === 'SE')];
  const ideas = ([
    { months: null, grant: null, text: null, aims: [], activities: [], deadline: null },
    { months: null, grant: 1, text: 'x', aims: ['INTERDISCIPLINARITY'], activities: ['OTHER'], deadline: day },
    { months: 24, grant: null, text: 'x', aims: [], activities: ['INTENSIVE_COURSES'], deadline: requireIsoDate('2026-01-01') },
    { months: 36, grant: 40_000_000, text: null, aims: [], activities: [], deadline: null },
    { months: 74, grant: 90_000_000_00, text: null, aims: [], activities: [], deadline: null },
    { months: 24, grant: 90_000_000_00, text: null, aims: [], activities: [], deadline: null },
    { months: 5, grant: 12_345, text: null, aims: [], activities: [], deadline: null },
  ] as const);
  for (const rules of allRuleSets().filter(({ callYear }) => callYear % 2 === 0 || callYear === 2021)) {
    for (const group of groups) {
      for (const role of SEAT_ROLES) {
        for (const idea of ideas) {
          const draft: ConsortiumDraft = {
            action: rules.action, callYear: rules.callYear, durationMonths: idea.months, grantAskedCents: idea.grant, higherEducationLink: idea.text, agendaLink: idea.text,
            aims: idea.aims, activities: idea.activities, otherActivity: null, deadline: idea.deadline, members: group.map((member, index) => (index === 0 ? { ...member, role } : member)),
          };
          for (const { code, params } of checkConsortium(draft, rules, day)) seen.set(code, (seen.get(code) ?? new Set()).add(Object.keys(params).sort().join()));
        }
      }
    }
  }
  const expected = Object.entries(SAMPLES).map(([code, params]) => [code, Object.keys(params).sort().join()] as const);
  // No rule set of the catalogue has a highest number.
  const unseen = expected.filter(([code]) => !seen.has(code)).map(([code]) => code);
  expect(unseen).toEqual(['HIGHEST_ORGANISATIONS.WITHIN', 'HIGHEST_ORGANISATIONS.TOO_MANY']);
  for (const [code, names] of expected) {
    for (const given of seen.get(code) ?? []) expect({ code, lacks: names.split(',').filter((name) => name && !given.split(',').includes(name)) }).toEqual({ code, lacks: [] });
  }
});
