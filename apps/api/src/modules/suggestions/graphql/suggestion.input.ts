import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { Allow } from 'class-validator';
import { ActingInput, IdField, OptionalText, WholeNumber } from '../../../platform/graphql/input-fields';
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
export class ReconsiderSuggestionInput extends ActingInput {
  @IdField()
  ideaId: string;

  @IdField()
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
