import { InputType } from '@nestjs/graphql';
import { ActingInput, IdField, InputField, LoadedVersion } from '../../../platform/graphql/input-fields';
import { IdeaContentInput } from './idea-content.input';

@InputType()
export class DraftIdeaInput extends ActingInput {
  @InputField(() => IdeaContentInput)
  content: IdeaContentInput;
}

@InputType()
export class EditIdeaInput extends ActingInput {
  @IdField()
  ideaId: string;

  @LoadedVersion()
  version: number;

  @InputField(() => IdeaContentInput)
  content: IdeaContentInput;
}

/** An idea, and the organisation in whose name something is done to it. */
@InputType({ isAbstract: true })
abstract class ActOnIdeaInput extends ActingInput {
  @IdField()
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
