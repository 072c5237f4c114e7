import type { Finding } from '../finding';
import type { ActivitiesRule, AgendaRule, AimsRule, DeadlineRule, SectorRule, ThemeRule } from '../rule';
import { type Evaluation, finding, isStated } from './evaluation';

/** The idea says how its theme relates to higher education. The theme is the test, never the kind of body. */
export function higherEducationLink(rule: ThemeRule, { draft }: Evaluation): Finding {
  return isStated(draft.higherEducationLink)
    ? finding(rule, 'MET', 'HIGHER_EDUCATION_LINK.STATED')
    : finding(rule, 'UNMET', 'HIGHER_EDUCATION_LINK.MISSING');
}

/** The action takes no projects in higher education, so a theme tied to it does not fit. */
export function notForHigherEducation(rule: SectorRule, { draft }: Evaluation): Finding {
  return isStated(draft.higherEducationLink)
    ? finding(rule, 'UNMET', 'SECTOR.NOT_FOR_HIGHER_EDUCATION')
    : finding(rule, 'UNKNOWN', 'SECTOR.THEME_NOT_STATED');
}

/** The idea links to the Union's agenda for higher education. */
export function agendaLink(rule: AgendaRule, { draft }: Evaluation): Finding {
  return isStated(draft.agendaLink) ? finding(rule, 'MET', 'AGENDA_LINK.STATED') : finding(rule, 'UNMET', 'AGENDA_LINK.MISSING');
}

/** At least one of the six aims is chosen. */
export function aims(rule: AimsRule, { draft }: Evaluation): Finding {
  const chosen = draft.aims.length;
  return chosen > 0 ? finding(rule, 'MET', 'AIMS.CHOSEN', { chosen }) : finding(rule, 'UNMET', 'AIMS.NONE', { chosen });
}

/** At least one activity is chosen, and "other" is described. The list is open: no want of a match is held against anybody. */
export function activities(rule: ActivitiesRule, { draft }: Evaluation): Finding {
  const chosen = draft.activities.length;
  if (chosen === 0) return finding(rule, 'UNMET', 'ACTIVITIES.NONE', { chosen });
  return draft.activities.includes('OTHER') && !isStated(draft.otherActivity)
    ? finding(rule, 'UNMET', 'ACTIVITIES.OTHER_NOT_DESCRIBED', { chosen })
    : finding(rule, 'MET', 'ACTIVITIES.CHOSEN', { chosen });
}

/** The coordinator's deadline has not passed; on its own day it has not. */
export function deadline(rule: DeadlineRule, { draft, asOf }: Evaluation): Finding {
  const day = draft.deadline;
  if (day === null) return finding(rule, 'UNKNOWN', 'DEADLINE.NOT_STATED');
  return asOf <= day
    ? finding(rule, 'MET', 'DEADLINE.AHEAD', { deadline: day, asOf })
    : finding(rule, 'UNMET', 'DEADLINE.PASSED', { deadline: day, asOf });
}
