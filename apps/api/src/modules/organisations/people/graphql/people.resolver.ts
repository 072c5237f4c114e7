import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { networkOf } from '../../../../platform/rate-limits/network-of';
import type { Actor } from '../../../../platform/auth/actor';
import { CurrentActor } from '../../../../platform/auth/current-actor.decorator';
import { Clock } from '../../../../platform/clock/clock';
import type { GraphqlContext } from '../../../../platform/graphql/graphql-context';
import { IdArg } from '../../../../platform/graphql/id';
import { requireRequest } from '../../../accounts';
import type { Membership } from '../../membership.entity';
import { OrganisationService } from '../../organisation.service';
import { JoinRequestService } from '../join-request.service';
import { MemberInvitationService } from '../member-invitation.service';
import { MemberService, type PeopleView } from '../member.service';
import { canManagePeople } from '../people.policy';
import { AnswerJoinRequestInput, ChangeMemberRoleInput, InviteMemberInput, JoinOrganisationInput, LeaveOrganisationInput, MemberInput, MemberInvitationInput, RequestToJoinInput } from './people.inputs';
import { InvitationToJoin, JoinOrganisationPayload, type JoinRequestType, LeaveOrganisationPayload, type MemberInvitationType, type OrganisationMemberType, OrganisationPeopleType, PeoplePayload, RequestToJoinPayload } from './people.type';

const networkOfContext = (context: GraphqlContext): string => networkOf(requireRequest(context).ip ?? '');

