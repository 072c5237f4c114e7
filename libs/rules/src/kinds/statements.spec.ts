import { requireIsoDate } from '@trefoil/vocabulary';
import type { ConsortiumDraft } from '../draft';
import type { Rule, RuleId } from '../rule';
import { aDraft, findingOf, only, rulesOf, TODAY, theRule } from '../testing/builders';

const KA203 = rulesOf('STRATEGIC_PARTNERSHIP', 2019);
const SECTOR: Rule = { id: 'SECTOR', kind: 'NOT_FOR_HIGHER_EDUCATION', weight: 'ADVISED', confidence: 'CONFIRMED', source: { url: 'https://example.org', clause: 'x' } };

function judge(id: RuleId, idea: Partial<ConsortiumDraft>) {
  return findingOf(id, aDraft([], idea), only(id === 'SECTOR' ? SECTOR : theRule(id, KA203)));
}

test.each([
  ['HIGHER_EDUCATION_LINK', { higherEducationLink: 'So.' }, 'MET', 'HIGHER_EDUCATION_LINK.STATED', {}],
  ['HIGHER_EDUCATION_LINK', { higherEducationLink: ' ' }, 'UNMET', 'HIGHER_EDUCATION_LINK.MISSING', {}],
  ['HIGHER_EDUCATION_LINK', { higherEducationLink: null }, 'UNMET', 'HIGHER_EDUCATION_LINK.MISSING', {}],
  ['AGENDA_LINK', { agendaLink: 'So.' }, 'MET', 'AGENDA_LINK.STATED', {}],
  ['AGENDA_LINK', { agendaLink: null }, 'UNMET', 'AGENDA_LINK.MISSING', {}],
  ['SECTOR', { higherEducationLink: 'So.' }, 'UNMET', 'SECTOR.NOT_FOR_HIGHER_EDUCATION', {}],
  ['SECTOR', { higherEducationLink: null }, 'UNKNOWN', 'SECTOR.THEME_NOT_STATED', {}],
  ['AIMS', { aims: ['INTERDISCIPLINARITY'] }, 'MET', 'AIMS.CHOSEN', { chosen: 1 }],
  ['AIMS', { aims: [] }, 'UNMET', 'AIMS.NONE', { chosen: 0 }],
  ['ACTIVITIES', { activities: ['STAFF_WORKSHOPS', 'VIRTUAL_MOBILITY_AND_OPEN_LEARNING'] }, 'MET', 'ACTIVITIES.CHOSEN', { chosen: 2 }],
  ['ACTIVITIES', { activities: ['OTHER'], otherActivity: 'A festival.' }, 'MET', 'ACTIVITIES.CHOSEN', { chosen: 1 }],
  ['ACTIVITIES', { activities: ['OTHER'], otherActivity: ' ' }, 'UNMET', 'ACTIVITIES.OTHER_NOT_DESCRIBED', { chosen: 1 }],
  ['ACTIVITIES', { activities: [] }, 'UNMET', 'ACTIVITIES.NONE', { chosen: 0 }],
  ['DEADLINE', { deadline: requireIsoDate('2019-02-01') }, 'MET', 'DEADLINE.AHEAD', { deadline: '2019-02-01', asOf: TODAY }],
  ['DEADLINE', { deadline: requireIsoDate('2019-01-31') }, 'UNMET', 'DEADLINE.PASSED', { deadline: '2019-01-31', asOf: TODAY }],
  ['DEADLINE', { deadline: null }, 'UNKNOWN', 'DEADLINE.NOT_STATED', {}],
] as const)('%s of %j is %s', (id, idea, verdict, code, params) => {
  expect(judge(id, idea)).toMatchObject({ verdict, code, params, weight: 'ADVISED', confidence: 'CONFIRMED', about: [] });
});
