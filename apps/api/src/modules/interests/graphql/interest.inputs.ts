import { Field, ID, InputType } from '@nestjs/graphql';
import { type InterestState, LIMITS, type SeatRole } from '@trefoil/vocabulary';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsOptional } from 'class-validator';
import { ActingInput, ClientKey, IdField, InputField, IsId, LoadedVersion, OptionalText, RequiredText, Satisfies, WholeNumber } from '../../../platform/graphql/input-fields';
import { EmailAddress } from '../../accounts';
import { SeatRoleEnum } from '../../organisations';
import { InterestStateEnum } from './enums';

const { interest } = LIMITS;

@InputType({ description: 'What an applicant says, whoever it is: so that answers can be compared.' })
export class InterestFormInput {
  @Field(() => ID, { nullable: true, description: 'Which of the partners the idea seeks it would be; null: another.' })
  @IsOptional()
  @IsId()
  partnerSoughtId: string | null = null;

  @Field(() => SeatRoleEnum, { description: 'PARTNER or ASSOCIATED_PARTNER.' })
  @IsIn(['PARTNER', 'ASSOCIATED_PARTNER'], { context: { code: 'UNKNOWN_VALUE' } })
  role: SeatRole;

  @RequiredText(interest.tasks, 'What it would do in the project.')
  tasks: string;

  @WholeNumber(interest.personMonthsMin, interest.personMonthsMax, { description: 'Work it could put in, over the whole project.' })
  personMonths: number;

  @RequiredText(LIMITS.person.name, 'Who may sign for the applicant.')
  contactName: string;

  @EmailAddress()
  contactEmail: string;

  @RequiredText(interest.why, 'Why this organisation. The coordinator reads it as the first message of the thread.')
  why: string;
}

@InputType()
export class ExpressInterestInput extends ActingInput {
  @IdField()
  ideaId: string;

  @ClientKey()
  clientKey: string;

  @InputField(() => InterestFormInput)
  form: InterestFormInput;
}

@InputType()
export class InterestRefInput extends ActingInput {
  @IdField()
  interestId: string;
}

@InputType()
export class WithdrawInterestInput extends InterestRefInput {}

@InputType()
export class TakeSeatBackInput extends InterestRefInput {}

@InputType()
export class EditInterestInput extends InterestRefInput {
  @LoadedVersion()
  version: number;

  @InputField(() => InterestFormInput)
  form: InterestFormInput;
}

@InputType()
class SomeInterestsInput extends ActingInput {
  @Field(() => [ID], { description: 'Of one idea, at most 50.' })
  @ArrayMinSize(1, { context: { code: 'TOO_FEW', params: { min: 1 } } })
  @ArrayMaxSize(interest.atOnce, { context: { code: 'TOO_MANY', params: { max: interest.atOnce } } })
  @ArrayUnique({ context: { code: 'DUPLICATE' } })
  @Satisfies('MALFORMED', (ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string' && /^[1-9][0-9]{0,17}$/.test(id)))
  interestIds: string[];
}

@InputType()
export class MoveInterestsInput extends SomeInterestsInput {
  @Field(() => InterestStateEnum, { description: 'NEW or SHORTLISTED.' })
  @IsIn(['NEW', 'SHORTLISTED'], { context: { code: 'UNKNOWN_VALUE' } })
  to: InterestState;
}

@InputType({ description: 'The same in the three languages; each applicant reads its own. {organisation} stands once for the applicant’s name.' })
export class DeclineWordsInput {
  @RequiredText(interest.declineMessage)
  en: string;

  @RequiredText(interest.declineMessage)
  sv: string;

  @RequiredText(interest.declineMessage)
  fi: string;
}

@InputType()
export class DeclineInterestsInput extends SomeInterestsInput {
  @InputField(() => DeclineWordsInput)
  words: DeclineWordsInput;
}

@InputType()
export class OfferSeatForInterestInput extends InterestRefInput {
  @Field(() => SeatRoleEnum, { nullable: true, description: 'PARTNER or ASSOCIATED_PARTNER; left out: the role the applicant asked for.' })
  @IsOptional()
  @IsIn(['PARTNER', 'ASSOCIATED_PARTNER'], { context: { code: 'UNKNOWN_VALUE' } })
  role?: SeatRole | null;

  @OptionalText(LIMITS.seat.addedValue, 'Required when the applicant is in a partner country.')
  addedValue: string | null = null;

  @OptionalText(LIMITS.seat.message, 'For the applicant.')
  message: string | null = null;
}

@InputType()
export class SetInterestCapInput extends ActingInput {
  @IdField()
  ideaId: string;

  @WholeNumber(1, interest.capMax, { nullable: true, description: 'How many may be open at once; null: as many as come.' })
  most: number | null = null;
}
