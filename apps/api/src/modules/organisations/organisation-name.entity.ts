import { type LanguageCode, LIMITS } from '@trefoil/vocabulary';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Organisation } from './organisation.entity';

/** A further name of an organisation: another language, an abbreviation, an older name. */
@Entity()
export class OrganisationName {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  organisationId: string;

  @ManyToOne(() => Organisation, (organisation) => organisation.names, { onDelete: 'CASCADE' })
  @JoinColumn()
  organisation: Relation<Organisation>;

  @Column({ type: 'varchar', length: LIMITS.organisation.name })
  name: string;

  @Column({ type: 'char', length: 2, nullable: true })
  language: LanguageCode | null;
}
