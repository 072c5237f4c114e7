import { type CountryCode, LIMITS, type OrganisationType } from '@trefoil/vocabulary';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { ProjectIdea } from './project-idea.entity';

const codes = { type: 'text', array: true, default: () => "'{}'" } as const;

/** A kind of partner an idea lacks. */
@Entity()
export class PartnerSought {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  ideaId: string;

  @ManyToOne(() => ProjectIdea, (idea) => idea.partnersSought, { onDelete: 'CASCADE' })
  @JoinColumn()
  idea: Relation<ProjectIdea>;

  /** Place in the list as its people wrote it, from 0. */
  @Column({ type: 'smallint' })
  position: number;

  /** Null is any type. */
  @Column({ type: 'text', nullable: true })
  type: OrganisationType | null;

  /** Empty: any programme country. */
  @Column(codes)
  countries: CountryCode[];

  /** ISCED-F 2013 codes. */
  @Column(codes)
  fields: string[];

  @Column({ type: 'varchar', length: LIMITS.partnerSought.expertise, nullable: true })
  expertise: string | null;

  @Column({ type: 'varchar', length: LIMITS.partnerSought.task, nullable: true })
  task: string | null;

  @Column({ type: 'smallint' })
  count: number;
}
