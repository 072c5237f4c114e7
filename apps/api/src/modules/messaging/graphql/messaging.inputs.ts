import { Field, ID, InputType } from '@nestjs/graphql';
import { isId, LIMITS, type ThreadSubjectKind } from '@trefoil/vocabulary';
import { Allow } from 'class-validator';
import { ActingInput, ClientKey, CodeList, IdField, InputField, OptionalText, RequiredText, Satisfies } from '../../../platform/graphql/input-fields';
import { ThreadSubjectKindEnum } from './thread.type';

@InputType()
export class ThreadSubjectInput {
  @Field(() => ThreadSubjectKindEnum)
  @Allow()
  kind: ThreadSubjectKind;

  @IdField()
  id: string;
}

@InputType()
export class StartThreadInput extends ActingInput {
  @InputField(() => ThreadSubjectInput)
  subject: ThreadSubjectInput;

  @RequiredText(LIMITS.message.text)
  text: string;

  @ClientKey()
  clientKey: string;
}

@InputType()
export class SendMessageInput extends ActingInput {
  @IdField()
  threadId: string;

  @RequiredText(LIMITS.message.text)
  text: string;

  @CodeList(() => ID, LIMITS.attachment.perMessage, 'What the author has uploaded to the thread and not sent yet.')
  @Satisfies('MALFORMED', (value) => Array.isArray(value) && value.every((id) => typeof id === 'string' && isId(id)))
  attachmentIds: string[] = [];

  @ClientKey()
  clientKey: string;
}

@InputType()
export class MarkThreadReadInput {
  @IdField()
  threadId: string;

  @IdField('The newest message seen.')
  messageId: string;
}

@InputType()
export class EditMessageInput {
  @IdField()
  messageId: string;

  @RequiredText(LIMITS.message.text)
  text: string;
}

@InputType()
export class DeleteMessageInput {
  @IdField()
  messageId: string;
}

@InputType()
export class MuteThreadInput {
  @IdField()
  threadId: string;

  @Field({ description: 'False lets it be heard again.' })
  @Allow()
  isMuted: boolean;
}

@InputType()
export class ArchiveThreadInput {
  @IdField()
  threadId: string;

  @Field({ description: 'False brings it back.' })
  @Allow()
  isArchived: boolean;
}

@InputType()
export class SaveMessageDraftInput {
  @IdField()
  threadId: string;

  @OptionalText(LIMITS.message.text, 'Blank drops the draft.')
  text: string | null = null;
}
