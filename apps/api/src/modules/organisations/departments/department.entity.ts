import { LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Organisation } from '../organisation.entity';

/** Whom of an organisation to turn to for what; public. */
@Entity()
export class Department {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  organisationId: OrganisationId;

  @Column({ type: 'varchar', length: LIMITS.department.name })
  name: string;

  /** What for. */
  @Column({ type: 'varchar', length: LIMITS.department.purpose, nullable: true })
  purpose: string | null;

  @Column({ type: 'varchar', length: LIMITS.person.email, nullable: true })
  email: string | null;

  @Column({ type: 'varchar', length: LIMITS.department.phone, nullable: true })
  phone: string | null;
}
