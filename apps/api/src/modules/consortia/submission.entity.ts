import type { CountingReason, Finding, Verdict } from '@trefoil/rules';
import type { ActionCode, CountryCode, OrganisationId, OrganisationType, SeatRole } from '@trefoil/vocabulary';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Consortium } from './consortium.entity';

/** A member as it stood when the application was sent in: whatever becomes of it, this stays. */
export interface SubmittedMember {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly country: CountryCode;
  readonly type: OrganisationType;
  readonly role: SeatRole;
  readonly counted: boolean;
  /** Why it counted or did not; null where we had no rules for the call. */
  readonly reason: CountingReason | null;
}

/** That the application was sent in: by which rules it was judged that day, what they said, and of whom. Never changed. */
@Entity()
export class Submission {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Consortium, { onDelete: 'CASCADE' })
  consortiumId: string;

  @Column({ type: 'text' })
  action: ActionCode;

  @Column({ type: 'smallint' })
  callYear: number;

  /** Null where we had no rules for the call. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  ruleSetVersion: string | null;

  @Column({ type: 'text' })
  verdict: Verdict;

  @Column({ type: 'smallint', nullable: true })
  durationMonths: number | null;

  @Column({ type: 'integer', nullable: true })
  grantAskedCents: number | null;

  @Column({ type: 'jsonb' })
  findings: readonly Finding[];

  @Column({ type: 'jsonb' })
  members: readonly SubmittedMember[];

  @Column({ type: 'timestamptz', default: () => 'now()' })
  recordedAt: Date;
}
