import type { OrganisationId } from '@trefoil/vocabulary';
import { Column, CreateDateColumn, type EntityTarget, ForeignKey, Index, PrimaryGeneratedColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import { Organisation } from '../organisation.entity';
import type { Lifetime } from './lifetime';

/** What ideas and offers have in common: whose they are, and how long they are shown. */
export abstract class Publication implements Lifetime {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  organisationId: OrganisationId;

  abstract title: string;
  abstract status: string;

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

  /** The end of its being shown: `openUntil`, or its own last moment where that is first. */
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

export type PublicationName = 'IDEA' | 'OFFER';

/** A kind of publication: what its life asks of the module it belongs to. */
export interface PublicationKind<T extends Publication = Publication> {
  readonly name: PublicationName;
  readonly entity: EntityTarget<T>;
  /** The moment at which it ends by its own word, renewed or not; null has none. */
  lastMomentOf(publication: T): Date | null;
  /** Throws where it is not fit to be shown for another while. */
  requireRenewable(publication: T, now: Date): void;
  /** Tells what follows from it, in the running transaction. */
  tellStatusChanged(publication: T, from: T['status']): Promise<void>;
  tellExpiresSoon(publication: T, expiresAt: Date): Promise<void>;
}
