import { type Activity, type Aim, type CountryCode, type EcheSource, type IsoDate, type LanguageCode, LIMITS, type OrganisationId, type OrganisationType, type Ownership } from '@trefoil/vocabulary';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, OneToMany, PrimaryGeneratedColumn, type Relation, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { VerificationCheck } from './standing/verification';
import { OrganisationName } from './organisation-name.entity';
import type { ShownNames } from './shown-names';

const codes = { type: 'text', array: true, default: () => "'{}'" } as const;
/** An identifier names one organisation, as long as that one is not withdrawn. */
const whileActive = (column: string) => ({ unique: true, where: `${column} is not null and withdrawn_at is null` });

/** A profile: typed in by its people, or imported from a register and not yet claimed. */
@Entity()
export class Organisation {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'varchar', length: LIMITS.organisation.name })
  name: string;

  /** Null is unknown. */
  @Column({ type: 'char', length: 2, nullable: true })
  nameLanguage: LanguageCode | null;

  /** The name in the product's own languages where it differs, kept with the row so that lists need not look for it. */
  @Column({ type: 'jsonb', default: () => "'{}'" })
  shownNames: ShownNames;

  /** As the register of charter holders writes it. */
  @Column({ type: 'varchar', length: LIMITS.organisation.name, nullable: true })
  legalName: string | null;

  @OneToMany(() => OrganisationName, (name) => name.organisation, { cascade: true, orphanedRowAction: 'delete' })
  names: Relation<OrganisationName[]>;

  @Column({ type: 'text' })
  type: OrganisationType;

  /** Null is unknown. */
  @Column({ type: 'text', nullable: true })
  ownership: Ownership | null;

  @Column({ type: 'char', length: 2 })
  country: CountryCode;

  @Column({ type: 'varchar', length: LIMITS.organisation.city, nullable: true })
  city: string | null;

  @Column({ type: 'varchar', length: LIMITS.organisation.website, nullable: true })
  website: string | null;

  @Column({ type: 'varchar', length: LIMITS.organisation.description, nullable: true })
  description: string | null;

  @Column({ type: 'char', length: 2, nullable: true })
  descriptionLanguage: LanguageCode | null;

  /** ISCED-F 2013 codes. */
  @Column(codes)
  fields: string[];

  @Column(codes)
  activities: Activity[];

  @Column(codes)
  aims: Aim[];

  @Column(codes)
  workingLanguages: LanguageCode[];

  @Index('uq_organisation_pic', whileActive('pic'))
  @Column({ type: 'varchar', length: 9, nullable: true })
  pic: string | null;

  @Index('uq_organisation_oid', whileActive('oid'))
  @Column({ type: 'varchar', length: 9, nullable: true })
  oid: string | null;

  @Index('uq_organisation_ror_id', whileActive('ror_id'))
  @Column({ type: 'varchar', length: 9, nullable: true })
  rorId: string | null;

  @Index('uq_organisation_erasmus_code', whileActive('erasmus_code'))
  @Column({ type: 'varchar', length: 20, nullable: true })
  erasmusCode: string | null;

  /** Null while nobody has said anything about a charter; the dates may be open either way. */
  @Column({ type: 'text', nullable: true })
  echeSource: EcheSource | null;

  @Column({ type: 'date', nullable: true })
  echeFrom: IsoDate | null;

  @Column({ type: 'date', nullable: true })
  echeTo: IsoDate | null;

  /** Whether somebody speaks for it. */
  @Column({ type: 'boolean', default: false })
  claimed: boolean;

  @Column({ type: 'boolean', default: false })
  isDemo: boolean;

  /** When a moderator made sure of it; null while nobody has. */
  @Column({ type: 'timestamptz', nullable: true })
  verifiedAt: Date | null;

  /** What the moderator went by. */
  @Column(codes)
  verifiedChecks: VerificationCheck[];

  /** Since when a moderator keeps it out of sight; null while none does. */
  @Column({ type: 'timestamptz', nullable: true })
  suspendedAt: Date | null;

  /** What its people are told. */
  @Column({ type: 'varchar', length: LIMITS.moderation.reason, nullable: true })
  suspensionReason: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;

  /** The organisation that stands for this one now; its address leads there. */
  @Index('ix_organisation_successor_id', { where: 'successor_id is not null' })
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Organisation, { onDelete: 'SET NULL' })
  successorId: OrganisationId | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Index()
  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;
}
