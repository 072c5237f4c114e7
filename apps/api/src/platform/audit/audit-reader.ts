import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work';
import { AuditEntry } from './audit-entry.entity';

export interface AuditFilter {
  /** The whole act, or its beginning up to a dot, such as `ORGANISATION`. */
  readonly act: string | null;
  readonly personId: string | null;
  readonly subject: { readonly kind: string; readonly id: string | null } | null;
  readonly from: Date | null;
  /** Up to and without. */
  readonly to: Date | null;
}

/** Reads what was done, the latest first. Who may is for the caller to decide. */
@Injectable()
export class AuditReader {
  constructor(private readonly work: UnitOfWork) {}

  /** After the id of an earlier one, at most `limit`. */
  find({ act, personId, subject, from, to }: AuditFilter, after: string | null, limit: number): Promise<AuditEntry[]> {
    const query = this.work.manager.createQueryBuilder(AuditEntry, 'e').orderBy('e.id', 'DESC').limit(limit);
    if (act !== null) query.andWhere(new Brackets((either) => either.where('e.act = :act', { act }).orWhere('starts_with(e.act, :beginning)', { beginning: `${act}.` })));
    if (personId !== null) query.andWhere('e.personId = :personId', { personId });
    if (subject !== null) query.andWhere('e.subjectKind = :kind', subject);
    if (subject?.id) query.andWhere('e.subjectId = :id', subject);
    if (from !== null) query.andWhere('e.createdAt >= :from', { from });
    if (to !== null) query.andWhere('e.createdAt < :to', { to });
    if (after !== null) query.andWhere('e.id < :after', { after });
    return query.getMany();
  }
}
