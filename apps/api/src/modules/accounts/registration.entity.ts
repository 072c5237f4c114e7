import { LIMITS, type Locale } from '@trefoil/vocabulary';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * What somebody asked for when registering, until the link in the mail proves the address is theirs. Several may wait
 * for one address; the person is made of the one whose link is followed.
 */
@Entity()
export class Registration {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** SHA-256 of the token in the mail. */
  @Index({ unique: true })
  @Column({ type: 'bytea' })
  tokenHash: Buffer;

  @Index()
  @Column({ type: 'citext' })
  email: string;

  @Column({ type: 'varchar', length: LIMITS.person.name })
  name: string;

  @Column({ type: 'text' })
  passwordHash: string;

  @Column({ type: 'varchar', length: 2 })
  locale: Locale;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}
