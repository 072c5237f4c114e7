import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { MoreThan } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { OrganisationClaim } from './organisation-claim.entity';

const WITH_BOTH = { person: true, organisation: true } as const;

/** Claims of imported organisations; those that wait are the moderators' queue. */
@Injectable()
export class ClaimRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(claim: Omit<OrganisationClaim, 'id' | 'organisation' | 'person' | 'decidedBy'>): Promise<string> {
    const { identifiers } = await this.work.manager.insert(OrganisationClaim, claim);
    return String((identifiers[0] as { id: string }).id);
  }

  find(id: string): Promise<OrganisationClaim | null> {
    return this.work.manager.findOne(OrganisationClaim, { where: { id }, relations: WITH_BOTH });
  }

  /** With claimant and organisation, the oldest first, after the id of an earlier one. */
  findWaiting(limit: number, after: string | null = null): Promise<OrganisationClaim[]> {
    return this.work.manager.find(OrganisationClaim, {
      where: { state: 'PENDING', ...(after === null ? {} : { id: MoreThan(after) }) },
      relations: WITH_BOTH,
      order: { id: 'ASC' },
      take: limit,
    });
  }

  findWaitingFor(organisationId: OrganisationId): Promise<OrganisationClaim[]> {
    return this.work.manager.find(OrganisationClaim, { where: { organisationId, state: 'PENDING' }, relations: { person: true } });
  }

  findLatest(organisationId: OrganisationId, personId: string): Promise<OrganisationClaim | null> {
    return this.work.manager.findOne(OrganisationClaim, { where: { organisationId, personId }, order: { id: 'DESC' } });
  }

  /** The newest first. */
  findOfPerson(personId: string, limit: number): Promise<OrganisationClaim[]> {
    return this.work.manager.find(OrganisationClaim, { where: { personId }, order: { id: 'DESC' }, take: limit });
  }

  countWaitingOf(personId: string): Promise<number> {
    return this.work.manager.countBy(OrganisationClaim, { personId, state: 'PENDING' });
  }

  async decide(id: string, decision: Pick<OrganisationClaim, 'state' | 'answer' | 'decidedById' | 'decidedAt'>): Promise<void> {
    await this.work.manager.update(OrganisationClaim, id, decision);
  }
}
