import { Injectable } from '@nestjs/common';
import type { InterestId, InterestOrder, InterestState, Locale, OrganisationId, PartnerSoughtId, PersonId, ProjectIdeaId, SeatId } from '@trefoil/vocabulary';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProjectIdea } from '../ideas';
import { Organisation } from '../organisations';
import { ExpressionOfInterest } from './expression-of-interest.entity';
import { isOpen } from './interest.policy';

export interface BoardFilter {
  readonly ideaId: ProjectIdeaId;
  readonly state: InterestState;
  /** 'OTHER': those that name no partner sought; null: all. */
  readonly sought: PartnerSoughtId | 'OTHER' | null;
  readonly order: InterestOrder;
}

/** A row in its place: the number it is ordered by, before its id. */
export interface Placed {
  readonly interest: ExpressionOfInterest;
  readonly place: number;
}

type Answered = Pick<ExpressionOfInterest, 'partnerSoughtId' | 'role' | 'tasks' | 'personMonths' | 'contactName' | 'contactEmail' | 'why'>;
export type NewInterest = Answered & Pick<ExpressionOfInterest, 'ideaId' | 'idea' | 'organisationId' | 'state' | 'threadId' | 'authorId' | 'clientKey' | 'createdAt' | 'movedAt'>;
export type InterestChange = Partial<Answered & Pick<ExpressionOfInterest, 'state' | 'movedAt' | 'answer' | 'seatId' | 'threadId'>>;

export type StateCount = Readonly<Record<InterestState, number>>;

/** What a list is ordered by, as one number; equals follow the id. */
const PLACES: Readonly<Record<InterestOrder, string>> = {
  NEWEST: '-e.id::float8',
  OLDEST: 'e.id::float8',
  PARTNER_SOUGHT: 'coalesce(p.position, 1000)::float8',
  PERSON_MONTHS: '-e.person_months::float8',
};

