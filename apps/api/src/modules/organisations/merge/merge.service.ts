import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { Clock } from '../../../platform/clock/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { NotFound } from '../../../platform/errors/app-error';
import { DomainEvents } from '../../../platform/events/domain-events';
import type { Organisation } from '../organisation.entity';
import { OrganisationSaved, OrganisationsMerged, OrganisationWithdrawn } from '../organisation.events';
import { OrganisationRepository } from '../organisation.repository';
import { toShownNames } from '../shown-names';
import { AlreadyGone, DemoWithReal, SameOrganisation, SubmittedTogether, SuspendedStays } from './merge.errors';
import { compareValues, type MergedValue, mergeValues } from './merge-values';
import { type Holdings, MergeRepository } from './merge.repository';

export interface MergeWish {
  /** Goes, and leads to the other from then on. */
  readonly mergedId: OrganisationId;
  readonly intoId: OrganisationId;
  /** Whether the profile of the one that goes is the better: its values stand where both have one. */
  readonly preferMerged: boolean;
}

export interface MergePreview {
  readonly merged: Organisation;
  readonly into: Organisation;
  readonly values: readonly MergedValue[];
  readonly moves: Holdings;
  readonly keeps: Holdings;
  readonly sharedConsortia: number;
  /** The code of what stands in the way; null when nothing does. */
  readonly refusal: string | null;
}

export interface Merged {
  readonly into: Organisation;
  /** False when they had been merged before. */
  readonly isNew: boolean;
}

const IDENTIFIERS = ['pic', 'oid', 'rorId', 'erasmusCode'] as const;

/** Makes one of two organisations that were found to be one. Who may is for the caller to decide. */
@Injectable()
export class MergeService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly rows: MergeRepository,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  async preview({ mergedId, intoId, preferMerged }: MergeWish): Promise<MergePreview> {
    const [merged, into] = [await this.organisations.findById(mergedId), await this.organisations.findById(intoId)];
    if (!merged || !into) throw new NotFound();
    const fault = await this.findFault(merged, into);
    return {
      merged,
      into,
      values: preferMerged ? compareValues(merged, into) : compareValues(into, merged),
      moves: await this.rows.countHoldings(mergedId),
      keeps: await this.rows.countHoldings(intoId),
      sharedConsortia: await this.rows.countSharedConsortia(mergedId, intoId),
      refusal: fault?.code ?? null,
    };
  }

  /** Done twice it is done once. Throws what preview tells as `refusal`. */
  merge(wish: MergeWish): Promise<Merged> {
    return this.work.run(async () => {
      const { merged, into } = await this.lock(wish);
      if (merged.successorId === into.id) return { into, isNew: false };
      const fault = await this.findFault(merged, into);
      if (fault) throw fault;
      const saved = await this.join(merged, into, wish.preferMerged);
      await this.events.publish(new OrganisationsMerged([{ mergedId: merged.id, intoId: into.id }]));
      await this.events.publish(new OrganisationWithdrawn(merged.id));
      await this.events.publish(new OrganisationSaved(into.id));
      return { into: saved, isNew: true };
    });
  }

  /** In the order of their ids: of two who merge the same at once the second waits, and sees what the first did. */
  private async lock({ mergedId, intoId }: MergeWish): Promise<{ merged: Organisation; into: Organisation }> {
    if (mergedId === intoId) throw new SameOrganisation();
    const found = new Map<OrganisationId, Organisation>();
    for (const id of [mergedId, intoId].sort((one, other) => Number(BigInt(one) - BigInt(other)))) {
      const organisation = await this.organisations.findForChange(id);
      if (!organisation) throw new NotFound();
      found.set(id, organisation);
    }
    return { merged: found.get(mergedId)!, into: found.get(intoId)! };
  }

  private async findFault(merged: Organisation, into: Organisation) {
    if (merged.id === into.id) return new SameOrganisation();
    if (merged.withdrawnAt || into.withdrawnAt) return new AlreadyGone();
    if (merged.isDemo !== into.isDemo) return new DemoWithReal();
    if (merged.suspendedAt || into.suspendedAt) return new SuspendedStays();
    const applications = await this.rows.countSubmittedTogether(merged.id, into.id);
    return applications > 0 ? new SubmittedTogether(applications) : null;
  }

  private async join(merged: Organisation, into: Organisation, preferMerged: boolean): Promise<Organisation> {
    const now = this.clock.now();
    const values = preferMerged ? mergeValues(merged, into) : mergeValues(into, merged);
    const lost = values.name === into.name ? merged : into;
    const taken = IDENTIFIERS.filter((key) => merged[key] !== null && values[key] === merged[key]);
    await this.rows.retire(merged, into.id, taken, now);
    await this.rows.moveMembers(merged.id, into.id);
    await this.rows.moveFacts(merged.id, into.id);
    if (lost.name !== values.name) await this.rows.addName(into.id, lost.name, lost.nameLanguage);
    const names = await this.organisations.findNames([into.id]);
    const shownNames = toShownNames({ name: values.name, language: values.nameLanguage }, names);
    const isVerified = into.verifiedAt !== null && values.name === into.name && values.country === into.country;
    const standing = isVerified ? {} : { verifiedAt: null, verifiedChecks: [] };
    return this.organisations.save(Object.assign(into, values, { names, shownNames, claimed: into.claimed || merged.claimed, updatedAt: now, ...standing }));
  }
}
