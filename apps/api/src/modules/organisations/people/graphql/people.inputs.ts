import { Field, InputType } from '@nestjs/graphql';
import { LIMITS, type Locale, type MemberRole } from '@trefoil/vocabulary';
import { Allow } from 'class-validator';
import { ActingInput, IdField, OptionalText, RequiredText } from '../../../../platform/graphql/input-fields';
import { EmailAddress, InLocale } from '../../../accounts';
import { MemberRoleEnum } from '../../graphql/enums';

@InputType()
export class InviteMemberInput extends ActingInput {
  @EmailAddress()
  email: string;

  @Field(() => MemberRoleEnum)
  @Allow()
  role: MemberRole;

  @InLocale('The language of the mail that follows.')
  locale: Locale;
}

@InputType({ description: 'An invitation by mail that waits.' })
export class MemberInvitationInput extends ActingInput {
  @IdField()
  invitationId: string;
}

@InputType()
export class JoinOrganisationInput {
  @RequiredText(100, 'As it stands in the mailed link.')
  token: string;
}

@InputType({ description: 'One of the organisation’s people.' })
export class MemberInput extends ActingInput {
  @IdField()
  memberId: string;
}

@InputType()
export class ChangeMemberRoleInput extends MemberInput {
  @Field(() => MemberRoleEnum)
  @Allow()
  role: MemberRole;
}

@InputType()
export class LeaveOrganisationInput extends ActingInput {}

@InputType()
export class RequestToJoinInput {
  @IdField()
  organisationId: string;

  @OptionalText(LIMITS.people.message, 'For its owners: who one is there.')
  message: string | null = null;
}

@InputType()
export class AnswerJoinRequestInput extends ActingInput {
  @IdField()
  requestId: string;

  @Field(() => MemberRoleEnum, { nullable: true, description: 'Null refuses.' })
  @Allow()
  role?: MemberRole | null;
}
