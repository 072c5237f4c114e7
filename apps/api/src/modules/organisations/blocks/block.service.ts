import { Injectable } from '@nestjs/common';
import { LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/clock/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { NotFound } from '../../../platform/errors/app-error';
import type { Organisation } from '../organisation.entity';
import { canActFor } from '../organisation.policy';
import { OrganisationRepository } from '../organisation.repository';
import { OrganisationService } from '../organisation.service';
import { BlocksOneself, OutOfReach, TooManyBlocked } from './block.errors';
import { BlockRepository } from './block.repository';

/** Between two organisations of which one blocks the other nothing is written, offered or suggested; what was written stays readable. */
@Injectable()
export class BlockService {
  constructor(
    private readonly blocks: BlockRepository,
    private readonly organisations: OrganisationService,
    private readonly rows: OrganisationRepository,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Blocking what is blocked changes nothing. */
  block(actor: Actor, asOrganisationId: OrganisationId, organisationId: OrganisationId): Promise<Organisation> {
    return this.work.run(async () => {
      const own = await this.organisations.requireActingFor(actor, asOrganisationId);
      if (actor.roles.has(organisationId)) throw new BlocksOneself();
      const other = await this.organisations.findVisible(actor, organisationId);
      if (!other) throw new NotFound();
      // Locked, so that two at once do not make one too many.
      await this.rows.findForChange(asOrganisationId);
      const max = LIMITS.organisation.blocked;
      if ((await this.blocks.count(asOrganisationId)) >= max) throw new TooManyBlocked(max);
      if (await this.blocks.add(asOrganisationId, other.id, this.clock.now())) await this.record(actor, 'ORGANISATION.BLOCKED', asOrganisationId, other.id);
      return own;
    });
  }

  unblock(actor: Actor, asOrganisationId: OrganisationId, organisationId: OrganisationId): Promise<Organisation> {
    return this.work.run(async () => {
      const own = await this.organisations.requireActingFor(actor, asOrganisationId);
      if (await this.blocks.remove(asOrganisationId, organisationId)) await this.record(actor, 'ORGANISATION.UNBLOCKED', asOrganisationId, organisationId);
      return own;
    });
  }

  /** For who acts for it; nobody else learns of any. */
  async findBlockedBy(actor: Actor, organisationId: OrganisationId): Promise<Organisation[]> {
    return canActFor(actor.roles.get(organisationId)) ? this.blocks.findBlockedBy(organisationId) : [];
  }

  /** Neither blocks the other. */
  async areInReach(one: OrganisationId, other: OrganisationId): Promise<boolean> {
    return !(await this.blocks.isBetween(one, other));
  }

  /** Throws OutOfReach when either blocks the other. */
  async requireInReach(one: OrganisationId, other: OrganisationId): Promise<void> {
    if (!(await this.areInReach(one, other))) throw new OutOfReach();
  }

  /** Whom it is not to be brought together with. */
  async findApartFrom(organisationId: OrganisationId): Promise<ReadonlySet<OrganisationId>> {
    return new Set(await this.blocks.findApartFrom(organisationId));
  }

  private record({ personId }: Actor, act: 'ORGANISATION.BLOCKED' | 'ORGANISATION.UNBLOCKED', organisationId: OrganisationId, blockedId: OrganisationId): Promise<void> {
    return this.audit.record({ act, personId, subject: { kind: 'ORGANISATION', id: organisationId }, details: { blockedId } });
  }
}
