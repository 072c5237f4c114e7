import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { MemberRole } from '@trefoil/vocabulary';
import { MemberRoleEnum } from '../../graphql/enums';
import { MembershipType } from '../../graphql/organisation.type';

@ObjectType('OrganisationMember', { description: 'A person of an organisation, as its people see them.' })
export class OrganisationMemberType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true, description: 'For owners, and of oneself.' })
  email: string | null;

  @Field(() => MemberRoleEnum)
  role: MemberRole;

  @Field()
  isViewer: boolean;

  @Field()
  createdAt: Date;
}

@ObjectType('MemberInvitation', { description: 'An invitation by mail that has not been used.' })
export class MemberInvitationType {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field(() => MemberRoleEnum)
  role: MemberRole;

  @Field(() => String, { nullable: true })
  invitedByName: string | null;

  @Field()
  expiresAt: Date;

  @Field({ description: 'Its link is too old; it can be sent again.' })
  expired: boolean;
}

@ObjectType('JoinRequest', { description: 'Somebody waits to be let in.' })
export class JoinRequestType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  email: string;

  @Field(() => String, { nullable: true })
  message: string | null;

  @Field()
  createdAt: Date;
}

@ObjectType('OrganisationPeople', { description: 'Those who belong to an organisation, for themselves.' })
export class OrganisationPeopleType {
  @Field(() => ID)
  organisationId: string;

  @Field(() => MemberRoleEnum, { description: 'The viewer’s own.' })
  role: MemberRole;

  @Field(() => [OrganisationMemberType], { description: 'Owners first, at most 200.' })
  members: OrganisationMemberType[];

  @Field(() => [MemberInvitationType], { description: 'For owners, at most 50; else empty.' })
  invitations: MemberInvitationType[];

  @Field(() => [JoinRequestType], { description: 'For owners, at most 50; else empty.' })
  requests: JoinRequestType[];
}

@ObjectType({ description: 'What a mailed invitation is to.' })
export class InvitationToJoin {
  @Field()
  organisationName: string;

  @Field(() => MemberRoleEnum)
  role: MemberRole;

  @Field(() => String, { nullable: true })
  invitedByName: string | null;

  @Field()
  expiresAt: Date;
}

@ObjectType()
export class PeoplePayload {
  @Field(() => OrganisationPeopleType)
  people: OrganisationPeopleType;
}

@ObjectType()
export class LeaveOrganisationPayload {
  @Field()
  left: boolean;
}

@ObjectType()
export class JoinOrganisationPayload {
  @Field(() => MembershipType)
  membership: MembershipType;
}

@ObjectType()
export class RequestToJoinPayload {
  @Field({ description: 'Always true: its owners have been asked.' })
  asked: boolean;
}

