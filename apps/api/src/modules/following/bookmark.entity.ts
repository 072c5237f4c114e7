import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../accounts';
import type { FollowedKind } from './search-address';

@Entity()
@Unique(['personId', 'kind', 'subjectId'])
export class Bookmark {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column({ type: 'text' })
  kind: FollowedKind;

  /** No foreign key: what is gone is shown as such. */
  @Column({ type: 'bigint' })
  subjectId: string;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
