import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CountingReason, Finding, Verdict } from '@trefoil/rules';
import { type ActionCode, type CountryCode, LIMITS, type OrganisationType, type SeatRole } from '@trefoil/vocabulary';
import { ActingInput, IdField } from '../../../platform/graphql/input-fields';
import { GraphQLCountryCode } from '../../../platform/graphql/scalars';
import { ActionCodeEnum, OrganisationTypeEnum, SeatRoleEnum } from '../../organisations';
import { Finding as FindingType } from './eligibility.type';
import { CountingReasonEnum, VerdictEnum } from './enums';

@ObjectType('SubmittedMember', { description: 'A member as it stood when the application was sent in.' })
export class SubmittedMemberType {
  @Field(() => ID)
  organisationId: string;

  @Field()
  name: string;

  @Field(() => GraphQLCountryCode)
  country: CountryCode;

  @Field(() => OrganisationTypeEnum)
  type: OrganisationType;

  @Field(() => SeatRoleEnum)
  role: SeatRole;

  @Field({ description: 'Towards the least number of organisations.' })
  counted: boolean;

  @Field(() => CountingReasonEnum, { nullable: true, description: 'Why it counted or did not. Null where there were no rules for the call.' })
  reason: CountingReason | null;
}

@ObjectType('Submission', {
  description: 'That the application was sent in, as the coordinator recorded it: the rules of that day, what they said, and of whom. It never changes.',
})
export class SubmissionType {
  @Field(() => ID)
  id: string;

  @Field(() => ActionCodeEnum)
  action: ActionCode;

  @Field(() => Int)
  callYear: number;

  @Field(() => String, { nullable: true, description: 'Names the rules and their values as they stood. Null where there were none we could stand behind.' })
  ruleSetVersion: string | null;

  @Field(() => VerdictEnum)
  verdict: Verdict;

  @Field(() => Int, { nullable: true })
  durationMonths: number | null;

  @Field(() => Int, { nullable: true, description: 'Euro cents.' })
  grantAskedCents: number | null;

  @Field(() => [FindingType])
  findings: readonly Finding[];

  @Field(() => [SubmittedMemberType], { description: 'The coordinator and those who had accepted.' })
  members: readonly SubmittedMemberType[];

  @Field()
  recordedAt: Date;
}

@InputType()
export class RecordSubmissionInput extends ActingInput {
  @IdField()
  consortiumId: string;
}

export const SUBMISSIONS_BOUND = `The newest first, at most ${LIMITS.consortium.submissions}. Empty for those who are only invited.`;
