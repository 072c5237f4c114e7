import type { OrganisationId } from '@trefoil/vocabulary';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Organisation } from '../organisation.entity';

/** An organisation that wants nothing to do with another. Who pressed the button is in the audit alone. */
@Entity()
export class OrganisationBlock {
  @PrimaryColumn({ type: 'bigint' })
  organisationId: OrganisationId;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  organisation?: Relation<Organisation>;

  @Index()
  @PrimaryColumn({ type: 'bigint' })
  blockedId: OrganisationId;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  blocked?: Relation<Organisation>;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
