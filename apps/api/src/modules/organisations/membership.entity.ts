import type { MemberRole } from '@trefoil/vocabulary';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Person } from '../accounts';
import { Organisation } from './organisation.entity';

/** A person who may speak for an organisation, and how far. */
@Entity()
@Unique(['personId', 'organisationId'])
export class Membership {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person: Relation<Person>;

  @Index()
  @Column({ type: 'bigint' })
  organisationId: string;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  organisation: Relation<Organisation>;

  @Column({ type: 'text' })
  role: MemberRole;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
