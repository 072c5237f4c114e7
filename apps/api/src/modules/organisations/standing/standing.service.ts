import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { Clock } from '../../../platform/clock/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { Gone, NotFound } from '../../../platform/errors/app-error';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationSaved, OrganisationStandingChanged } from '../organisation.events';
import type { Organisation } from '../organisation.entity';
import { OrganisationRepository } from '../organisation.repository';
import { StandsSoAlready } from './standing.errors';
import type { VerificationCheck } from './verification';

type Standing = Pick<Organisation, 'verifiedAt' | 'verifiedChecks' | 'suspendedAt' | 'suspensionReason'>;

/** What moderators say of an organisation: that it is what it says, or that it is to be out of sight. Who may is for the caller to decide. */
@Injectable()
export class StandingService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** Whatever has become of them, in the order of the ids; null for those that never were. */
  async findAny(ids: readonly OrganisationId[]): Promise<(Organisation | null)[]> {
    const found = new Map((await this.organisations.findManyById(ids)).map((organisation) => [organisation.id, organisation]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** Anew also where it was verified before: what was checked lately counts. */
  verify(id: OrganisationId, checks: readonly VerificationCheck[]): Promise<Organisation> {
    return this.change(id, () => ({ verifiedAt: this.clock.now(), verifiedChecks: [...checks] }));
  }

  withdrawVerification(id: OrganisationId): Promise<Organisation> {
    return this.change(id, ({ verifiedAt }) => verifiedAt && { verifiedAt: null, verifiedChecks: [] });
  }

  suspend(id: OrganisationId, reason: string): Promise<Organisation> {
    return this.change(id, ({ suspendedAt }) => (suspendedAt ? null : { suspendedAt: this.clock.now(), suspensionReason: reason }));
  }

  lift(id: OrganisationId): Promise<Organisation> {
    return this.change(id, ({ suspendedAt }) => suspendedAt && { suspendedAt: null, suspensionReason: null });
  }

  private change(id: OrganisationId, changesOf: (organisation: Organisation) => Partial<Standing> | null): Promise<Organisation> {
    return this.work.run(async () => {
      const organisation = await this.organisations.findForChange(id);
      if (!organisation) throw new NotFound();
      if (organisation.withdrawnAt) throw new Gone();
      const changes = changesOf(organisation);
      if (!changes) throw new StandsSoAlready();
      const saved = await this.organisations.save(Object.assign(organisation, changes, { updatedAt: this.clock.now() }));
      if ('suspendedAt' in changes) await this.events.publish(new OrganisationStandingChanged(id, saved.suspendedAt !== null));
      await this.events.publish(new OrganisationSaved(id));
      return saved;
    });
  }
}
