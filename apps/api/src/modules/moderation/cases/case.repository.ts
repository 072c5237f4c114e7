import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { CaseKind, CaseRow, CaseState } from './case';

const COMMON = `created_at as "createdAt", decided_at as "decidedAt", answer, decided_by_id as "decidedById"`;

/** Each kind from its own table, in one shape. */
const SOURCES: Readonly<Record<CaseKind, { readonly rows: string; readonly isOpen: string; readonly isDecided: string }>> = {
  CLAIM: {
    rows: `select 'CLAIM' as kind, c.id, c.reason as why, ${COMMON}, nullif(c.state, 'PENDING') as decision, c.organisation_id as "organisationId", null::bigint as "otherId",
                  c.evidence as text, null::varchar as quote, null::text as "subjectKind", null::bigint as "subjectId", c.person_id as "personId"
             from organisation_claim c`,
    isOpen: `c.state = 'PENDING'`,
    isDecided: `c.state <> 'PENDING' and c.reason is not null`,
  },
  DUPLICATE: {
    rows: `select 'DUPLICATE', c.id, c.reason, ${COMMON}, c.decision, c.organisation_id, c.other_id, null, null, null, null, null from organisation_merge_candidate c`,
    isOpen: `c.decided_at is null and not exists (select from organisation o where o.id in (c.organisation_id, c.other_id) and o.withdrawn_at is not null)`,
    isDecided: 'c.decided_at is not null',
  },
  REPORT: {
    rows: `select 'REPORT', c.id, c.kind, ${COMMON}, nullif(c.state, 'OPEN'), c.subject_organisation_id, c.reporter_organisation_id, c.text, c.quote, c.subject_kind, c.subject_id, c.reporter_id from report c`,
    isOpen: `c.state = 'OPEN'`,
    isDecided: `c.state <> 'OPEN'`,
  },
};
const KINDS = ['CLAIM', 'DUPLICATE', 'REPORT'] as const satisfies readonly CaseKind[];

export interface CasePosition {
  readonly at: string;
  readonly kind: string;
  readonly id: string;
}

const select = (rows: string, order: string) => `
  select listed.*, (extract(epoch from ${order}) * 1000000)::bigint::text as at, person.name as "personName", person.email as "personEmail", decider.name as "decidedByName"
    from (${rows}) listed left join person on person.id = listed."personId" left join person decider on decider.id = listed."decidedById"`;

/** What waits for moderators, read from the tables of the modules that put it there. */
@Injectable()
export class CaseRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Open ones, the longest waiting first; decided ones, the latest first. */
  findPage(kinds: readonly CaseKind[], state: CaseState, after: CasePosition | null, limit: number): Promise<CaseRow[]> {
    const chosen = KINDS.filter((kind) => kinds.length === 0 || kinds.includes(kind));
    const order = state === 'OPEN' ? '"createdAt"' : '"decidedAt"';
    const [direction, beyond] = state === 'OPEN' ? ['asc', '>'] : ['desc', '<'];
    // The first names the columns.
    const rows = [`(${SOURCES.CLAIM.rows} where false)`, ...chosen.map((kind) => `(${SOURCES[kind].rows} where ${state === 'OPEN' ? SOURCES[kind].isOpen : SOURCES[kind].isDecided})`)].join(' union all ');
    const key = `((extract(epoch from ${order}) * 1000000)::bigint, kind, listed.id)`;
    return this.work.manager.query<CaseRow[]>(
      `${select(rows, order)} where ($1::bigint is null or ${key} ${beyond} ($1::bigint, $2::text, $3::bigint)) order by ${key} ${direction} limit $4`,
      [after?.at ?? null, after?.kind ?? '', after?.id ?? '0', limit],
    );
  }

  async find(kind: CaseKind, id: string): Promise<CaseRow | null> {
    const rows = `(${SOURCES.CLAIM.rows} where false) union all (${SOURCES[kind].rows} where c.id = $1)`;
    const [row] = await this.work.manager.query<CaseRow[]>(select(rows, '"createdAt"'), [id]);
    return row ?? null;
  }

  /** How many wait, by kind. */
  countOpen(): Promise<{ kind: CaseKind; count: number }[]> {
    const rows = KINDS.map((kind) => `select '${kind}' as kind, count(*)::int as count from (${SOURCES[kind].rows} where ${SOURCES[kind].isOpen}) open`).join(' union all ');
    return this.work.manager.query(rows);
  }
}