@Resolver(() => OrganisationPeopleType)
export class PeopleResolver {
  constructor(
    private readonly members: MemberService,
    private readonly invitations: MemberInvitationService,
    private readonly requests: JoinRequestService,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  @Query(() => OrganisationPeopleType, { description: 'For the organisation’s own people. Error ORGANISATION.NOT_YOURS.' })
  organisationPeople(@CurrentActor() actor: Actor, @IdArg('organisationId') organisationId: string): PeopleView {
    return this.members.view(actor, organisationId);
  }

  @Query(() => InvitationToJoin, { description: 'What a mailed link opens, for the account with the address it was sent to. Errors PEOPLE.INVITATION_NOT_VALID and PEOPLE.INVITED_AT_ANOTHER_ADDRESS.' })
  async invitationToJoin(@Context() context: GraphqlContext, @Args('token') token: string): Promise<InvitationToJoin> {
    const { organisation, role, invitedBy, expiresAt } = await this.invitations.look(context.actor, token, networkOfContext(context));
    return { organisationName: organisation!.name, role, invitedByName: invitedBy?.name ?? null, expiresAt };
  }

  @Mutation(() => PeoplePayload, { description: 'For owners: mails a link to join. The same for an address with an account and for one without.' })
  async inviteMember(@CurrentActor() actor: Actor, @Args('input') { asOrganisationId, ...invitee }: InviteMemberInput): Promise<{ people: PeopleView }> {
    return { people: await this.invitations.invite(actor, asOrganisationId, invitee) };
  }

  @Mutation(() => PeoplePayload, { description: 'For owners: mails a new link; the one before is no longer good.' })
  async resendMemberInvitation(@CurrentActor() actor: Actor, @Args('input') input: MemberInvitationInput): Promise<{ people: PeopleView }> {
    return { people: await this.invitations.resend(actor, input.asOrganisationId, input.invitationId) };
  }

  @Mutation(() => PeoplePayload, { description: 'For owners: the mailed link is no longer good.' })
  async withdrawMemberInvitation(@CurrentActor() actor: Actor, @Args('input') input: MemberInvitationInput): Promise<{ people: PeopleView }> {
    return { people: await this.invitations.withdraw(actor, input.asOrganisationId, input.invitationId) };
  }

  @Mutation(() => JoinOrganisationPayload, { description: 'Uses up a mailed link and joins. Errors as of invitationToJoin.' })
  async joinOrganisation(@Context() context: GraphqlContext, @Args('input') { token }: JoinOrganisationInput): Promise<{ membership: Membership }> {
    const { actor } = context;
    const { organisationId, role } = await this.invitations.accept(actor, token, networkOfContext(context));
    context.actor = { ...actor, roles: new Map(actor.roles).set(organisationId, role) };
    return { membership: (await this.organisations.findMemberships(actor.personId!)).find((each) => each.organisationId === organisationId)! };
  }

  @Mutation(() => PeoplePayload, { description: 'For owners. Error PEOPLE.LAST_OWNER.' })
  async changeMemberRole(@CurrentActor() actor: Actor, @Args('input') input: ChangeMemberRoleInput): Promise<{ people: PeopleView }> {
    return { people: await this.members.changeRole(actor, input.asOrganisationId, input.memberId, input.role) };
  }

  @Mutation(() => PeoplePayload, { description: 'For owners: ends a colleague’s membership. Oneself one leaves.' })
  async removeMember(@CurrentActor() actor: Actor, @Args('input') input: MemberInput): Promise<{ people: PeopleView }> {
    return { people: await this.members.remove(actor, input.asOrganisationId, input.memberId) };
  }

  @Mutation(() => PeoplePayload, { description: 'For owners: makes a colleague owner and oneself an editor.' })
  async handOverOrganisation(@CurrentActor() actor: Actor, @Args('input') input: MemberInput): Promise<{ people: PeopleView }> {
    return { people: await this.members.handOver(actor, input.asOrganisationId, input.memberId) };
  }

  @Mutation(() => LeaveOrganisationPayload, { description: 'For its people. Error PEOPLE.LAST_OWNER.' })
  async leaveOrganisation(@CurrentActor() actor: Actor, @Args('input') { asOrganisationId }: LeaveOrganisationInput): Promise<LeaveOrganisationPayload> {
    await this.members.leave(actor, asOrganisationId);
    return { left: true };
  }

  @Mutation(() => RequestToJoinPayload, { description: 'Asks the owners of a claimed organisation to be let in. Errors PEOPLE.NOBODY_TO_ASK, PEOPLE.ALREADY_ASKED and PEOPLE.ALREADY_IN.' })
  async requestToJoin(@CurrentActor() actor: Actor, @Args('input') { organisationId, message }: RequestToJoinInput): Promise<RequestToJoinPayload> {
    await this.requests.ask(actor, organisationId, message);
    return { asked: true };
  }

  @Mutation(() => PeoplePayload, { description: 'For owners: lets somebody in with a role, or refuses.' })
  async answerJoinRequest(@CurrentActor() actor: Actor, @Args('input') input: AnswerJoinRequestInput): Promise<{ people: PeopleView }> {
    return { people: await this.requests.answer(actor, input.asOrganisationId, input.requestId, input.role ?? null) };
  }

  @ResolveField('members')
  async findMembers(@Parent() view: PeopleView): Promise<OrganisationMemberType[]> {
    const seesAddress = (personId: string) => canManagePeople(view.role) || personId === view.personId;
    const members = await this.members.findMembers(view);
    return members.map(({ id, role, createdAt, personId, person: { name, email } }) => ({ id, role, createdAt, name, email: seesAddress(personId) ? email : null, isViewer: personId === view.personId }));
  }

  @ResolveField('invitations')
  async findInvitations(@Parent() view: PeopleView): Promise<MemberInvitationType[]> {
    const now = this.clock.now();
    const invitations = await this.invitations.findOf(view);
    return invitations.map(({ id, email, role, invitedBy, expiresAt }) => ({ id, email, role, invitedByName: invitedBy?.name ?? null, expiresAt, expired: expiresAt <= now }));
  }

  @ResolveField('requests')
  async findRequests(@Parent() view: PeopleView): Promise<JoinRequestType[]> {
    const requests = await this.requests.findOf(view);
    return requests.map(({ id, message, createdAt, person }) => ({ id, message, createdAt, name: person!.name, email: person!.email }));
  }
}
