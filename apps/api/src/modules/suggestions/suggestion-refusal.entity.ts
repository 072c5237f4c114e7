import { LIMITS } from '@trefoil/vocabulary';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { ProjectIdea } from '../ideas';
import { Organisation } from '../organisations';

export const SUGGESTION_REFUSALS = ['OFF_THEME', 'WRONG_KIND', 'TOO_FAR', 'TOO_BUSY', 'ALREADY_ASKED', 'KNOWN_TROUBLE', 'OTHER'] as const;
export type SuggestionRefusalReason = (typeof SUGGESTION_REFUSALS)[number];

/** "Not this one, because ...": an organisation that is not to be suggested for an idea, nor proposed for its consortium, any more. */
@Entity()
@Unique(['ideaId', 'organisationId'])
export class SuggestionRefusal {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => ProjectIdea, { onDelete: 'CASCADE' })
  ideaId: string;

  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  organisationId: string;

  @Column({ type: 'text' })
  reason: SuggestionRefusalReason;

  @Column({ type: 'varchar', length: LIMITS.suggestion.note, nullable: true })
  note: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
