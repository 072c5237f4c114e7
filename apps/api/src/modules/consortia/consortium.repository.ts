import { Injectable } from '@nestjs/common';
import type { ConsortiumId, CountryCode, OrganisationId, ProjectIdeaId, SeatId, SeatStatus } from '@trefoil/vocabulary';
import { type FindOptionsWhere, In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProjectIdea } from '../ideas';
import { Organisation } from '../organisations';
import { Consortium } from './consortium.entity';
import { Seat } from './seat.entity';

export interface SeatCountry {
  readonly ideaId: ProjectIdeaId;
  readonly country: CountryCode;
}

/** Consortia always come with their seats, the oldest first, and each seat with its consortium. */
@Injectable()
export class ConsortiumRepository {
  constructor(private readonly work: UnitOfWork) {}

  findManyById(ids: readonly ConsortiumId[]): Promise<Consortium[]> {
    return this.findWithSeats({ id: In([...ids]) });
  }

  findManyByIdea(ideaIds: readonly ProjectIdeaId[]): Promise<Consortium[]> {
    return this.findWithSeats({ ideaId: In([...ideaIds]) });
  }

  /** The consortia in which one of the organisations has a seat of this status, the newest seat first, at most `limit`. */
  async findNewestWithSeat(organisationIds: readonly OrganisationId[], status: SeatStatus, limit: number): Promise<Consortium[]> {
    if (organisationIds.length === 0) return [];
    const rows = await this.work.manager.query<{ id: ConsortiumId }[]>(
      `select consortium_id as id from seat where organisation_id = any($1::bigint[]) and status = $2
        group by consortium_id order by max(coalesce(invited_at, created_at)) desc, consortium_id desc limit $3`,
      [organisationIds, status, limit],
    );
    const found = new Map((await this.findManyById(rows.map(({ id }) => id))).map((consortium) => [consortium.id, consortium]));
    return rows.flatMap(({ id }) => found.get(id) ?? []);
  }

  /** Locked until the transaction ends: seats change hands one after the other. */
  async findForChange(id: ConsortiumId): Promise<Consortium | null> {
    const consortium = await this.work.manager.findOne(Consortium, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!consortium) return null;
    consortium.seats = await this.work.manager.find(Seat, { where: { consortiumId: id }, order: { id: 'ASC' } });
    return tie(consortium);
  }

  /** The seat of a consortium that is locked until the transaction ends. */
  async findSeatForChange(id: SeatId): Promise<Seat | null> {
    const seat = await this.work.manager.findOneBy(Seat, { id });
    const consortium = seat && (await this.findForChange(seat.consortiumId));
    return consortium?.seats.find((candidate) => candidate.id === id) ?? null;
  }

  async findForChangeByIdea(ideaId: ProjectIdeaId): Promise<Consortium | null> {
    const consortium = await this.work.manager.findOneBy(Consortium, { ideaId });
    return consortium && this.findForChange(consortium.id);
  }

  /** Consortia in which the organisation has a seat that is not given up; locked one after the other, always in the same order. */
  async findForChangeWithSeatOf(organisationId: OrganisationId): Promise<Consortium[]> {
    const rows = await this.work.manager.query<{ id: ConsortiumId }[]>(
      `select c.id from consortium c
         join seat s on s.consortium_id = c.id
        where s.organisation_id = $1 and s.status in ('PLANNED', 'INVITED', 'ACCEPTED')
        order by c.id for update of c`,
      [organisationId],
    );
    return this.findManyById(rows.map(({ id }) => id));
  }

  async findIdsOfIdea(ideaId: ProjectIdeaId): Promise<ConsortiumId[]> {
    const found = await this.work.manager.find(Consortium, { select: { id: true }, where: { ideaId } });
    return found.map(({ id }) => id);
  }

  /** Whatever became of the seat. */
  async findIdsWithSeatOf(organisationIds: readonly OrganisationId[]): Promise<ConsortiumId[]> {
    const rows = await this.work.manager.query<{ id: ConsortiumId }[]>('select distinct consortium_id as id from seat where organisation_id = any($1::bigint[])', [organisationIds]);
    return rows.map(({ id }) => id);
  }

  /**
   * An organisation held against being withdrawn until the transaction ends; null when there is none, or it was withdrawn.
   * Before the consortium: a withdrawal locks the organisation first and its consortia after it.
   */
  async holdOrganisation(id: OrganisationId): Promise<Organisation | null> {
    const organisation = await this.work.manager.findOne(Organisation, { where: { id }, lock: { mode: 'for_key_share' } });
    return organisation && organisation.withdrawnAt === null ? organisation : null;
  }

  /** Whatever the idea's own state: to whoever sees the consortium, its idea is no secret. */
  findIdeas(ids: readonly ProjectIdeaId[]): Promise<ProjectIdea[]> {
    return this.work.manager.findBy(ProjectIdea, { id: In([...ids]) });
  }

  /** In the order of the ids; undefined for what there is not. */
  async findOrganisations(ids: readonly OrganisationId[]): Promise<(Organisation | undefined)[]> {
    const found = await this.work.manager.findBy(Organisation, { id: In([...ids]) });
    return ids.map((id) => found.find((organisation) => organisation.id === id));
  }

  /** The countries of accepted seats beside the coordinator's, in the order the seats were made. */
  findSeatCountries(ideaIds: readonly ProjectIdeaId[]): Promise<SeatCountry[]> {
    return this.work.manager.query<SeatCountry[]>(
      `select c.idea_id as "ideaId", o.country
         from consortium c
         join seat s on s.consortium_id = c.id and s.status = 'ACCEPTED' and s.role <> 'COORDINATOR'
         join organisation o on o.id = s.organisation_id and o.withdrawn_at is null
        where c.idea_id = any($1::bigint[])
        order by s.id`,
      [ideaIds],
    );
  }

  /** A consortium with nobody in it yet but its coordinator. */
  async open(ideaId: ProjectIdeaId, coordinatorId: OrganisationId, createdAt: Date): Promise<Consortium> {
    const consortium = this.work.manager.create(Consortium, { ideaId, coordinatorId, createdAt });
    await this.work.manager.insert(Consortium, consortium);
    consortium.seats = [];
    await this.addSeat(consortium, { organisationId: coordinatorId, role: 'COORDINATOR', status: 'ACCEPTED', createdAt });
    return consortium;
  }

  async addSeat(consortium: Consortium, fields: Pick<Seat, 'organisationId' | 'role' | 'status'> & Partial<Seat>): Promise<Seat> {
    const blank = { addedValue: null, strategyLink: null, providesVet: null, message: null, invitedAt: null, answeredAt: null };
    const seat = this.work.manager.create(Seat, { ...blank, ...fields, consortiumId: consortium.id });
    await this.work.manager.insert(Seat, seat);
    consortium.seats.push(seat);
    seat.consortium = consortium;
    return seat;
  }

  async changeSeat(seat: Seat, change: Partial<Omit<Seat, 'id' | 'consortium' | 'organisation'>>): Promise<void> {
    if (Object.keys(change).length > 0) await this.work.manager.update(Seat, seat.id, change);
    Object.assign(seat, change);
  }

  private async findWithSeats(where: FindOptionsWhere<Consortium>): Promise<Consortium[]> {
    const consortia = await this.work.manager.find(Consortium, { where, relations: { seats: true }, order: { id: 'ASC', seats: { id: 'ASC' } } });
    return consortia.map(tie);
  }
}

function tie(consortium: Consortium): Consortium {
  for (const seat of consortium.seats) seat.consortium = consortium;
  return consortium;
}
