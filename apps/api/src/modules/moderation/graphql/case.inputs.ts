import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { Allow, ArrayNotEmpty } from 'class-validator';
import { CodeList, IdField, RequiredText } from '../../../platform/graphql/input-fields';
import { VERIFICATION_CHECKS, type VerificationCheck, VerificationCheckEnum } from '../../organisations';
import { CASE_KINDS, type CaseKind, type CaseState } from '../cases/case';
import { CaseKindEnum, CaseStateEnum } from './enums';

const Reason = () => RequiredText(LIMITS.moderation.reason, 'Why; told to the people it concerns.');

@ArgsType()
export class ModerationCasesArgs {
  @CodeList(() => CaseKindEnum, CASE_KINDS.length, 'All kinds when empty.')
  kinds: CaseKind[] = [];

  @Field(() => CaseStateEnum, { defaultValue: 'OPEN', description: 'OPEN: the longest waiting first. DECIDED: the latest first.' })
  @Allow()
  state: CaseState;

  @Field(() => Int, { defaultValue: 20 })
  @Allow()
  first: number;

  @Field(() => String, { nullable: true })
  @Allow()
  after: string | null = null;
}

@InputType()
export class DecideClaimInput {
  @IdField()
  claimId: string;

  @Field()
  @Allow()
  approve: boolean;

  @Reason()
  reason: string;
}

@InputType()
export class KeepApartInput {
  @IdField('Of the case.')
  duplicateId: string;

  @Reason()
  reason: string;
}

@InputType()
export class DecideReportInput {
  @IdField()
  reportId: string;

  @Field({ description: 'Whether the reporter is right.' })
  @Allow()
  uphold: boolean;

  @Reason()
  reason: string;
}

@InputType()
export class MergeOrganisationsInput {
  @IdField('The one that goes; its address leads to the other.')
  mergedId: string;

  @IdField()
  intoId: string;

  @Field({ defaultValue: false, description: 'Whether the values of the one that goes stand where both have one.' })
  @Allow()
  preferMerged: boolean;

  @Reason()
  reason: string;
}

@InputType()
export class VerifyOrganisationInput {
  @IdField()
  organisationId: string;

  @CodeList(() => VerificationCheckEnum, VERIFICATION_CHECKS.length, 'What was checked; at least one.')
  @ArrayNotEmpty({ context: { code: 'REQUIRED' } })
  checks: VerificationCheck[] = [];

  @Reason()
  reason: string;
}

@InputType({ description: 'A moderator’s act upon an organisation.' })
export class ModerateOrganisationInput {
  @IdField()
  organisationId: string;

  @Reason()
  reason: string;
}
