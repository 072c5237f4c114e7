import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from './person.entity';

/** An address somebody wants to have instead of theirs, until they prove that mail to it reaches them. The last asked for counts. */
@Entity()
export class AddressChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** SHA-256 of the token in the mail. */
  @Index({ unique: true })
  @Column({ type: 'bytea' })
  tokenHash: Buffer;

  @Index({ unique: true })
  @Column({ type: 'bigint' })
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column({ type: 'citext' })
  email: string;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}
