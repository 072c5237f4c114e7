import {
  type ActionCode,
  type Activity,
  type Aim,
  type EducationSector,
  type IdeaStatus,
  type LanguageCode,
  LIMITS,
  type ProjectScale,
  type ResultKind,
  type ResultReach,
} from '@trefoil/vocabulary';
import { Column, Entity, OneToMany, type Relation } from 'typeorm';
import { Publication } from '../organisations';
import { PartnerSought } from './partner-sought.entity';

const codes = { type: 'text', array: true, default: () => "'{}'" } as const;

/** What a project leaves behind, and how far it is meant to be put to use. */
export interface ExpectedResult {
  readonly kind: ResultKind;
  readonly description: string;
  readonly reach: ResultReach;
}

/** An idea for a project, by the organisation that would coordinate it. */
@Entity()
export class ProjectIdea extends Publication {
  @Column({ type: 'text', default: 'DRAFT' })
  status: IdeaStatus;

  @Column({ type: 'varchar', length: LIMITS.idea.title })
  title: string;

  @Column({ type: 'varchar', length: LIMITS.idea.summary, nullable: true })
  summary: string | null;

  @Column({ type: 'varchar', length: LIMITS.idea.body, nullable: true })
  body: string | null;

  @Column({ type: 'char', length: 2 })
  language: LanguageCode;

  @Column({ type: 'text' })
  action: ActionCode;

  @Column({ type: 'smallint' })
  callYear: number;

  @Column({ type: 'text', nullable: true })
  scale: ProjectScale | null;

  @Column(codes)
  sectors: EducationSector[];

  @Column({ type: 'varchar', length: LIMITS.idea.higherEducationLink, nullable: true })
  higherEducationLink: string | null;

  @Column({ type: 'varchar', length: LIMITS.idea.agendaLink, nullable: true })
  agendaLink: string | null;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  results: ExpectedResult[];

  @Column(codes)
  aims: Aim[];

  @Column(codes)
  activities: Activity[];

  /** What the activity OTHER stands for. */
  @Column({ type: 'varchar', length: LIMITS.idea.otherActivity, nullable: true })
  otherActivity: string | null;

  @Column({ type: 'smallint', nullable: true })
  durationMonths: number | null;

  @Column({ type: 'integer', nullable: true })
  grantAskedCents: number | null;

  /** The coordinator's own, which may lie before the call's. */
  @Column({ type: 'timestamptz', nullable: true })
  deadline: Date | null;

  /** The IANA zone the deadline was written in; null without a deadline. */
  @Column({ type: 'text', nullable: true })
  deadlineZone: string | null;

  @OneToMany(() => PartnerSought, (partner) => partner.idea, { cascade: true, orphanedRowAction: 'delete' })
  partnersSought: Relation<PartnerSought[]>;
}
