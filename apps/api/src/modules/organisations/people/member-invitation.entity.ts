import { type Locale, type MemberRole, type OrganisationId } from '@trefoil/vocabulary';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Person } from '../../accounts';
import { Organisation } from '../organisation.entity';

/** That an owner asked whoever reads this mailbox to join; gone once it is used or withdrawn. */
@Entity()
@Unique(['organisationId', 'email'])
export class MemberInvitation {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  organisationId: OrganisationId;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  organisation?: Relation<Organisation>;

  @Column({ type: 'citext' })
  email: string;

  @Column({ type: 'text' })
  role: MemberRole;

  /** Of the mail. */
  @Column({ type: 'varchar', length: 2 })
  locale: Locale;

  /** SHA-256 of the token in the mail. */
  @Index({ unique: true })
  @Column({ type: 'bytea' })
  tokenHash: Buffer;

  @Index()
  @Column({ type: 'bigint', nullable: true })
  invitedById: string | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn()
  invitedBy?: Relation<Person> | null;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}
