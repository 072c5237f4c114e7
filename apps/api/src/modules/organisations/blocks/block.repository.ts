import { Injectable } from '@nestjs/common';
import { LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { Organisation } from '../organisation.entity';
import { OrganisationBlock } from './organisation-block.entity';

@Injectable()
export class BlockRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Newest first. */
  findBlockedBy(organisationId: OrganisationId): Promise<Organisation[]> {
    return this.work.manager
      .createQueryBuilder(Organisation, 'organisation')
      .innerJoin(OrganisationBlock, 'block', 'block.blocked_id = organisation.id')
      .where('block.organisation_id = :organisationId', { organisationId })
      .orderBy('block.created_at', 'DESC')
      .addOrderBy('organisation.id', 'DESC')
      .limit(LIMITS.organisation.blocked)
      .getMany();
  }

  count(organisationId: OrganisationId): Promise<number> {
    return this.work.manager.countBy(OrganisationBlock, { organisationId });
  }

  /** False when it was there. */
  async add(organisationId: OrganisationId, blockedId: OrganisationId, createdAt: Date): Promise<boolean> {
    const rows = await this.work.manager.query<unknown[]>(
      'insert into organisation_block (organisation_id, blocked_id, created_at) values ($1, $2, $3) on conflict do nothing returning 1', [organisationId, blockedId, createdAt]);
    return rows.length > 0;
  }

  async remove(organisationId: OrganisationId, blockedId: OrganisationId): Promise<boolean> {
    return (await this.work.manager.delete(OrganisationBlock, { organisationId, blockedId })).affected === 1;
  }

  /** Whether either blocks the other. */
  isBetween(one: OrganisationId, other: OrganisationId): Promise<boolean> {
    return this.work.manager.existsBy(OrganisationBlock, [{ organisationId: one, blockedId: other }, { organisationId: other, blockedId: one }]);
  }

  /** Those it blocks, and those that block it. */
  async findApartFrom(organisationId: OrganisationId): Promise<OrganisationId[]> {
    const rows = await this.work.manager.query<{ id: OrganisationId }[]>(
      'select blocked_id as id from organisation_block where organisation_id = $1 union select organisation_id from organisation_block where blocked_id = $1', [organisationId]);
    return rows.map(({ id }) => id);
  }
}
