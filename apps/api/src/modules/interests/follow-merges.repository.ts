import { Injectable } from '@nestjs/common';
import type { OrganisationId, ThreadId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';

const IS_OPEN = `state in ('NEW', 'SHORTLISTED', 'OFFERED')`;
const RANK = (row: string) => `array_position(array['NEW', 'SHORTLISTED', 'OFFERED'], ${row}.state)`;

@Injectable()
export class FollowMergesRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Of two open expressions on one idea the one that came farther stays open, and none is on an idea of its own. */
  async move(mergedId: OrganisationId, intoId: OrganisationId, now: Date): Promise<void> {
    const { manager } = this.work;
    const both = [mergedId, intoId];
    await manager.query(
      `update expression_of_interest e set state = 'WITHDRAWN', moved_at = $2, version = version + 1
        where e.organisation_id = any($1::bigint[]) and e.${IS_OPEN}
          and (exists (select from project_idea i where i.id = e.idea_id and i.organisation_id = any($1::bigint[]))
               or exists (select from expression_of_interest o where o.idea_id = e.idea_id and o.id <> e.id and o.organisation_id = any($1::bigint[]) and o.${IS_OPEN}
                           and (${RANK('o')}, -o.id) > (${RANK('e')}, -e.id)))`,
      [both, now],
    );
    await manager.query(
      `update expression_of_interest e
          set client_key = case when exists (select from expression_of_interest k where k.organisation_id = $2::bigint and k.client_key = e.client_key) then gen_random_uuid() else e.client_key end,
              organisation_id = $2::bigint
        where e.organisation_id = $1::bigint`,
      both,
    );
    await manager.query('delete from enquiry e where e.organisation_id = $1::bigint and exists (select from enquiry k where k.organisation_id = $2::bigint and k.thread_id = e.thread_id)', both);
    await manager.query('update enquiry set organisation_id = $2 where organisation_id = $1', both);
    // Counted anew with the hour.
    await manager.query('delete from responsiveness where organisation_id = $1', [mergedId]);
  }

  async followThread(movedId: ThreadId, keptId: ThreadId): Promise<void> {
    const { manager } = this.work;
    await manager.query('update expression_of_interest set thread_id = $2 where thread_id = $1', [movedId, keptId]);
    await manager.query('update enquiry e set thread_id = $2::bigint where e.thread_id = $1::bigint and not exists (select from enquiry k where k.thread_id = $2::bigint and k.organisation_id = e.organisation_id)', [movedId, keptId]);
  }
}
