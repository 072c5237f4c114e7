import { Field, ID, InputType } from '@nestjs/graphql';
import { LIMITS, type ThreadSubjectKind } from '@trefoil/vocabulary';
import { Type } from 'class-transformer';
import { Allow, ValidateNested } from 'class-validator';
import { IsId } from '../../../platform/graphql/id';
import { ClientKey, RequiredText } from '../../../platform/graphql/input-fields';
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
