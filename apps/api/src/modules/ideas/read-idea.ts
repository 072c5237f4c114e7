import { findRuleSet } from '@trefoil/rules';
import { type FieldFault, InvalidInput } from '../../platform/errors/app-error';
import type { IdeaContentInput } from './graphql/idea-content.input';
import type { PartnerSought } from './partner-sought.entity';
import type { ProjectIdea } from './project-idea.entity';

export type PartnerSoughtFields = Pick<PartnerSought, 'type' | 'countries' | 'fields' | 'expertise' | 'task' | 'count'>;

export type IdeaFields = Omit<
  ProjectIdea,
  'id' | 'organisationId' | 'organisation' | 'status' | 'partnersSought' | 'isDemo' | 'isHidden' | 'publishedAt' | 'withdrawnAt' | 'openUntil' | 'expiresAt' | 'remindAt' | 'renewalHash' | 'version' | 'createdAt' | 'updatedAt'
> & { readonly partnersSought: readonly PartnerSoughtFields[] };

/** Years a deadline can sensibly lie in; PostgreSQL's calendar ends before that of JavaScript does. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** Names only: newer engines take offsets such as +02:00 for zones too. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w/+-]{1,63}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Checks what the decorators cannot: an action that is called for in that year, a deadline with its zone. Throws InvalidInput. */
export function readIdea(content: IdeaContentInput): IdeaFields {
  const faults: FieldFault[] = [];
  const { deadline = null, deadlineZone } = content;
  if (!findRuleSet(content.action, content.callYear)) faults.push({ path: 'content.callYear', code: 'UNKNOWN_VALUE' });
  if (deadline) {
    const year = deadline.getUTCFullYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) faults.push({ path: 'content.deadline', code: 'NOT_A_DATE' });
    if (!deadlineZone) faults.push({ path: 'content.deadlineZone', code: 'REQUIRED' });
    else if (!isTimeZone(deadlineZone)) faults.push({ path: 'content.deadlineZone', code: 'UNKNOWN_VALUE' });
  }
  if (faults.length > 0) throw new InvalidInput(faults);

  return {
    title: content.title,
    summary: content.summary,
    body: content.body,
    language: content.language,
    action: content.action,
    callYear: content.callYear,
    scale: content.scale ?? null,
    sectors: content.sectors,
    higherEducationLink: content.higherEducationLink,
    agendaLink: content.agendaLink,
    results: (content.results ?? []).map(({ kind, description, reach }) => ({ kind, description, reach })),
    aims: content.aims,
    activities: content.activities,
    otherActivity: content.activities.includes('OTHER') ? content.otherActivity : null,
    durationMonths: content.durationMonths,
    grantAskedCents: content.grantAskedCents,
    deadline,
    deadlineZone: deadline ? deadlineZone : null,
    partnersSought: (content.partnersSought ?? []).map(({ type, countries, fields, expertise, task, count }) => {
      return { type: type ?? null, countries, fields, expertise, task, count };
    }),
  };
}

/**
 * What a reader needs of a published idea: what it is about, how large and how long, for whom, and an aim or activity to find
 * it by. Throws InvalidInput with every field that lacks. The link to higher education is advice, which the eligibility panel
 * gives. A deadline may not lie behind, unless it is the one the idea was published with.
 */
export function requirePublishable(idea: Omit<IdeaFields, 'partnersSought'>, now: Date, publishedDeadline: Date | null = null): void {
  const isLacking: Readonly<Record<string, boolean>> = {
    'content.summary': !idea.summary,
    'content.scale': !idea.scale,
    'content.sectors': idea.sectors.length === 0,
    'content.aims': idea.aims.length === 0 && idea.activities.length === 0,
    'content.otherActivity': idea.activities.includes('OTHER') && !idea.otherActivity,
    'content.durationMonths': idea.durationMonths === null,
  };
  const faults: FieldFault[] = Object.entries(isLacking).flatMap(([path, lacks]) => (lacks ? [{ path, code: 'REQUIRED' }] : []));
  const isNewDeadline = idea.deadline?.getTime() !== publishedDeadline?.getTime();
  if (idea.deadline && isNewDeadline && idea.deadline <= now) faults.push({ path: 'content.deadline', code: 'IN_THE_PAST' });
  if (faults.length > 0) throw new InvalidInput(faults);
}
