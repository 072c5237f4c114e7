import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { MoreThan } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { MemberInvitation } from './member-invitation.entity';

@Injectable()
export class MemberInvitationRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Those that have expired too: they can be sent again. */
  findOf(organisationId: OrganisationId, limit: number): Promise<MemberInvitation[]> {
    return this.work.manager.find(MemberInvitation, { where: { organisationId }, relations: { invitedBy: true }, order: { id: 'ASC' }, take: limit });
  }

  find(organisationId: OrganisationId, id: string): Promise<MemberInvitation | null> {
    return this.work.manager.findOneBy(MemberInvitation, { organisationId, id });
  }

  count(organisationId: OrganisationId): Promise<number> {
    return this.work.manager.countBy(MemberInvitation, { organisationId });
  }

  findByToken(tokenHash: Buffer, now: Date): Promise<MemberInvitation | null> {
    return this.work.manager.findOne(MemberInvitation, { where: { tokenHash, expiresAt: MoreThan(now) }, relations: { organisation: true, invitedBy: true } });
  }

  /** In place of any sent to the address before. */
  async put(invitation: Omit<MemberInvitation, 'id' | 'organisation' | 'invitedBy'>): Promise<void> {
    await this.work.manager.upsert(MemberInvitation, invitation, ['organisationId', 'email']);
  }

  /** False when it is gone already. */
  async remove(id: string): Promise<boolean> {
    return (await this.work.manager.delete(MemberInvitation, id)).affected === 1;
  }

  /** Whoever may not invite any longer has invited nobody. */
  async removeInvitedBy(organisationId: OrganisationId, invitedById: string): Promise<void> {
    await this.work.manager.delete(MemberInvitation, { organisationId, invitedById });
  }
}
