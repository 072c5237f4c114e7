import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Person } from '../accounts';
import type { FollowedKind } from './search-address';

@Entity()
@Unique(['personId', 'kind', 'subjectId'])
export class Bookmark {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person: Relation<Person>;

  @Column({ type: 'text' })
  kind: FollowedKind;

  /** No foreign key: what is gone is shown as such. */
  @Column({ type: 'bigint' })
  subjectId: string;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
