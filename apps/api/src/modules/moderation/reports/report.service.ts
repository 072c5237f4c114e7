import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { Audit } from '../../../platform/audit/audit';
import type { Actor } from '../../../platform/auth/actor';
import { Clock } from '../../../platform/clock/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { Unauthenticated } from '../../../platform/errors/app-error';
import { type RateLimit, RateLimits } from '../../../platform/rate-limits/rate-limits';
import { OrganisationService } from '../../organisations';
import { ReportSubjects } from './report-subjects.service';
import type { ReportKind, ReportSubjectKind } from './report.entity';
import { AlreadyReported, ReportsItself } from './report.errors';
import { ReportRepository } from './report.repository';

const BY_ORGANISATION: RateLimit = { name: 'report', points: 20, seconds: 86_400 };

export interface NewReport {
  readonly asOrganisationId: OrganisationId;
  readonly subjectKind: ReportSubjectKind;
  readonly subjectId: string;
  readonly kind: ReportKind;
  readonly text: string;
}

/** Telling moderators that something is wrong. */
@Injectable()
export class ReportService {
  constructor(
    private readonly reports: ReportRepository,
    private readonly subjects: ReportSubjects,
    private readonly organisations: OrganisationService,
    private readonly work: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async report(actor: Actor, { asOrganisationId, subjectKind, subjectId, kind, text }: NewReport): Promise<void> {
    if (actor.personId === null) throw new Unauthenticated();
    const { personId } = actor;
    await this.organisations.requireActingFor(actor, asOrganisationId);
    const { organisationId: subjectOrganisationId, quote } = await this.subjects.require(actor, subjectKind, subjectId);
    if (actor.roles.has(subjectOrganisationId)) throw new ReportsItself();
    await this.limits.consume(BY_ORGANISATION, asOrganisationId);
    await this.work.run(async () => {
      // An old address leads to another organisation: that one is meant.
      const meant = subjectKind === 'ORGANISATION' ? subjectOrganisationId : subjectId;
      const report = { reporterOrganisationId: asOrganisationId, reporterId: personId, subjectKind, subjectId: meant, subjectOrganisationId, kind, text, quote, createdAt: this.clock.now() };
      const id = await this.reports.addUnlessOpen(report);
      if (id === null) throw new AlreadyReported();
      await this.audit.record({ act: 'REPORT.MADE', personId, subject: { kind: 'REPORT', id }, details: { kind, subjectKind, subjectId: meant, organisationId: asOrganisationId } });
    });
  }
}
