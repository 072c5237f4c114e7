import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, ValidateNested } from 'class-validator';
import { IsId } from '../../../platform/graphql/id';
import { IdeaContentInput } from './idea-content.input';

@InputType()
export class DraftIdeaInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => IdeaContentInput)
  @ValidateNested()
  @Type(() => IdeaContentInput)
  content: IdeaContentInput;
}

@InputType()
export class EditIdeaInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ID)
  @IsId()
  ideaId: string;

  @Field(() => Int, { description: 'The version that was loaded; when there is a newer one the edit is refused.' })
  @IsInt()
  version: number;

  @Field(() => IdeaContentInput)
  @ValidateNested()
  @Type(() => IdeaContentInput)
  content: IdeaContentInput;
}

/** An idea, and the organisation in whose name something is done to it. */
@InputType({ isAbstract: true })
abstract class ActOnIdeaInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ID)
  @IsId()
  ideaId: string;
}

@InputType()
export class PublishIdeaInput extends ActOnIdeaInput {}

@InputType()
export class WithdrawIdeaInput extends ActOnIdeaInput {}

@InputType()
export class PauseIdeaInput extends ActOnIdeaInput {}

@InputType()
export class CompleteIdeaInput extends ActOnIdeaInput {}

@InputType()
export class CloseIdeaInput extends ActOnIdeaInput {}

@InputType()
export class ReopenIdeaInput extends ActOnIdeaInput {}

@InputType()
export class RenewIdeaInput extends ActOnIdeaInput {}
