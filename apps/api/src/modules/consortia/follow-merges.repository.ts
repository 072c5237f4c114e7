import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** The coordinator's seat goes before any other, then the one that is nearest to being taken; of two alike the one that stays. */
const WORTH = `(s.role = 'COORDINATOR')::int desc, array_position(array['ACCEPTED', 'INVITED', 'PLANNED', 'WITHDRAWN', 'DECLINED', 'REMOVED'], s.status), (s.organisation_id = $2::bigint)::int desc`;

@Injectable()
export class FollowMergesRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Seats, coordination and shares of the budget. Where both have a seat in one consortium one stays, with what stood on either. */
  async move(mergedId: OrganisationId, intoId: OrganisationId): Promise<void> {
    const { manager } = this.work;
    const both = [mergedId, intoId];
    // Whoever changes a consortium locks it first; these are locked in the order of their ids.
    await manager.query('select id from consortium where coordinator_id = $1 or id in (select consortium_id from seat where organisation_id = $1) order by id for update', [mergedId]);
    await manager.query(
      `with ranked as (
         select s.*, row_number() over (partition by s.consortium_id order by ${WORTH}) as place
           from seat s where s.organisation_id = any($1::bigint[]) and s.consortium_id in (select consortium_id from seat where organisation_id = any($1::bigint[]) group by consortium_id having count(*) > 1)
       ), gone as (
         delete from seat where id in (select id from ranked where place > 1)
       )
       update seat kept
          set added_value = coalesce(kept.added_value, lost.added_value), strategy_link = coalesce(kept.strategy_link, lost.strategy_link),
              provides_vet = coalesce(kept.provides_vet, lost.provides_vet), message = coalesce(kept.message, lost.message)
         from ranked best join ranked lost on lost.consortium_id = best.consortium_id and lost.place = 2
        where best.place = 1 and kept.id = best.id`,
      [both, intoId],
    );
    await manager.query('update seat set organisation_id = $2 where organisation_id = $1', both);
    await manager.query('update consortium set coordinator_id = $2 where coordinator_id = $1', both);
    await manager.query(
      `with moved as (delete from budget_share where organisation_id = $1 returning plan_id, year, cents)
       insert into budget_share (plan_id, organisation_id, year, cents) select plan_id, $2::bigint, year, cents from moved
       on conflict (plan_id, organisation_id, year) do update set cents = budget_share.cents + excluded.cents`,
      both,
    );
  }
}
