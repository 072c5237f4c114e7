import { Injectable } from '@nestjs/common';
import type { OrganisationId, SeatId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFound } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { OrganisationService } from '../organisations';
import { CoordinatorStays, InvitationNotOpen, NotCoordinator, NotYourSeat, SeatNotActive, TextNotYours } from './consortium.errors';
import { InvitationAccepted, InvitationDeclined, PartnerLeft, SeatEdited, SeatRemoved } from './consortium.events';
import { canEditAddedValue, canEditStrategyLink, canLeave, canRemove, canSeeSeat, isActive, isOpenInvitation, standingIn } from './consortium.policy';
import { ConsortiumRepository } from './consortium.repository';
import { dayOf, requireMayJoin } from './judge';
import type { Seat } from './seat.entity';
import { toDraft, toMember } from './to-consortium-draft';

interface SeatReference {
  readonly asOrganisationId: OrganisationId;
  readonly seatId: SeatId;
}

export interface SeatEdit extends SeatReference {
  /** Left out is left as it is; null clears. */
  readonly addedValue?: string | null;
  readonly strategyLink?: string | null;
  readonly providesVet?: boolean | null;
}

/** What happens to a seat once it has been offered. */
@Injectable()
export class SeatService {
  constructor(
    private readonly consortia: ConsortiumRepository,
    private readonly organisations: OrganisationService,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  accept(actor: Actor, reference: SeatReference): Promise<Seat> {
    return this.change(actor, reference, async (seat) => {
      requireOwnSeat(seat, reference);
      if (!isOpenInvitation(seat)) throw new InvitationNotOpen();
      await this.consortia.changeSeat(seat, { status: 'ACCEPTED', answeredAt: this.clock.now() });
      await this.events.publish(new InvitationAccepted(seat.consortiumId, seat.id));
    });
  }

  decline(actor: Actor, reference: SeatReference): Promise<Seat> {
    return this.change(actor, reference, async (seat) => {
      requireOwnSeat(seat, reference);
      if (!isOpenInvitation(seat)) throw new InvitationNotOpen();
      await this.consortia.changeSeat(seat, { status: 'DECLINED', answeredAt: this.clock.now() });
      await this.events.publish(new InvitationDeclined(seat.consortiumId, seat.id));
    });
  }

  leave(actor: Actor, reference: SeatReference): Promise<Seat> {
    return this.change(actor, reference, async (seat) => {
      requireOwnSeat(seat, reference);
      if (seat.role === 'COORDINATOR') throw new CoordinatorStays();
      if (!canLeave(seat)) throw new SeatNotActive();
      await this.consortia.changeSeat(seat, { status: 'WITHDRAWN' });
      await this.events.publish(new PartnerLeft(seat.consortiumId, seat.id));
    });
  }

  /** Takes a seat away from a partner, takes an invitation back, or drops a plan. */
  remove(actor: Actor, reference: SeatReference): Promise<Seat> {
    return this.change(actor, reference, async (seat) => {
      if (seat.consortium.coordinatorId !== reference.asOrganisationId) throw new NotCoordinator();
      if (seat.role === 'COORDINATOR') throw new CoordinatorStays();
      if (!canRemove(seat)) throw new SeatNotActive();
      await this.consortia.changeSeat(seat, { status: 'REMOVED' });
      await this.events.publish(new SeatRemoved(seat.consortiumId, seat.id));
    });
  }

  /** Changes what stands written on a seat; a text that is sent back as it was is no change. */
  edit(actor: Actor, edit: SeatEdit): Promise<Seat> {
    return this.change(actor, edit, async (seat) => {
      const speaking = { forCoordinator: seat.consortium.coordinatorId === edit.asOrganisationId, forSeat: seat.organisationId === edit.asOrganisationId };
      if (!speaking.forCoordinator && !speaking.forSeat) throw new NotYourSeat();
      if (!isActive(seat)) throw new SeatNotActive();
      const { addedValue = seat.addedValue, strategyLink = seat.strategyLink, providesVet = seat.providesVet } = edit;
      const changesAddedValue = addedValue !== seat.addedValue;
      const changesStrategyLink = strategyLink !== seat.strategyLink;
      if (providesVet !== seat.providesVet && !canEditAddedValue(seat, speaking)) throw new TextNotYours();
      if (changesAddedValue && !canEditAddedValue(seat, speaking)) throw new TextNotYours();
      if (changesStrategyLink && !canEditStrategyLink(seat, speaking)) throw new TextNotYours();
      if (changesAddedValue && addedValue === null) await this.requireCanDoWithout(actor, seat);
      await this.consortia.changeSeat(seat, { ...(changesAddedValue && { addedValue }), ...(changesStrategyLink && { strategyLink }), ...(providesVet !== seat.providesVet && { providesVet }) });
      await this.events.publish(new SeatEdited(seat.consortiumId, seat.id));
    });
  }

  /** Throws InvalidInput when the seat's organisation has to state its added value. */
  private async requireCanDoWithout(actor: Actor, seat: Seat): Promise<void> {
    const [idea] = await this.consortia.findIdeas([seat.consortium.ideaId]);
    const [organisation] = await this.organisations.findManyVisible(actor, [seat.organisationId]);
    if (!idea || !organisation) return;
    const member = toMember(seat.organisationId, { role: seat.role, addedValue: null, strategyLink: null }, organisation);
    requireMayJoin(toDraft(idea, [member]), member, dayOf(this.clock.now()));
  }

  /** One use case upon one seat, the consortium locked. To who has nothing to do with it, it does not exist. */
  private async change(actor: Actor, { asOrganisationId, seatId }: SeatReference, act: (seat: Seat) => Promise<void>): Promise<Seat> {
    await this.organisations.requireActingFor(actor, asOrganisationId);
    return this.work.run(async () => {
      const seat = await this.consortia.findSeatForChange(seatId);
      const isOwn = seat?.organisationId === asOrganisationId && seat.status !== 'PLANNED';
      if (!seat || (!isOwn && !canSeeSeat(standingIn(actor.roles, seat.consortium.seats), seat))) throw new NotFound();
      await act(seat);
      return seat;
    });
  }
}

function requireOwnSeat(seat: Seat, { asOrganisationId }: SeatReference): void {
  if (seat.organisationId !== asOrganisationId) throw new NotYourSeat();
}
