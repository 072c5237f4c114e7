import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../platform/database/unit-of-work';

/** Those of which one person, or one address, has at most one that waits in an organisation. */
const ONE_EACH = [
  { table: 'member_invitation', by: 'email', waiting: '' },
  { table: 'join_request', by: 'person_id', waiting: `and state = 'PENDING'` },
  { table: 'organisation_claim', by: 'person_id', waiting: `and state = 'PENDING'` },
] as const;

@Injectable()
export class FollowMergesRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** What hangs on the first belongs to the second; of two that wait for the same, the second's stays. */
  async move(mergedId: OrganisationId, intoId: OrganisationId): Promise<void> {
    const { manager } = this.work;
    for (const { table, by, waiting } of ONE_EACH) {
      await manager.query(`delete from ${table} where organisation_id = $1 ${waiting} and ${by} in (select ${by} from ${table} where organisation_id = $2 ${waiting})`, [mergedId, intoId]);
      await manager.query(`update ${table} set organisation_id = $2 where organisation_id = $1`, [mergedId, intoId]);
    }
    await manager.query(
      `insert into organisation_block (organisation_id, blocked_id, created_at)
       select case organisation_id when $1 then $2 else organisation_id end, case blocked_id when $1 then $2 else blocked_id end, created_at
       from organisation_block where ($1::bigint in (organisation_id, blocked_id)) and not ($2::bigint in (organisation_id, blocked_id))
       on conflict do nothing`, [mergedId, intoId]);
    await manager.query('delete from organisation_block where $1 in (organisation_id, blocked_id)', [mergedId]);
    await manager.query('update department set organisation_id = $2 where organisation_id = $1', [mergedId, intoId]);
  }
}
