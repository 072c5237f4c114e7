import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { In, IsNull } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Organisation } from './organisation.entity';
import { OrganisationName } from './organisation-name.entity';

/** Canonical, as profiles keep them. */
export type IdentifierValues = Readonly<Record<'pic' | 'oid' | 'rorId' | 'erasmusCode', string | null>>;

@Injectable()
export class OrganisationRepository {
  constructor(private readonly work: UnitOfWork) {}

  findById(id: OrganisationId): Promise<Organisation | null> {
    return this.work.manager.findOneBy(Organisation, { id });
  }

  /** Locked until the transaction ends, with its further names, for a change. */
  async findForChange(id: OrganisationId): Promise<Organisation | null> {
    const organisation = await this.work.manager.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (organisation) organisation.names = await this.work.manager.find(OrganisationName, { where: { organisationId: id }, order: { id: 'ASC' } });
    return organisation;
  }

  findManyById(ids: readonly OrganisationId[]): Promise<Organisation[]> {
    return this.work.manager.findBy(Organisation, { id: In([...ids]) });
  }

  findNames(organisationIds: readonly OrganisationId[]): Promise<OrganisationName[]> {
    return this.work.manager.find(OrganisationName, { where: { organisationId: In([...organisationIds]) }, order: { id: 'ASC' } });
  }

  /** Active ones that have any of these, at most `limit`. */
  async findIdsByIdentifiers(values: IdentifierValues, limit: number): Promise<OrganisationId[]> {
    const any = Object.entries(values).flatMap(([column, value]) => (value === null ? [] : [{ [column]: value, withdrawnAt: IsNull() }]));
    if (any.length === 0) return [];
    const found = await this.work.manager.find(Organisation, { select: { id: true }, where: any, take: limit, order: { id: 'ASC' } });
    return found.map(({ id }) => id as OrganisationId);
  }

  isAnyThere(): Promise<boolean> {
    return this.work.manager.exists(Organisation);
  }

  create(fields: Partial<Organisation>): Promise<Organisation> {
    return this.work.manager.save(this.work.manager.create(Organisation, fields));
  }

  save(organisation: Organisation): Promise<Organisation> {
    return this.work.manager.save(organisation);
  }
}
