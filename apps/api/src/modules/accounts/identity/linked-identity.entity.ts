import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../person.entity';

/** Somebody at an identity provider who is a person here. */
@Entity()
@Index(['issuer', 'subject'], { unique: true })
export class LinkedIdentity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  /** Its id in the configuration; what is there no longer cannot be used. */
  @Column({ type: 'varchar', length: 30 })
  provider: string;

  /** With the subject, who they are: a provider may change its other claims, and another its id. */
  @Column({ type: 'text' })
  issuer: string;

  @Column({ type: 'varchar', length: 255 })
  subject: string;

  /** As the provider told it last. */
  @Column({ type: 'citext', nullable: true })
  email: string | null;

  /** The domain of the organisation that vouches for them, as the provider told it last. */
  @Column({ type: 'varchar', length: 253, nullable: true })
  homeOrganisation: string | null;

  @Column({ type: 'timestamptz' })
  linkedAt: Date;

  @Column({ type: 'timestamptz' })
  lastUsedAt: Date;
}
