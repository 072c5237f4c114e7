import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A mail that had nowhere to go: no SMTP is configured. */
@Entity()
export class KeptMail {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', name: 'recipient' })
  to: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'text' })
  html: string;

  @Column({ type: 'jsonb', default: {} })
  headers: Record<string, string>;

  @Index({ unique: true })
  @Column({ type: 'text' })
  messageId: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
