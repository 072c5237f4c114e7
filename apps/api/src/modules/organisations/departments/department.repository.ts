import { Injectable } from '@nestjs/common';
import { LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import { In } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { Department } from './department.entity';

export type DepartmentFields = Pick<Department, 'name' | 'purpose' | 'email' | 'phone'>;

@Injectable()
export class DepartmentRepository {
  constructor(private readonly work: UnitOfWork) {}

  findOf(organisationIds: readonly OrganisationId[]): Promise<Department[]> {
    return this.work.manager.find(Department, { where: { organisationId: In([...organisationIds]) }, order: { id: 'ASC' }, take: organisationIds.length * LIMITS.organisation.departments });
  }

  count(organisationId: OrganisationId): Promise<number> {
    return this.work.manager.countBy(Department, { organisationId });
  }

  async add(organisationId: OrganisationId, fields: DepartmentFields): Promise<void> {
    await this.work.manager.insert(Department, { organisationId, ...fields });
  }

  /** False when there is none such. */
  async change(organisationId: OrganisationId, id: string, fields: DepartmentFields): Promise<boolean> {
    return (await this.work.manager.update(Department, { organisationId, id }, fields)).affected === 1;
  }

  async remove(organisationId: OrganisationId, id: string): Promise<boolean> {
    return (await this.work.manager.delete(Department, { organisationId, id })).affected === 1;
  }
}
