import { COUNTRY_CODES, type CountryCode, ORGANISATION_TYPES, requireIsoDate, SEAT_ROLES } from '@trefoil/vocabulary';
import fc from 'fast-check';
import { allRuleSets } from './catalogue/rule-sets';
import { checkConsortium, overallVerdict } from './check-consortium';
import { countryStanding } from './country-groups';
import type { ConsortiumDraft, ConsortiumMember } from './draft';
import { explainCounting } from './explain-counting';
import type { Finding } from './finding';
import { FINDING_CODES } from './finding';
import type { Rule, RuleSet } from './rule';
import { whatBreaksWithout, withoutMember } from './what-breaks-without';

const TODAY = requireIsoDate('2024-06-15');
const DATES = ['2014-01-01', '2024-06-14', '2024-06-15', '2024-06-16', '2029-12-31'].map(requireIsoDate);
const RULE_SETS = allRuleSets();
const CODES = new Set<string>(FINDING_CODES);

const someCountry: fc.Arbitrary<CountryCode | null> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('FI', 'SE', 'NO', 'RS', 'GB', 'CH', 'DK', 'GL', 'AX', 'US', 'RU') },
  { weight: 2, arbitrary: fc.constantFrom(...COUNTRY_CODES) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const someText = fc.constantFrom(null, ' ', 'Stated.');

const someMember: fc.Arbitrary<Omit<ConsortiumMember, 'organisationId'>> = fc.record({
  country: someCountry,
  type: fc.constantFrom(...ORGANISATION_TYPES, null),
  role: fc.constantFrom(...SEAT_ROLES),
  addedValue: someText,
  strategyLink: someText,
  providesVet: fc.constantFrom(true, false, null, undefined),
  eche: fc.option(fc.record({ from: fc.constantFrom(...DATES, null), to: fc.constantFrom(...DATES, null) })),
});

const someDraft: fc.Arbitrary<ConsortiumDraft> = fc.record({
  action: fc.constant('STRATEGIC_PARTNERSHIP' as const),
  callYear: fc.constant(2019),
  durationMonths: fc.constantFrom(null, 6, 12, 24, 30, 36, 48, 74),
  grantAskedCents: fc.option(fc.integer({ min: 0, max: 600_000_000 })),
  higherEducationLink: someText,
  agendaLink: someText,
  aims: fc.constantFrom([], ['INTERDISCIPLINARITY' as const]),
  activities: fc.constantFrom([], ['OTHER' as const], ['INTENSIVE_COURSES' as const]),
  otherActivity: someText,
  deadline: fc.constantFrom(...DATES, null),
  members: fc
    .array(someMember, { maxLength: 9 })
    .map((members) => members.map((member, index): ConsortiumMember => ({ ...member, role: index === 0 ? 'COORDINATOR' : member.role === 'COORDINATOR' ? 'PARTNER' : member.role, organisationId: String(index + 1) }))),
});

const someRules: fc.Arbitrary<RuleSet> = fc.constantFrom(...RULE_SETS);

function withAboutSorted(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, about: [...finding.about].sort() }));
}

function isLeastCount(rule: Rule): boolean {
  return rule.kind === 'LEAST_ORGANISATIONS' || rule.kind === 'LEAST_COUNTRIES';
}

function leastFindings(draft: ConsortiumDraft, rules: RuleSet): readonly Finding[] {
  return checkConsortium(draft, { ...rules, rules: rules.rules.filter(isLeastCount) }, TODAY);
}

test('the order of members does not matter', () => {
  const shuffled = someDraft.chain((draft) =>
    fc.shuffledSubarray([...draft.members], { minLength: draft.members.length }).map((members) => [draft, { ...draft, members }] as const),
  );
  fc.assert(
    fc.property(shuffled, someRules, ([draft, reordered], rules) => {
      expect(withAboutSorted(checkConsortium(reordered, rules, TODAY))).toEqual(withAboutSorted(checkConsortium(draft, rules, TODAY)));
    }),
    { numRuns: 500 },
  );
});