@Injectable()
export class InterestRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Locked until the transaction ends: what is said to an idea is taken in one after the other. Held against the withdrawal of either organisation. */
  async findIdeaForChange(ideaId: ProjectIdeaId, applicantId: OrganisationId | null): Promise<ProjectIdea | null> {
    const before = await this.work.manager.findOneBy(ProjectIdea, { id: ideaId });
    if (!before) return null;
    // In the order a withdrawal locks: organisations first, and always the lower id before the higher.
    const ids = [...new Set([before.organisationId, ...(applicantId ? [applicantId] : [])])];
    await this.work.manager.query('select id from organisation where id = any($1::bigint[]) order by id for key share', [ids]);
    return this.work.manager.findOne(ProjectIdea, { where: { id: ideaId }, lock: { mode: 'pessimistic_write' } });
  }

  findById(id: InterestId): Promise<ExpressionOfInterest | null> {
    return this.work.manager.findOne(ExpressionOfInterest, { where: { id }, relations: { idea: true, seat: true } });
  }

  findManyById(ids: readonly InterestId[]): Promise<ExpressionOfInterest[]> {
    return this.work.manager.find(ExpressionOfInterest, { where: { id: In([...ids]) }, relations: { idea: true, seat: true }, order: { id: 'ASC' } });
  }

  findByKey(organisationId: OrganisationId, clientKey: string): Promise<ExpressionOfInterest | null> {
    return this.work.manager.findOne(ExpressionOfInterest, { where: { organisationId, clientKey }, relations: { idea: true, seat: true } });
  }

  /** Open ones whose seat was this. */
  findOpenBySeat(seatId: SeatId): Promise<ExpressionOfInterest | null> {
    return this.work.manager.findOne(ExpressionOfInterest, { where: { seatId, state: 'OFFERED' }, relations: { idea: true, seat: true } });
  }

  findOpenOfIdea(ideaId: ProjectIdeaId): Promise<ExpressionOfInterest[]> {
    return this.work.manager.find(ExpressionOfInterest, { where: { ideaId, state: In(['NEW', 'SHORTLISTED', 'OFFERED']) }, relations: { idea: true, seat: true }, order: { id: 'ASC' } });
  }

  findOpenOfApplicant(organisationId: OrganisationId): Promise<ExpressionOfInterest[]> {
    return this.work.manager.find(ExpressionOfInterest, { where: { organisationId, state: In(['NEW', 'SHORTLISTED', 'OFFERED']) }, relations: { idea: true, seat: true }, order: { id: 'ASC' } });
  }

  /** What the organisation has said to the idea, ever. */
  findOfApplicant(ideaId: ProjectIdeaId, organisationId: OrganisationId): Promise<ExpressionOfInterest[]> {
    return this.work.manager.find(ExpressionOfInterest, { where: { ideaId, organisationId } });
  }

  /** What some organisations have said to each idea, newest first, at most `most` in all. */
  findOfOrganisations(ideaIds: readonly ProjectIdeaId[], organisationIds: readonly OrganisationId[], most: number): Promise<ExpressionOfInterest[]> {
    return this.work.manager.find(ExpressionOfInterest, {
      where: { ideaId: In([...ideaIds]), organisationId: In([...organisationIds]) },
      relations: { idea: true, seat: true },
      order: { id: 'DESC' },
      take: most,
    });
  }

  /** Newest first, before one. */
  findPageOf(organisationId: OrganisationId, before: InterestId | null, limit: number): Promise<ExpressionOfInterest[]> {
    const query = this.work.manager
      .createQueryBuilder(ExpressionOfInterest, 'e')
      .innerJoinAndSelect('e.idea', 'idea')
      .leftJoinAndSelect('e.seat', 'seat')
      .where('e.organisation_id = :organisationId', { organisationId })
      .orderBy('e.id', 'DESC')
      .limit(limit);
    return (before ? query.andWhere('e.id < :before', { before }) : query).getMany();
  }

  /** A column of the board, after a place and id. */
  async findColumn({ ideaId, state, sought, order }: BoardFilter, after: readonly [place: number, id: InterestId] | null, limit: number): Promise<Placed[]> {
    const rows = await this.work.manager.query<{ id: InterestId; place: number }[]>(
      `select e.id, ${PLACES[order]} as place from expression_of_interest e left join partner_sought p on p.id = e.partner_sought_id
        where e.idea_id = $1 and e.state = $2
          and ($3::text is null or case when $3 = 'OTHER' then e.partner_sought_id is null else e.partner_sought_id::text = $3 end)
          and ($4::float8 is null or (${PLACES[order]}, e.id) > ($4, $5::bigint))
        order by place, e.id limit $6`,
      [ideaId, state, sought, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    const found = new Map((await this.findManyById(rows.map(({ id }) => id))).map((interest) => [interest.id, interest]));
    return rows.flatMap(({ id, place }) => {
      const interest = found.get(id);
      return interest ? [{ interest, place }] : [];
    });
  }

  async countStates(ideaId: ProjectIdeaId): Promise<StateCount> {
    const rows = await this.work.manager.query<{ state: InterestState; count: number }[]>(
      'select state, count(*)::int as count from expression_of_interest where idea_id = $1 group by state',
      [ideaId],
    );
    return { NEW: 0, SHORTLISTED: 0, OFFERED: 0, DECLINED: 0, WITHDRAWN: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
  }

  /** For each idea how many are open, and how many may be. */
  findRoom(ideaIds: readonly ProjectIdeaId[]): Promise<{ ideaId: ProjectIdeaId; open: number; most: number | null }[]> {
    return this.work.manager.query(
      `select i.id as "ideaId", c.most, (select count(*)::int from expression_of_interest e where e.idea_id = i.id and e.state in ('NEW', 'SHORTLISTED', 'OFFERED')) as open
         from unnest($1::bigint[]) as i(id) left join interest_cap c on c.idea_id = i.id`,
      [ideaIds],
    );
  }

  async setCap(ideaId: ProjectIdeaId, most: number | null): Promise<void> {
    if (most === null) await this.work.manager.query('delete from interest_cap where idea_id = $1', [ideaId]);
    else await this.work.manager.query('insert into interest_cap (idea_id, most) values ($1, $2) on conflict (idea_id) do update set most = excluded.most', [ideaId, most]);
  }

  add(fields: NewInterest): Promise<ExpressionOfInterest> {
    return this.work.manager.save(this.work.manager.create(ExpressionOfInterest, { ...fields, seatId: null, seat: null, answer: null }));
  }

  async change(interest: ExpressionOfInterest, fields: InterestChange): Promise<void> {
    await this.work.manager.update(ExpressionOfInterest, interest.id, fields);
    Object.assign(interest, fields, { version: interest.version + 1 });
  }

  /** In the order of the ids; undefined for what there is not. */
  async findOrganisations(ids: readonly OrganisationId[]): Promise<(Organisation | undefined)[]> {
    const found = await this.work.manager.findBy(Organisation, { id: In([...ids]) });
    return ids.map((id) => found.find((organisation) => organisation.id === id));
  }

  /** In which language the people write who filled the forms in. */
  async findLocale(personId: PersonId): Promise<Locale | null> {
    const [row] = await this.work.manager.query<{ locale: Locale }[]>('select locale from person where id = $1', [personId]);
    return row?.locale ?? null;
  }

  /** Whether somebody of these organisations has to do with what is said to the idea. */
  async concerns(ideaId: ProjectIdeaId, organisationIds: readonly OrganisationId[]): Promise<boolean> {
    const [row] = await this.work.manager.query<{ yes: boolean }[]>(
      `select exists (select from project_idea where id = $1 and organisation_id = any($2::bigint[]))
           or exists (select from expression_of_interest where idea_id = $1 and organisation_id = any($2::bigint[])) as yes`,
      [ideaId, organisationIds],
    );
    return row?.yes ?? false;
  }

  /** What a person wrote here, and where they are named as the one who may sign. */
  findAbout(personId: PersonId, email: string): Promise<object[]> {
    return this.work.manager.query(
      `select e.idea_id as "ideaId", o.name as organisation, e.tasks, e.why, e.person_months as "personMonths", e.state, e.created_at as "createdAt",
              case when lower(e.contact_email) = lower($2) then e.contact_name end as "contactName", case when lower(e.contact_email) = lower($2) then e.contact_email end as "contactEmail",
              e.author_id = $1 as "writtenByMe"
         from expression_of_interest e join organisation o on o.id = e.organisation_id
        where e.author_id = $1 or lower(e.contact_email) = lower($2) order by e.id`,
      [personId, email],
    );
  }

  async forgetContact(email: string): Promise<void> {
    await this.work.manager.query('update expression_of_interest set contact_name = null, contact_email = null where lower(contact_email) = lower($1)', [email]);
  }
}

export const countOpen = (states: StateCount): number => Object.entries(states).reduce((sum, [state, count]) => (isOpen(state as InterestState) ? sum + count : sum), 0);
