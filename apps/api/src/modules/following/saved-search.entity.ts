import { LIMITS } from '@trefoil/vocabulary';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../accounts';
import type { FollowedKind } from './search-address';

/** A search somebody wants to be told of new matches of. */
@Entity()
@Index(['personId'])
@Index(['lookedAt'])
export class SavedSearch {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column({ type: 'text' })
  kind: FollowedKind;

  @Column({ type: 'varchar', length: LIMITS.savedSearch.name })
  name: string;

  /** Of the address of its page, without the order and the page. */
  @Column({ type: 'varchar', length: LIMITS.savedSearch.query })
  query: string;

  /** What became public since then has not been told of. */
  @Column({ type: 'timestamptz' })
  lookedAt: Date;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
