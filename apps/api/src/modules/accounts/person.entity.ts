import { LIMITS, type Locale } from '@trefoil/vocabulary';
import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody with a confirmed address. */
@Entity()
export class Person {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index({ unique: true })
  @Column({ type: 'citext' })
  email: string;

  @Column({ type: 'varchar', length: LIMITS.person.name })
  name: string;

  /** Null for somebody who has only ever come by an identity provider. */
  @Column({ type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'varchar', length: 2 })
  locale: Locale;

  @Column({ type: 'boolean', default: false })
  isDemo: boolean;

  /** Given and taken by a command over the database alone: see moderator.service.ts. */
  @Column({ type: 'boolean', default: false })
  isModerator: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
