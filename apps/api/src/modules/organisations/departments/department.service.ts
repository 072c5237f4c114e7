import { Injectable } from '@nestjs/common';
import { LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { Conflict, NotFound } from '../../../platform/errors/app-error';
import type { Organisation } from '../organisation.entity';
import { OrganisationRepository } from '../organisation.repository';
import { OrganisationService } from '../organisation.service';
import type { Department } from './department.entity';
import { type DepartmentFields, DepartmentRepository } from './department.repository';

/** Whom to turn to for what, kept by owners and editors. */
@Injectable()
export class DepartmentService {
  constructor(
    private readonly departments: DepartmentRepository,
    private readonly organisations: OrganisationService,
    private readonly rows: OrganisationRepository,
    private readonly work: UnitOfWork,
  ) {}

  /** Of organisations that were found visible. */
  findOf(organisationIds: readonly OrganisationId[]): Promise<Department[]> {
    return this.departments.findOf(organisationIds);
  }

  /** A new one without an id. */
  save(actor: Actor, organisationId: OrganisationId, departmentId: string | null, fields: DepartmentFields): Promise<Organisation> {
    return this.work.run(async () => {
      const organisation = await this.organisations.requireActingFor(actor, organisationId);
      if (departmentId !== null) {
        if (!(await this.departments.change(organisationId, departmentId, fields))) throw new NotFound();
        return organisation;
      }
      // Locked, so that two at once do not make one too many.
      await this.rows.findForChange(organisationId);
      const max = LIMITS.organisation.departments;
      if ((await this.departments.count(organisationId)) >= max) throw new Conflict('DEPARTMENT.TOO_MANY', { max });
      await this.departments.add(organisationId, fields);
      return organisation;
    });
  }

  remove(actor: Actor, organisationId: OrganisationId, departmentId: string): Promise<Organisation> {
    return this.work.run(async () => {
      const organisation = await this.organisations.requireActingFor(actor, organisationId);
      if (!(await this.departments.remove(organisationId, departmentId))) throw new NotFound();
      return organisation;
    });
  }
}
