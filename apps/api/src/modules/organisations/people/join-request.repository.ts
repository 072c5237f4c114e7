import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { JoinRequest, type RequestState } from './join-request.entity';

@Injectable()
export class JoinRequestRepository {
  constructor(private readonly work: UnitOfWork) {}

  findPending(organisationId: OrganisationId, limit: number): Promise<JoinRequest[]> {
    return this.work.manager.find(JoinRequest, { where: { organisationId, state: 'PENDING' }, relations: { person: true }, order: { id: 'ASC' }, take: limit });
  }

  findPendingOne(organisationId: OrganisationId, id: string): Promise<JoinRequest | null> {
    return this.work.manager.findOne(JoinRequest, { where: { organisationId, id, state: 'PENDING' }, relations: { person: true } });
  }

  findLatest(organisationId: OrganisationId, personId: string): Promise<JoinRequest | null> {
    return this.work.manager.findOne(JoinRequest, { where: { organisationId, personId }, order: { id: 'DESC' } });
  }

  countPending(organisationId: OrganisationId): Promise<number> {
    return this.work.manager.countBy(JoinRequest, { organisationId, state: 'PENDING' });
  }

  async add(request: Pick<JoinRequest, 'organisationId' | 'personId' | 'message' | 'createdAt'>): Promise<void> {
    await this.work.manager.insert(JoinRequest, { ...request, state: 'PENDING', decidedAt: null });
  }

  async decide(id: string, state: RequestState, decidedAt: Date): Promise<void> {
    await this.work.manager.update(JoinRequest, id, { state, decidedAt });
  }

  /** Whoever came in by another door no longer waits at this one. */
  async approveOf(organisationId: OrganisationId, personId: string, decidedAt: Date): Promise<void> {
    await this.work.manager.update(JoinRequest, { organisationId, personId, state: 'PENDING' }, { state: 'APPROVED', decidedAt });
  }
}
