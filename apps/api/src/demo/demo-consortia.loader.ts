import { Injectable } from '@nestjs/common';
import type { ConsortiumId, SeatId } from '@trefoil/vocabulary';
import { ConsortiumService, InvitePartnerInput, InvitePartnerService, SeatService } from '../modules/consortia';
import { retell } from '../platform/clock/retelling';
import { type DemoConsortium, demoConsortia, demoIdeas, type DemoSeat } from './content';
import type { DemoActing, DemoWorld } from './demo-world';

/** Partners are invited in the first hours if nothing else is said, and answer one after the other in the first part of the time since. */
const INVITED_AFTER_HOURS = 0.5;
const ANSWERED_WITHIN = 0.4;

@Injectable()
export class DemoConsortiaLoader {
  constructor(
    private readonly consortia: ConsortiumService,
    private readonly invitations: InvitePartnerService,
    private readonly seats: SeatService,
  ) {}

  async load(world: DemoWorld): Promise<void> {
    const organisationOf = new Map(demoIdeas.map(({ key, organisation }) => [key, organisation]));
    for (const content of demoConsortia.toSorted((a, b) => b.openedDaysAgo - a.openedDaysAgo)) {
      await this.assemble(world, content, world.requireOrganisation(organisationOf.get(content.idea) ?? content.idea));
    }
  }

  private async assemble(world: DemoWorld, content: DemoConsortium, coordinator: DemoActing): Promise<void> {
    const hoursOpen = content.openedDaysAgo * 24;
    const { id } = await retell(world.hoursAgo(hoursOpen), () => this.open(world, content, coordinator));
    const invited: { seat: DemoSeat; seatId: SeatId }[] = [];
    for (const [index, seat] of content.seats.entries()) {
      const { invitedHoursAgo = hoursOpen - (index + 1) * INVITED_AFTER_HOURS } = seat;
      const seatId = await retell(world.hoursAgo(invitedHoursAgo), () => this.invite(world, id, coordinator, seat));
      invited.push({ seat, seatId });
    }
    for (const [index, { seat, seatId }] of invited.entries()) {
      const share = (ANSWERED_WITHIN * (index + 1)) / invited.length;
      await retell(world.hoursAgo(hoursOpen * (1 - share)), () => this.answer(world.requireOrganisation(seat.organisation), seat, seatId));
    }
  }

  private async open(world: DemoWorld, { idea, coordinatorStrategyLink }: DemoConsortium, { id: asOrganisationId, actor }: DemoActing) {
    const consortium = await this.consortia.open(actor, asOrganisationId, world.requireIdea(idea));
    const seatId = consortium.seats[0]!.id;
    if (coordinatorStrategyLink) await this.seats.edit(actor, { asOrganisationId, seatId, strategyLink: coordinatorStrategyLink });
    return consortium;
  }

  private async invite(world: DemoWorld, consortiumId: ConsortiumId, { id: asOrganisationId, actor }: DemoActing, seat: DemoSeat): Promise<SeatId> {
    const { organisation, role, addedValue = null, message = null } = seat;
    const { id: organisationId } = world.requireOrganisation(organisation);
    const input = Object.assign(new InvitePartnerInput(), { asOrganisationId, consortiumId, organisationId, role, addedValue, message });
    return (await this.invitations.invite(actor, input)).id;
  }

  private async answer({ id: asOrganisationId, actor }: DemoActing, { status, strategyLink }: DemoSeat, seatId: SeatId): Promise<void> {
    if (status === 'ACCEPTED') await this.seats.accept(actor, { asOrganisationId, seatId });
    if (status === 'DECLINED') await this.seats.decline(actor, { asOrganisationId, seatId });
    if (strategyLink) await this.seats.edit(actor, { asOrganisationId, seatId, strategyLink });
  }
}
