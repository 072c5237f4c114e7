import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { canActFor, type Organisation, OrganisationLoader } from '../../organisations';
import { canReadMessage, canReadTexts, seatPermissions, standingIn } from '../consortium.policy';
import { InvitePartnerService } from '../invite-partner.service';
import type { Seat } from '../seat.entity';
import { SeatService } from '../seat.service';
import { AnswerInvitationInput, EditSeatInput, InvitePartnerInput, LeaveConsortiumInput, RemoveSeatInput } from './consortium.inputs';
import { SeatPayload, type SeatPermissions, SeatType } from './consortium.type';

const standingAt = ({ roles }: Actor, { consortium }: Seat) => standingIn(roles, consortium.seats);

@Resolver(() => SeatType)
export class SeatResolver {
  constructor(
    private readonly invitations: InvitePartnerService,
    private readonly seats: SeatService,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Mutation(() => SeatPayload, {
    description:
      'For the coordinator’s owners and editors. The organisation is asked by mail; one that nobody speaks for yet has its seat planned. Errors CONSORTIUM.SEAT_TAKEN, CONSORTIUM.FULL, CONSORTIUM.IDEA_WITHDRAWN, CONSORTIUM.COUNTRY_EXCLUDED, CONSORTIUM.PROGRAMME_COUNTRIES_ONLY; field errors on addedValue (REQUIRED) and organisationId (CONSORTIUM.OWN_ORGANISATION).',
  })
  async invitePartner(@CurrentActor() actor: Actor, @Args('input') input: InvitePartnerInput): Promise<{ seat: Seat }> {
    return { seat: await this.invitations.invite(actor, input) };
  }

  @Mutation(() => SeatPayload, { description: 'For owners and editors of the invited organisation. Error CONSORTIUM.INVITATION_NOT_OPEN.' })
  async acceptInvitation(@CurrentActor() actor: Actor, @Args('input') input: AnswerInvitationInput): Promise<{ seat: Seat }> {
    return { seat: await this.seats.accept(actor, input) };
  }

  @Mutation(() => SeatPayload, { description: 'For owners and editors of the invited organisation. Error CONSORTIUM.INVITATION_NOT_OPEN.' })
  async declineInvitation(@CurrentActor() actor: Actor, @Args('input') input: AnswerInvitationInput): Promise<{ seat: Seat }> {
    return { seat: await this.seats.decline(actor, input) };
  }

  @Mutation(() => SeatPayload, { description: 'For owners and editors of a member other than the coordinator. Errors CONSORTIUM.SEAT_NOT_ACTIVE and CONSORTIUM.COORDINATOR_STAYS.' })
  async leaveConsortium(@CurrentActor() actor: Actor, @Args('input') input: LeaveConsortiumInput): Promise<{ seat: Seat }> {
    return { seat: await this.seats.leave(actor, input) };
  }

  @Mutation(() => SeatPayload, {
    description: 'For the coordinator’s owners and editors: takes a seat away, an invitation back, or drops a plan. Errors CONSORTIUM.SEAT_NOT_ACTIVE and CONSORTIUM.COORDINATOR_STAYS.',
  })
  async removeSeat(@CurrentActor() actor: Actor, @Args('input') input: RemoveSeatInput): Promise<{ seat: Seat }> {
    return { seat: await this.seats.remove(actor, input) };
  }

  @Mutation(() => SeatPayload, {
    description:
      'The coordinator writes the added value of any seat, and whether its organisation provides vocational education; a member all of its own. Errors CONSORTIUM.TEXT_NOT_YOURS and CONSORTIUM.SEAT_NOT_ACTIVE; field error REQUIRED where a partner country’s added value would be cleared.',
  })
  async editSeat(@CurrentActor() actor: Actor, @Args('input') input: EditSeatInput): Promise<{ seat: Seat }> {
    return { seat: await this.seats.edit(actor, input) };
  }

  @ResolveField()
  organisation(@Parent() { organisationId }: Seat, @Context() context: GraphqlContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationId);
  }

  @ResolveField()
  addedValue(@Parent() seat: Seat, @CurrentActor() actor: Actor): string | null {
    return canReadTexts(standingAt(actor, seat), actor.roles.has(seat.organisationId)) ? seat.addedValue : null;
  }

  @ResolveField()
  strategyLink(@Parent() seat: Seat, @CurrentActor() actor: Actor): string | null {
    return canReadTexts(standingAt(actor, seat), actor.roles.has(seat.organisationId)) ? seat.strategyLink : null;
  }

  @ResolveField()
  providesVet(@Parent() seat: Seat, @CurrentActor() actor: Actor): boolean | null {
    return canReadTexts(standingAt(actor, seat), actor.roles.has(seat.organisationId)) ? seat.providesVet : null;
  }

  @ResolveField()
  message(@Parent() seat: Seat, @CurrentActor() actor: Actor): string | null {
    return canReadMessage(standingAt(actor, seat), actor.roles.has(seat.organisationId)) ? seat.message : null;
  }

  @ResolveField()
  viewerCan(@Parent() seat: Seat, @CurrentActor() { roles }: Actor): SeatPermissions {
    const { coordinatorId } = seat.consortium;
    return seatPermissions(seat, { forCoordinator: canActFor(roles.get(coordinatorId)), forSeat: canActFor(roles.get(seat.organisationId)) });
  }
}
