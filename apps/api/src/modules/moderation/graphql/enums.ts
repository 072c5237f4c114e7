import { graphqlEnum } from '../../../platform/graphql/enum';
import { REPORT_KINDS, REPORT_STATES, REPORT_SUBJECT_KINDS } from '../reports/report.entity';

export const ReportSubjectKindEnum = graphqlEnum('ReportSubjectKind', REPORT_SUBJECT_KINDS, 'What can be reported.');
export const ReportKindEnum = graphqlEnum('ReportKind', REPORT_KINDS, 'What is said to be wrong with it.');
export const ReportStateEnum = graphqlEnum('ReportState', REPORT_STATES, 'Whether a moderator has decided on a report, and how.');
