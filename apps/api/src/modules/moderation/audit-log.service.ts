import { Injectable } from '@nestjs/common';
import { isId } from '@trefoil/vocabulary';
import { AuditEntry } from '../../platform/audit/audit-entry.entity';
import { type AuditFilter, AuditReader } from '../../platform/audit/audit-reader';
import type { Actor } from '../../platform/auth/actor';
import { InvalidInput } from '../../platform/errors/app-error';
import { decodeCursor, encodeCursor, type Page, requirePageSize, toPage } from '../../platform/graphql/connection';
import { PersonService } from '../accounts';
import { requireModerator } from './moderator-door';

export const AUDIT_SUBJECTS = ['PERSON', 'ORGANISATION', 'REPORT'] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

export interface ReadAuditEntry extends AuditEntry {
  /** Null when nobody was signed in, or they left for good. */
  readonly personName: string | null;
}

/** The log of security and moderation acts, for moderators. */
@Injectable()
export class AuditLogService {
  constructor(
    private readonly entries: AuditReader,
    private readonly people: PersonService,
  ) {}

  async findPage(actor: Actor, filter: AuditFilter, first: number, after: string | null): Promise<Page<ReadAuditEntry>> {
    requireModerator(actor);
    const limit = requirePageSize(first) + 1;
    const rows = await this.entries.find(filter, after === null ? null : readId(after), limit);
    const names = await this.people.findNames([...new Set(rows.flatMap(({ personId }) => personId ?? []))]);
    return toPage(rows.map((row) => ({ ...row, personName: (row.personId && names.get(row.personId)) || null })), first, ({ id }) => encodeCursor([id]));
  }
}

function readId(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id !== 'string' || !isId(id)) throw new InvalidInput([{ path: 'after', code: 'MALFORMED' }]);
  return id;
}
