import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { Allow } from 'class-validator';
import { IsId } from '../../../platform/graphql/id';
import { OptionalText, WholeNumber } from '../../../platform/graphql/input-fields';
import type { SuggestionRefusalReason } from '../suggestion-refusal.entity';
import { SuggestionRefusalReasonEnum } from './enums';

@ArgsType()
export class SuggestionPageArgs {
  @WholeNumber(1, LIMITS.page.first, { nullable: true, description: 'At most 50; 10 when left out.' })
  first: number | null = null;

  @OptionalText(200, 'The `endCursor` of the page before.')
  after: string | null = null;
}

@InputType()
export class ReconsiderSuggestionInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ID)
  @IsId()
  ideaId: string;

  @Field(() => ID)
  @IsId()
  organisationId: string;
}

@InputType()
export class RefuseSuggestionInput extends ReconsiderSuggestionInput {
  @Field(() => SuggestionRefusalReasonEnum)
  @Allow()
  reason: SuggestionRefusalReason;

  @OptionalText(LIMITS.suggestion.note)
  note: string | null = null;
}
