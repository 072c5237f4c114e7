import { graphqlEnum } from '../../../platform/graphql/enum';
import { MERGED_FIELDS, VALUE_SOURCES } from '../../organisations';
import { AUDIT_SUBJECTS } from '../audit-log.service';
import { CASE_DECISIONS, CASE_KINDS, CASE_REASONS, CASE_STATES } from '../cases/case';
import { REPORT_KINDS, REPORT_STATES, REPORT_SUBJECT_KINDS } from '../reports/report.entity';

export const ReportSubjectKindEnum = graphqlEnum('ReportSubjectKind', REPORT_SUBJECT_KINDS, 'What can be reported.');
export const ReportKindEnum = graphqlEnum('ReportKind', REPORT_KINDS, 'What is said to be wrong with it.');
export const ReportStateEnum = graphqlEnum('ReportState', REPORT_STATES, 'Whether a moderator has decided on a report, and how.');
export const CaseKindEnum = graphqlEnum('ModerationCaseKind', CASE_KINDS, 'What waits for a moderator: a claim of an imported organisation, two organisations that may be one, or a report.');
export const CaseStateEnum = graphqlEnum('ModerationCaseState', CASE_STATES, 'Whether a case waits, or has been decided.');
export const CaseReasonEnum = graphqlEnum('ModerationCaseReason', CASE_REASONS, 'Why a case is there: the doubt about a claim, about a duplicate, or what is said to be wrong.');
export const CaseDecisionEnum = graphqlEnum('ModerationDecision', CASE_DECISIONS, 'How a case was decided.');
export const MergedFieldEnum = graphqlEnum('MergedField', MERGED_FIELDS, 'A field of the profile two organisations become.');
export const ValueSourceEnum = graphqlEnum('MergedValueSource', VALUE_SOURCES, 'Whose value stays: FIRST that of the profile preferred, SECOND the other’s; ALIKE where they say the same, NEITHER where both lack it.');
export const AuditSubjectEnum = graphqlEnum('AuditSubject', AUDIT_SUBJECTS, 'What an act was done to.');
