import type { IsoDate } from '@trefoil/vocabulary';
import type { ConsortiumMember, EcheDates } from '../draft';
import type { Finding } from '../finding';
import type { EcheRule, MembersOfTypeRule, StrategyRule } from '../rule';
import { type Evaluation, finding, idsOf, isFullPartner, isStated, placeOf } from './evaluation';

/** Whether a member is what the rule asks for; null where that is not known. */
export function isWhatIsAsked(rule: MembersOfTypeRule, { type, providesVet = null }: ConsortiumMember): boolean | null {
  if (!rule.typeDecides) return providesVet;
  return type === null ? null : type === rule.type;
}

/** Those to ask first: of the likeliest type, or of none that is stated; all where nobody is. */
function likeliest(rule: MembersOfTypeRule, members: readonly ConsortiumMember[]): readonly ConsortiumMember[] {
  const likely = members.filter(({ type }) => type === null || type === rule.type);
  return likely.length > 0 ? likely : members;
}

/** At least so many full partners of a type, or that say they are of a kind that types do not tell. */
export function membersOfType(rule: MembersOfTypeRule, { draft }: Evaluation): Finding {
  const { id, least } = rule;
  const found: ConsortiumMember[] = [];
  const open: ConsortiumMember[] = [];
  for (const member of draft.members) {
    if (!isFullPartner(member)) continue;
    const is = isWhatIsAsked(rule, member);
    if (is === true) found.push(member);
    else if (is === null) open.push(member);
  }
  const counted = found.length;
  if (counted >= least) return finding(rule, 'MET', `${id}.INCLUDED`, { counted, least }, idsOf(found));
  if (counted + open.length >= least) {
    const code = rule.typeDecides ? 'HEI_INCLUDED.TYPE_NOT_STATED' : 'VET_PROVIDER_INCLUDED.TO_BE_CONFIRMED';
    return finding(rule, 'UNKNOWN', code, { counted, least, unknown: open.length }, idsOf(likeliest(rule, open)));
  }
  return finding(rule, 'UNMET', `${id}.MISSING`, { counted, least });
}

/** Null where the dates known do not settle it. */
function isValidOn(eche: EcheDates, day: IsoDate): boolean | null {
  if ((eche.from !== null && day < eche.from) || (eche.to !== null && eche.to < day)) return false;
  return eche.from === null || eche.to === null ? null : true;
}

/**
 * Higher education institutions among the full partners in programme countries hold the charter on the day that matters.
 *
 * Required once it is known that one does not; only advice while nothing is known.
 */
export function eche(rule: EcheRule, { draft, countries, asOf }: Evaluation, out: Finding[]): void {
  const valid: ConsortiumMember[] = [];
  const notValid: ConsortiumMember[] = [];
  const notValidUnverified: ConsortiumMember[] = [];
  const notStated: ConsortiumMember[] = [];
  const typeOpen: ConsortiumMember[] = [];
  const countryOpen: ConsortiumMember[] = [];
  for (const member of draft.members) {
    if (!isFullPartner(member) || (member.type !== null && member.type !== 'HIGHER_EDUCATION_INSTITUTION')) continue;
    const place = member.country === null ? null : placeOf(member.country, countries);
    if (place === undefined) continue;
    const holds = member.eche === null ? null : isValidOn(member.eche, asOf);
    if (holds === true) {
      // A valid charter settles it wherever the institution is, and only an institution holds one.
      valid.push(member);
    } else if (member.type === null) typeOpen.push(member);
    else if (place === null) countryOpen.push(member);
    else if (holds === null) notStated.push(member);
    else (place.standing === 'FULL' ? notValid : notValidUnverified).push(member);
  }
  if (notValid.length > 0) out.push(finding(rule, 'UNMET', 'ECHE.NOT_VALID', { members: notValid.length, asOf }, idsOf(notValid)));
  if (notValidUnverified.length > 0) {
    out.push(finding(rule, 'UNMET', 'ECHE.NOT_VALID', { members: notValidUnverified.length, asOf }, idsOf(notValidUnverified), false));
  }
  const advice = (code: 'ECHE.NOT_STATED' | 'ECHE.TYPE_NOT_STATED' | 'ECHE.COUNTRY_NOT_STATED', members: readonly ConsortiumMember[]): void => {
    if (members.length > 0) out.push({ ...finding(rule, 'UNKNOWN', code, { members: members.length }, idsOf(members)), weight: 'ADVISED' });
  };
  advice('ECHE.NOT_STATED', notStated);
  advice('ECHE.TYPE_NOT_STATED', typeOpen);
  advice('ECHE.COUNTRY_NOT_STATED', countryOpen);
  if (valid.length > 0) out.push(finding(rule, 'MET', 'ECHE.VALID', { members: valid.length, asOf }, idsOf(valid)));
  else if (notValid.length + notValidUnverified.length + notStated.length + typeOpen.length + countryOpen.length === 0) {
    out.push(finding(rule, 'MET', 'ECHE.NO_HEI'));
  }
}

/** Each higher education institution among the full partners says how the project ties in with its own strategy. */
export function strategyLink(rule: StrategyRule, { draft }: Evaluation): Finding {
  const stated: ConsortiumMember[] = [];
  const missing: ConsortiumMember[] = [];
  const open: ConsortiumMember[] = [];
  for (const member of draft.members) {
    if (!isFullPartner(member)) continue;
    if (member.type === 'HIGHER_EDUCATION_INSTITUTION') (isStated(member.strategyLink) ? stated : missing).push(member);
    else if (member.type === null && !isStated(member.strategyLink)) open.push(member);
  }
  if (missing.length > 0) return finding(rule, 'UNMET', 'STRATEGY_LINK.MISSING', { members: missing.length }, idsOf(missing));
  if (open.length > 0) return finding(rule, 'UNKNOWN', 'STRATEGY_LINK.TYPE_NOT_STATED', { members: open.length }, idsOf(open));
  if (stated.length > 0) return finding(rule, 'MET', 'STRATEGY_LINK.STATED', { members: stated.length }, idsOf(stated));
  return finding(rule, 'MET', 'STRATEGY_LINK.NO_HEI');
}