test('a counted member from a new country never breaks a least count', () => {
  const severity = { MET: 0, UNKNOWN: 1, UNMET: 2 };
  fc.assert(
    fc.property(someDraft, someRules, fc.nat(), (draft, rules, pick) => {
      const present = new Set(explainCounting(draft, rules).map((member) => member.countsAs));
      const fresh = rules.countries.fullParticipation.filter((country) => !present.has(country) && !rules.countries.announced.includes(country));
      const country = fresh[pick % fresh.length] ?? null;
      const newcomer: ConsortiumMember = {
        organisationId: '99',
        country,
        type: 'HIGHER_EDUCATION_INSTITUTION',
        role: 'PARTNER',
        addedValue: null,
        strategyLink: null,
        eche: null,
      };
      const before = leastFindings(draft, rules);
      const after = leastFindings({ ...draft, members: [...draft.members, newcomer] }, rules);
      after.forEach((finding, index) => {
        const earlier = before[index];
        expect(severity[finding.verdict]).toBeLessThanOrEqual(severity[earlier?.verdict ?? 'MET']);
        expect(finding.params['counted']).toBe(Number(earlier?.params['counted']) + 1);
      });
    }),
    { numRuns: 500 },
  );
});

test('a partner-country member never changes a count among programme countries', () => {
  fc.assert(
    fc.property(someDraft, someRules, someMember, fc.constantFrom(...COUNTRY_CODES), (draft, rules, member, country) => {
      fc.pre(countryStanding(country, rules.callYear) === 'PARTNER');
      const programmeOnly = {
        ...rules,
        rules: rules.rules.filter((rule) => 'counting' in rule && rule.counting.from === 'PROGRAMME_COUNTRIES'),
      };
      const newcomer: ConsortiumMember = { ...member, role: 'PARTNER', country, organisationId: '99' };
      expect(leastFindings({ ...draft, members: [...draft.members, newcomer] }, programmeOnly)).toEqual(leastFindings(draft, programmeOnly));
      if (rules.action !== 'EMJM') expect(explainCounting({ ...draft, members: [newcomer] }, rules)[0]).toMatchObject({ counted: false, countsAs: null });
    }),
    { numRuns: 500 },
  );
});

test('what breaks without a member equals checking again without it', () => {
  const severity = { MET: 0, UNKNOWN: 1, UNMET: 2 };
  const worst = (findings: readonly Finding[], rule: string): number =>
    Math.max(0, ...findings.filter((finding) => finding.rule === rule).map((finding) => severity[finding.verdict]));
  fc.assert(
    fc.property(someDraft, someRules, (draft, rules) => {
      const before = checkConsortium(draft, rules, TODAY);
      const losses = whatBreaksWithout(draft, rules, TODAY);
      expect(losses.map((loss) => loss.organisationId)).toEqual(draft.members.map((member) => member.organisationId));
      for (const loss of losses) {
        const after = checkConsortium(withoutMember(draft, loss.organisationId), rules, TODAY);
        expect(loss.verdict).toBe(overallVerdict(after));
        expect(loss.breaks).toEqual(after.filter((finding) => severity[finding.verdict] > worst(before, finding.rule)));
      }
    }),
    { numRuns: 200 },
  );
});

test('every finding is listed, sound and about members; unverified is never required', () => {
  fc.assert(
    fc.property(someDraft, someRules, (draft, rules) => {
      const ids = new Set(draft.members.map((member) => member.organisationId));
      const findings = checkConsortium(draft, rules, TODAY);
      expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set(rules.rules.map((rule) => rule.id)));
      for (const finding of findings) {
        expect(CODES.has(finding.code)).toBe(true);
        expect(finding.code.startsWith(`${finding.rule}.`)).toBe(true);
        if (finding.confidence === 'UNVERIFIED') expect(finding.weight).toBe('ADVISED');
        for (const id of finding.about) expect(ids.has(id)).toBe(true);
        expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
      }
    }),
    { numRuns: 500 },
  );
});

test('a member without country never turns UNMET or MET into anything it could not change', () => {
  fc.assert(
    fc.property(someDraft, someRules, (draft, rules) => {
      const completions = (country: CountryCode): ConsortiumDraft => ({ ...draft, members: draft.members.map((member) => (member.country === null ? { ...member, country } : member)) });
      leastFindings(draft, rules).forEach((finding, index) => {
        if (finding.verdict === 'UNKNOWN') return;
        for (const country of ['US', 'PT'] as const) {
          const completed = leastFindings(completions(country), rules)[index];
          expect(completed?.verdict === 'UNKNOWN' || completed?.verdict === finding.verdict).toBe(true);
        }
      });
    }),
    { numRuns: 500 },
  );
});
