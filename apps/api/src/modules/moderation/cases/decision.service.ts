import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { Audit } from '../../../platform/audit/audit';
import type { Actor } from '../../../platform/auth/actor';
import { Clock } from '../../../platform/clock/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { ClaimService, MergeCandidateRepository, type MergePreview, MergeService, type MergeWish, type Organisation } from '../../organisations';
import { ModerationMails } from '../mails/moderation-mails.service';
import { CaseDecided, OwnCase } from '../moderation.errors';
import { requireFound, requireImpartial, requireModerator } from '../moderator-door';
import { ReportRepository } from '../reports/report.repository';
import type { ModerationCase } from './case';
import { CaseService } from './case.service';

/** What moderators decide on what waits for them: each with a reason, told to whom it concerns, and audited as one. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly cases: CaseService,
    private readonly claims: ClaimService,
    private readonly candidates: MergeCandidateRepository,
    private readonly merges: MergeService,
    private readonly reports: ReportRepository,
    private readonly mails: ModerationMails,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  decideClaim(actor: Actor, id: string, isApproved: boolean, reason: string): Promise<ModerationCase> {
    return this.work.run(async () => {
      const moderatorId = requireModerator(actor);
      const found = requireFound(await this.cases.find(actor, 'CLAIM', id));
      requireImpartial(actor, [found.organisationId]);
      if (await this.claims.isClaimOf(id, moderatorId)) throw new OwnCase();
      await this.claims.decideClaim(moderatorId, id, { approve: isApproved, answer: reason });
      return requireFound(await this.cases.find(actor, 'CLAIM', id));
    });
  }

  keepApart(actor: Actor, id: string, reason: string): Promise<ModerationCase> {
    return this.work.run(async () => {
      const found = requireFound(await this.cases.find(actor, 'DUPLICATE', id));
      const moderatorId = requireImpartial(actor, [found.organisationId, found.otherId ?? found.organisationId]);
      if (!(await this.candidates.decide(id, { decision: 'KEPT_APART', decidedAt: this.clock.now(), answer: reason, decidedById: moderatorId }))) throw new CaseDecided();
      await this.audit.record({ act: 'DUPLICATE.KEPT_APART', personId: moderatorId, subject: { kind: 'ORGANISATION', id: found.organisationId }, details: { otherId: found.otherId, reason } });
      return requireFound(await this.cases.find(actor, 'DUPLICATE', id));
    });
  }

  previewMerge(actor: Actor, wish: MergeWish): Promise<MergePreview> {
    requireModerator(actor);
    return this.merges.preview(wish);
  }

  merge(actor: Actor, wish: MergeWish, reason: string): Promise<Organisation> {
    const moderatorId = requireImpartial(actor, [wish.mergedId, wish.intoId]);
    return this.work.run(async () => {
      const { merged, into } = await this.merges.preview(wish);
      const [before, { into: saved, isNew }] = [into.name, await this.merges.merge(wish)];
      if (!isNew) return saved;
      await this.candidates.decideBetween(wish.mergedId, wish.intoId, { decision: 'MERGED', decidedAt: this.clock.now(), answer: reason, decidedById: moderatorId });
      await this.audit.record({ act: 'ORGANISATION.MERGED', personId: moderatorId, subject: { kind: 'ORGANISATION', id: wish.intoId }, details: { mergedId: wish.mergedId, preferMerged: wish.preferMerged, reason } });
      await this.audit.record({ act: 'ORGANISATION.MERGED_AWAY', personId: moderatorId, subject: { kind: 'ORGANISATION', id: wish.mergedId }, details: { intoId: wish.intoId, reason } });
      await this.mails.tellSpeakers(saved, 'mail.merged', { merged: merged.name, into: before, reason });
      return saved;
    });
  }

  decideReport(actor: Actor, id: string, isUpheld: boolean, reason: string): Promise<ModerationCase> {
    return this.work.run(async () => {
      requireModerator(actor);
      const report = requireFound(await this.reports.findForChange(id));
      const concerned: OrganisationId[] = [report.reporterOrganisationId, report.subjectOrganisationId];
      const moderatorId = requireImpartial(actor, concerned);
      if (report.state !== 'OPEN') throw new CaseDecided();
      const state = isUpheld ? 'UPHELD' : 'DISMISSED';
      await this.reports.decide(id, { state, answer: reason, decidedById: moderatorId, decidedAt: this.clock.now() });
      await this.audit.record({ act: `REPORT.${state}`, personId: moderatorId, subject: { kind: 'REPORT', id }, details: { organisationId: report.subjectOrganisationId, subjectKind: report.subjectKind, subjectId: report.subjectId, reason } });
      const decided = requireFound(await this.cases.find(actor, 'REPORT', id));
      if (report.reporterId) await this.mails.tellPerson(report.reporterId, decided.organisation, `mail.report${isUpheld ? 'Upheld' : 'Dismissed'}`, { reason, kind: report.subjectKind });
      if (isUpheld) await this.mails.tellSpeakers(decided.organisation, 'mail.reported', { reason, kind: report.subjectKind });
      return decided;
    });
  }
}
