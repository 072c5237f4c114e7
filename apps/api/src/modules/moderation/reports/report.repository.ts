import { Injectable } from '@nestjs/common';
import type { OrganisationId, PersonId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { Report } from './report.entity';

type NewReport = Pick<Report, 'reporterOrganisationId' | 'reporterId' | 'subjectKind' | 'subjectId' | 'subjectOrganisationId' | 'kind' | 'text' | 'quote' | 'createdAt'>;

const TOLD = `select r.id, r.subject_kind as "subjectKind", r.subject_id as "subjectId", r.kind, r.text, r.state, r.answer, r.created_at as "createdAt", r.decided_at as "decidedAt" from report r`;

@Injectable()
export class ReportRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Its id; null when the organisation has one open about the same already. */
  async addUnlessOpen(report: NewReport): Promise<string | null> {
    const { raw } = await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(Report)
      .values({ ...report, state: 'OPEN', answer: null, decidedById: null, decidedAt: null })
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    const [row] = raw as { id: string }[];
    return row?.id ?? null;
  }

  find(id: string): Promise<Report | null> {
    return this.work.manager.findOneBy(Report, { id });
  }

  /** Locked until the transaction ends. */
  async findForChange(id: string): Promise<Report | null> {
    return this.work.manager.findOne(Report, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async decide(id: string, decision: Pick<Report, 'state' | 'answer' | 'decidedById' | 'decidedAt'>): Promise<void> {
    await this.work.manager.update(Report, id, decision);
  }

  readMadeBy(personId: PersonId): Promise<object[]> {
    return this.work.manager.query(`${TOLD} where r.reporter_id = $1 order by r.id`, [personId]);
  }

  readDecidedBy(personId: PersonId): Promise<object[]> {
    return this.work.manager.query(`${TOLD} where r.decided_by_id = $1 order by r.id`, [personId]);
  }

  /** What hangs on the first belongs to the second: of two open ones about the same the older stays, and none is about whoever made it. */
  async move(mergedId: OrganisationId, intoId: OrganisationId, now: Date): Promise<void> {
    const { manager } = this.work;
    const both = [mergedId, intoId];
    await manager.query(
      `update report r set state = 'DISMISSED', decided_at = $2
        where r.state = 'OPEN' and (r.reporter_organisation_id = any($1) or r.subject_organisation_id = any($1))
          and ((r.reporter_organisation_id = any($1) and r.subject_organisation_id = any($1))
               or exists (select from report o where o.state = 'OPEN' and o.id < r.id and o.subject_kind = r.subject_kind
                           and (o.reporter_organisation_id = r.reporter_organisation_id or (o.reporter_organisation_id = any($1) and r.reporter_organisation_id = any($1)))
                           and (o.subject_id = r.subject_id or (r.subject_kind = 'ORGANISATION' and o.subject_id = any($1) and r.subject_id = any($1)))))`,
      [both, now],
    );
    await manager.query('update report set reporter_organisation_id = $2 where reporter_organisation_id = $1', [mergedId, intoId]);
    await manager.query(
      `update report set subject_organisation_id = $2::bigint, subject_id = case when subject_kind = 'ORGANISATION' then $2::bigint else subject_id end where subject_organisation_id = $1`,
      [mergedId, intoId],
    );
  }
}
