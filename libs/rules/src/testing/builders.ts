import { type CountryCode, type IsoDate, requireIsoDate } from '@trefoil/vocabulary';
import type { ConsortiumDraft, ConsortiumMember } from '../draft';
import type { Finding } from '../finding';
import { findRuleSet } from '../catalogue/rule-sets';
import { checkConsortium } from '../check-consortium';
import type { Rule, RuleId, RuleSet } from '../rule';

export const TODAY: IsoDate = requireIsoDate('2019-02-01');
export const EUR = 100;

const CHARTER = { from: requireIsoDate('2014-01-01'), to: requireIsoDate('2029-12-31') };

let nextId = 1;

/** A company from the country; what is not said is as good as it can be. */
export function aMember(country: CountryCode | null, overrides: Partial<ConsortiumMember> = {}): ConsortiumMember {
  const organisationId = String(nextId);
  nextId += 1;
  return { organisationId, country, type: 'COMPANY', role: 'PARTNER', addedValue: null, strategyLink: null, eche: null, ...overrides };
}

export function anHei(country: CountryCode | null, overrides: Partial<ConsortiumMember> = {}): ConsortiumMember {
  return aMember(country, { type: 'HIGHER_EDUCATION_INSTITUTION', strategyLink: 'Our strategy names it.', eche: CHARTER, ...overrides });
}

/** A draft that meets every rule of a strategic partnership but those on its members; the first of them coordinates. */
export function aDraft(members: readonly ConsortiumMember[], overrides: Partial<ConsortiumDraft> = {}): ConsortiumDraft {
  return {
    action: 'STRATEGIC_PARTNERSHIP',
    callYear: 2019,
    durationMonths: 36,
    grantAskedCents: 450_000 * EUR,
    higherEducationLink: 'It renews teaching.',
    agendaLink: 'It answers the agenda.',
    aims: ['QUALITY_AND_RENEWAL'],
    activities: ['INTENSIVE_COURSES'],
    otherActivity: null,
    deadline: requireIsoDate('2019-03-21'),
    members: members.map((member, index) => (index === 0 ? { ...member, role: 'COORDINATOR' } : member)),
    ...overrides,
  };
}

export function rulesOf(action: RuleSet['action'], callYear: number): RuleSet {
  const rules = findRuleSet(action, callYear);
  if (!rules) throw new Error(`no rules for ${action} ${callYear}`);
  return rules;
}

/** A rule set holding one rule only, for a call of 2019 unless another year is given. */
export function only(rule: Rule, callYear = 2019): RuleSet {
  return { ...rulesOf('STRATEGIC_PARTNERSHIP', callYear), rules: [rule] };
}

export function theRule(id: RuleId, rules: RuleSet): Rule {
  const rule = rules.rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** The one finding a rule gives about a draft. */
export function findingOf(id: RuleId, draft: ConsortiumDraft, rules: RuleSet, asOf: IsoDate = TODAY): Finding {
  const [finding, ...more] = checkConsortium(draft, rules, asOf).filter((candidate) => candidate.rule === id);
  if (!finding || more.length > 0) throw new Error(`${id} gave ${more.length + (finding ? 1 : 0)} findings`);
  return finding;
}
