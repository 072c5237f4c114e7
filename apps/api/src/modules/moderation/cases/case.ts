import type { OrganisationId } from '@trefoil/vocabulary';
import { CLAIM_DOUBTS, type ClaimDoubt, MERGE_REASONS, type MergeReason, type Organisation } from '../../organisations';
import { REPORT_KINDS, type ReportKind, type ReportSubjectKind } from '../reports/report.entity';

export const CASE_KINDS = ['CLAIM', 'DUPLICATE', 'REPORT'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_STATES = ['OPEN', 'DECIDED'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_REASONS = [...CLAIM_DOUBTS, ...MERGE_REASONS, ...REPORT_KINDS] as const;
export type CaseReason = ClaimDoubt | MergeReason | ReportKind;

export const CASE_DECISIONS = ['APPROVED', 'REFUSED', 'MERGED', 'KEPT_APART', 'UPHELD', 'DISMISSED'] as const;
export type CaseDecision = (typeof CASE_DECISIONS)[number];

/** Something a moderator decides, or has decided, as it is listed. */
export interface CaseRow {
  readonly kind: CaseKind;
  readonly id: string;
  /** Microseconds since 1970 of what the list is ordered by. */
  readonly at: string;
  readonly why: CaseReason;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly decision: CaseDecision | null;
  readonly answer: string | null;
  readonly decidedByName: string | null;
  readonly organisationId: OrganisationId;
  /** The other of two likely duplicates; of a report, who made it. */
  readonly otherId: OrganisationId | null;
  /** Of a claim what shows that they work there, of a report what is wrong. */
  readonly text: string | null;
  readonly quote: string | null;
  readonly subjectKind: ReportSubjectKind | null;
  readonly subjectId: string | null;
  readonly personName: string | null;
  readonly personEmail: string | null;
}

export interface ModerationCase extends CaseRow {
  readonly organisation: Organisation;
  readonly other: Organisation | null;
}
