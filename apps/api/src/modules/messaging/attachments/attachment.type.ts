import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ATTACHMENT_KINDS, type AttachmentKind } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';
import { IdField } from '../../../platform/graphql/input-fields';

const AttachmentKindEnum = graphqlEnum('AttachmentKind', ATTACHMENT_KINDS, 'What may be attached; known by its content, not by its name.');

@ObjectType('Attachment', { description: 'A file in a conversation: downloaded from /attachments/<id> by its people.' })
export class AttachmentType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => AttachmentKindEnum)
  kind: AttachmentKind;

  @Field(() => Int, { description: 'In bytes.' })
  size: number;
}

@InputType()
export class RemoveAttachmentInput {
  @IdField()
  attachmentId: string;
}

@ObjectType()
export class RemoveAttachmentPayload {
  @Field(() => ID)
  removedId: string;
}
