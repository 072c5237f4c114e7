import { Field, ID, InputType } from '@nestjs/graphql';
import { isId, LIMITS, type ThreadSubjectKind } from '@trefoil/vocabulary';
import { Type } from 'class-transformer';
import { Allow, ValidateNested } from 'class-validator';
import { IsId } from '../../../platform/graphql/id';
import { ClientKey, CodeList, OptionalText, RequiredText, Satisfies } from '../../../platform/graphql/input-fields';
import { ThreadSubjectKindEnum } from './thread.type';

@InputType()
export class ThreadSubjectInput {
  @Field(() => ThreadSubjectKindEnum)
  @Allow()
  kind: ThreadSubjectKind;

  @Field(() => ID)
  @IsId()
  id: string;
}

@InputType()
export class StartThreadInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ThreadSubjectInput)
  @ValidateNested()
  @Type(() => ThreadSubjectInput)
  subject: ThreadSubjectInput;

  @RequiredText(LIMITS.message.text)
  text: string;

  @ClientKey()
  clientKey: string;
}

@InputType()
export class SendMessageInput {
  @Field(() => ID)
  @IsId()
  asOrganisationId: string;

  @Field(() => ID)
  @IsId()
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
  @Field(() => ID)
  @IsId()
  threadId: string;

  @Field(() => ID, { description: 'The newest message seen.' })
  @IsId()
  messageId: string;
}

@InputType()
export class EditMessageInput {
  @Field(() => ID)
  @IsId()
  messageId: string;

  @RequiredText(LIMITS.message.text)
  text: string;
}

@InputType()
export class DeleteMessageInput {
  @Field(() => ID)
  @IsId()
  messageId: string;
}

@InputType()
export class MuteThreadInput {
  @Field(() => ID)
  @IsId()
  threadId: string;

  @Field({ description: 'False lets it be heard again.' })
  @Allow()
  isMuted: boolean;
}

@InputType()
export class ArchiveThreadInput {
  @Field(() => ID)
  @IsId()
  threadId: string;

  @Field({ description: 'False brings it back.' })
  @Allow()
  isArchived: boolean;
}

@InputType()
export class SaveMessageDraftInput {
  @Field(() => ID)
  @IsId()
  threadId: string;

  @OptionalText(LIMITS.message.text, 'Blank drops the draft.')
  text: string | null = null;
}
