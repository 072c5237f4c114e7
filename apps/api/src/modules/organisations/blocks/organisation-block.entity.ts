import type { OrganisationId } from '@trefoil/vocabulary';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisation.entity';

/** An organisation that wants nothing to do with another. Who pressed the button is in the audit alone. */
@Entity()
export class OrganisationBlock {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  organisationId: OrganisationId;

  @Index()
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  blockedId: OrganisationId;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
