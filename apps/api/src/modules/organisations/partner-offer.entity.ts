import { type ActionCode, type Activity, type Aim, type IsoDate, type LanguageCode, LIMITS, type OfferStatus, type SeatRole } from '@trefoil/vocabulary';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, UpdateDateColumn, VersionColumn } from 'typeorm';
import { Organisation } from './organisation.entity';

const codes = { type: 'text', array: true, default: () => "'{}'" } as const;

/** What an organisation offers to bring to somebody else's project. */
@Entity()
export class PartnerOffer {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  organisationId: string;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  organisation: Relation<Organisation>;

  @Column({ type: 'text', default: 'DRAFT' })
  status: OfferStatus;

  @Column({ type: 'varchar', length: LIMITS.offer.title })
  title: string;

  @Column({ type: 'varchar', length: LIMITS.offer.text, nullable: true })
  text: string | null;

  @Column({ type: 'char', length: 2 })
  language: LanguageCode;

  @Column(codes)
  activities: Activity[];

  @Column(codes)
  aims: Aim[];

  /** ISCED-F 2013 codes. */
  @Column(codes)
  fields: string[];

  /** Empty: any action. */
  @Column(codes)
  actions: ActionCode[];

  @Column(codes)
  roles: SeatRole[];

  @Column(codes)
  languages: LanguageCode[];

  @Column({ type: 'varchar', length: LIMITS.offer.seeks, nullable: true })
  seeks: string | null;

  /** Its last day, in UTC; null never ends. */
  @Column({ type: 'date', nullable: true })
  validUntil: IsoDate | null;

  /** Its organisation is suspended: out of sight, whatever its state. */
  @Column({ type: 'boolean', default: false })
  isHidden: boolean;

  @Column({ type: 'boolean', default: false })
  isDemo: boolean;

  /** When it was first seen by the public; stays once it is withdrawn. */
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null;

  /** Until then it is shown without renewal; null while it was never published. */
  @Column({ type: 'timestamptz', nullable: true })
  openUntil: Date | null;

  /** The end of its being shown: `openUntil`, or the end of its last day where that is first. */
  @Index()
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  /** When its people are asked whether to renew it; null once they were. */
  @Index()
  @Column({ type: 'timestamptz', nullable: true })
  remindAt: Date | null;

  /** Of the link that renews it, which was mailed with the question; null once it is used. */
  @Index({ unique: true })
  @Column({ type: 'bytea', nullable: true })
  renewalHash: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;
}
