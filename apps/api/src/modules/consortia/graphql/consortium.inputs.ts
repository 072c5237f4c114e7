import { Field, InputType } from '@nestjs/graphql';
import { LIMITS, type Locale, type SeatRole } from '@trefoil/vocabulary';
import { Allow, IsEmail, IsIn } from 'class-validator';
import { ActingInput, IdField, OptionalText } from '../../../platform/graphql/input-fields';
import { LocaleEnum } from '../../accounts';
import { SeatRoleEnum } from '../../organisations';

@InputType()
export class OpenConsortiumInput extends ActingInput {
  @IdField()
  ideaId: string;
}

@InputType()
export class InvitePartnerInput extends ActingInput {
  @IdField()
  consortiumId: string;

  @IdField()
  organisationId: string;

  @Field(() => SeatRoleEnum, { description: 'PARTNER or ASSOCIATED_PARTNER.' })
  @IsIn(['PARTNER', 'ASSOCIATED_PARTNER'], { context: { code: 'UNKNOWN_VALUE' } })
  role: SeatRole;

  @OptionalText(LIMITS.seat.addedValue, 'Required when the organisation is in a partner country.')
  addedValue: string | null = null;

  @OptionalText(LIMITS.seat.message, 'For the invited organisation.')
  message: string | null = null;

  @OptionalText(LIMITS.person.email, 'Only for an unclaimed organisation: where the invitation to claim goes. It is not kept.')
  @IsEmail({}, { context: { code: 'NOT_AN_EMAIL' } })
  claimEmail: string | null = null;

  @Field(() => LocaleEnum, { nullable: true, description: 'The language of the invitation to claim; English when left out.' })
  @Allow()
  locale?: Locale | null;
}

@InputType()
export class AnswerInvitationInput extends ActingInput {
  @IdField()
  seatId: string;
}

@InputType()
export class LeaveConsortiumInput extends AnswerInvitationInput {}

@InputType()
export class RemoveSeatInput extends AnswerInvitationInput {}

@InputType()
export class EditSeatInput extends AnswerInvitationInput {
  @OptionalText(LIMITS.seat.addedValue, 'Left out it stays as it is; null clears it.')
  addedValue?: string | null;

  @OptionalText(LIMITS.seat.strategyLink, 'For the seat’s own organisation. Left out it stays as it is; null clears it.')
  strategyLink?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the organisation provides vocational education and training, which its type does not tell. Left out it stays as it is; null: nobody has said.' })
  @Allow()
  providesVet?: boolean | null;
}
