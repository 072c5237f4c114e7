import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { Audit } from '../../platform/audit/audit';
import type { Actor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Organisation, StandingService, type VerificationCheck } from '../organisations';
import { ModerationMails } from './mails/moderation-mails.service';
import { requireImpartial, requireModerator } from './moderator-door';

type Act = 'VERIFIED' | 'VERIFICATION_WITHDRAWN' | 'SUSPENDED' | 'SUSPENSION_LIFTED';
const MAILS: Readonly<Record<Act, string>> = { VERIFIED: 'mail.verified', VERIFICATION_WITHDRAWN: 'mail.verificationWithdrawn', SUSPENDED: 'mail.suspended', SUSPENSION_LIFTED: 'mail.suspensionLifted' };

/** What a moderator says of an organisation, told to its people and audited. */
@Injectable()
export class OrganisationStandings {
  constructor(
    private readonly standing: StandingService,
    private readonly mails: ModerationMails,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Also one that is suspended or withdrawn; null when there never was one. */
  async find(actor: Actor, id: OrganisationId): Promise<Organisation | null> {
    requireModerator(actor);
    const [organisation] = await this.standing.findAny([id]);
    return organisation ?? null;
  }

  verify(actor: Actor, id: OrganisationId, checks: readonly VerificationCheck[], reason: string): Promise<Organisation> {
    return this.act(actor, id, 'VERIFIED', reason, () => this.standing.verify(id, checks), { checks: checks.join(' ') });
  }

  withdrawVerification(actor: Actor, id: OrganisationId, reason: string): Promise<Organisation> {
    return this.act(actor, id, 'VERIFICATION_WITHDRAWN', reason, () => this.standing.withdrawVerification(id));
  }

  suspend(actor: Actor, id: OrganisationId, reason: string): Promise<Organisation> {
    return this.act(actor, id, 'SUSPENDED', reason, () => this.standing.suspend(id, reason));
  }

  lift(actor: Actor, id: OrganisationId, reason: string): Promise<Organisation> {
    return this.act(actor, id, 'SUSPENSION_LIFTED', reason, () => this.standing.lift(id));
  }

  private act(actor: Actor, id: OrganisationId, act: Act, reason: string, change: () => Promise<Organisation>, details: Readonly<Record<string, string>> = {}): Promise<Organisation> {
    const moderatorId = requireImpartial(actor, [id]);
    return this.work.run(async () => {
      const organisation = await change();
      await this.audit.record({ act: `ORGANISATION.${act}`, personId: moderatorId, subject: { kind: 'ORGANISATION', id }, details: { ...details, reason } });
      await this.mails.tellSpeakers(organisation, MAILS[act], { reason });
      return organisation;
    });
  }
}
