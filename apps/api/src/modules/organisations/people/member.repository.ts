import { Injectable } from '@nestjs/common';
import type { MemberRole, OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { Membership } from '../membership.entity';

@Injectable()
export class MemberRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** With their people, owners first, then the oldest. */
  findOf(organisationId: OrganisationId, limit: number): Promise<Membership[]> {
    return this.work.manager
      .createQueryBuilder(Membership, 'm')
      .innerJoinAndSelect('m.person', 'p')
      .where('m.organisation_id = :organisationId', { organisationId })
      .orderBy(`array_position(array['OWNER', 'EDITOR', 'VIEWER'], m.role)`)
      .addOrderBy('m.id')
      .limit(limit)
      .getMany();
  }

  find(organisationId: OrganisationId, id: string): Promise<Membership | null> {
    return this.work.manager.findOne(Membership, { where: { organisationId, id }, relations: { person: true } });
  }

  findOfPerson(organisationId: OrganisationId, personId: string): Promise<Membership | null> {
    return this.work.manager.findOne(Membership, { where: { organisationId, personId }, relations: { person: true } });
  }

  hasAddress(organisationId: OrganisationId, email: string): Promise<boolean> {
    return this.work.manager.exists(Membership, { where: { organisationId, person: { email } } });
  }

  count(organisationId: OrganisationId): Promise<number> {
    return this.work.manager.countBy(Membership, { organisationId });
  }

  countOwners(organisationId: OrganisationId): Promise<number> {
    return this.work.manager.countBy(Membership, { organisationId, role: 'OWNER' });
  }

  async setRole(id: string, role: MemberRole): Promise<void> {
    await this.work.manager.update(Membership, id, { role });
  }

  async remove(id: string): Promise<void> {
    await this.work.manager.delete(Membership, id);
  }
}
