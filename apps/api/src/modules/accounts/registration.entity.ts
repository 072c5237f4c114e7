import type { Locale } from '@trefoil/vocabulary';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * That somebody asked for an account for this address, until the link in the mail proves the address is theirs. All else,
 * the password above all, is said by whoever followed the link. Several may wait for one address.
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

  @Column({ type: 'varchar', length: 2 })
  locale: Locale;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}
