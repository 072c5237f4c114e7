import { Field, ID, InputType } from '@nestjs/graphql';
import { LIMITS, type Locale, type MemberRole } from '@trefoil/vocabulary';
import { Allow } from 'class-validator';
import { IsId } from '../../../../platform/graphql/id';
import { OptionalText, RequiredText } from '../../../../platform/graphql/input-fields';
import { EmailAddress, InLocale } from '../../../accounts';
import { MemberRoleEnum } from '../../graphql/enums';

@InputType()
export class InviteMemberInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @EmailAddress()
  email: string;

  @Field(() => MemberRoleEnum)
  @Allow()
  role: MemberRole;

  @InLocale('The language of the mail that follows.')
  locale: Locale;
}

@InputType({ description: 'An invitation by mail that waits.' })
export class MemberInvitationInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ID)
  @IsId()
  invitationId: string;
}

@InputType()
export class JoinOrganisationInput {
  @RequiredText(100, 'As it stands in the mailed link.')
  token: string;
}

@InputType({ description: 'One of the organisation’s people.' })
export class MemberInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ID)
  @IsId()
  memberId: string;
}

@InputType()
export class ChangeMemberRoleInput extends MemberInput {
  @Field(() => MemberRoleEnum)
  @Allow()
  role: MemberRole;
}

@InputType()
export class LeaveOrganisationInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;
}

@InputType()
export class RequestToJoinInput {
  @Field(() => ID)
  @IsId()
  organisationId: string;

  @OptionalText(LIMITS.people.message, 'For its owners: who one is there.')
  message: string | null = null;
}

@InputType()
export class AnswerJoinRequestInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ID)
  @IsId()
  requestId: string;

  @Field(() => MemberRoleEnum, { nullable: true, description: 'Null refuses.' })
  @Allow()
  role?: MemberRole | null;
}
