import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ORGANISATION_RELATIONS, type OrganisationRelation } from './organisation-relation';

/** As told by either of the two; a part that both tell of is one. */
const RELATIONS = `
  select distinct told.kind, o.id, o.name
    from (select case kind when 'PARENT' then 1 when 'CHILD' then 2 else 3 end as kind, other_ror_id as ror_id from ror_relation where ror_id = $1
          union all
          select case kind when 'CHILD' then 1 when 'PARENT' then 2 else 3 end, ror_id from ror_relation where other_ror_id = $1) told
         join organisation o on o.ror_id = told.ror_id and o.withdrawn_at is null`;

/** How organisations of the research registry stand to each other. */
@Injectable()
export class OrganisationRelationRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Parents first, then parts, then others near to it; by name. */
  async findOf(rorId: string, limit: number): Promise<OrganisationRelation[]> {
    const rows = await this.work.manager.query<{ kind: 1 | 2 | 3; id: OrganisationId }[]>(`select kind, id from (${RELATIONS}) related order by kind, name, id limit $2`, [rorId, limit]);
    return rows.map(({ kind, id }) => ({ kind: ORGANISATION_RELATIONS[kind - 1] ?? 'RELATED', organisationId: id }));
  }

  async countOf(rorId: string): Promise<number> {
    const [row] = await this.work.manager.query<{ count: number }[]>(`select count(*)::int as count from (${RELATIONS}) related`, [rorId]);
    return row?.count ?? 0;
  }
}
