import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor';
import { InvalidInput } from '../../../platform/errors/app-error';
import { decodeCursor, encodeCursor, type Page, requirePageSize, toPage } from '../../../platform/graphql/connection';
import { StandingService } from '../../organisations';
import { requireModerator } from '../moderator-door';
import type { CaseKind, CaseRow, CaseState, ModerationCase } from './case';
import { type CasePosition, CaseRepository } from './case.repository';

@Injectable()
export class CaseService {
  constructor(
    private readonly cases: CaseRepository,
    private readonly standing: StandingService,
  ) {}

  async findPage(actor: Actor, { kinds, state, first, after }: { kinds: readonly CaseKind[]; state: CaseState; first: number; after: string | null }): Promise<Page<ModerationCase>> {
    requireModerator(actor);
    const limit = requirePageSize(first) + 1;
    const rows = await this.cases.findPage(kinds, state, after === null ? null : readPosition(after), limit);
    return toPage(await this.withOrganisations(rows), first, ({ at, kind, id }) => encodeCursor([at, kind, id]));
  }

  /** Null when there is none. */
  async find(actor: Actor, kind: CaseKind, id: string): Promise<ModerationCase | null> {
    requireModerator(actor);
    const row = await this.cases.find(kind, id);
    const [found] = row ? await this.withOrganisations([row]) : [];
    return found ?? null;
  }

  countOpen(actor: Actor): Promise<{ kind: CaseKind; count: number }[]> {
    requireModerator(actor);
    return this.cases.countOpen();
  }

  private async withOrganisations(rows: readonly CaseRow[]): Promise<ModerationCase[]> {
    const ids = [...new Set(rows.flatMap(({ organisationId, otherId }) => [organisationId, ...(otherId ? [otherId] : [])]))];
    const found = new Map((await this.standing.findAny(ids)).flatMap((organisation) => (organisation ? [[organisation.id, organisation] as const] : [])));
    return rows.flatMap((row) => {
      const organisation = found.get(row.organisationId);
      return organisation ? [{ ...row, organisation, other: (row.otherId && found.get(row.otherId)) || null }] : [];
    });
  }
}

function readPosition(cursor: string): CasePosition {
  const [at, kind, id] = decodeCursor(cursor, 3).map(String) as [string, string, string];
  if (!/^\d{1,18}$/.test(at) || !/^\d{1,18}$/.test(id)) throw new InvalidInput([{ path: 'after', code: 'MALFORMED' }]);
  return { at, kind, id };
}
