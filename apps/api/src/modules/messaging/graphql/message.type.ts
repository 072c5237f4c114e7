import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { EdgeOf } from '../../../platform/graphql/connection';
import { OrganisationType } from '../../organisations';

@ObjectType('Message', { description: 'What one organisation wrote to another.' })
export class MessageType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  threadId: string;

  @Field(() => OrganisationType, { description: 'In whose name it was sent.' })
  sender: OrganisationType;

  @Field({ description: 'Who wrote it; empty once that person has left.' })
  authorName: string;

  @Field({ description: 'Plain text; empty once it is deleted.' })
  text: string;

  @Field()
  sentAt: Date;

  @Field(() => Date, { nullable: true, description: 'When its author changed it last; what it said before is kept nowhere.' })
  editedAt: Date | null;

  @Field({ description: 'Its author took it back.' })
  isDeleted: boolean;

  @Field(() => Date, { nullable: true, description: 'Until when the viewer may edit or delete it: its author, for ten minutes. Null for everybody else, and afterwards.' })
  changeableUntil: Date | null;

  @Field(() => ID, { description: 'The key the sender’s client gave it: what it shows as being sent can be told from what has arrived.' })
  clientKey: string;

  @Field(() => String, { nullable: true, description: 'Its place in the subscription, for coming back to it; null elsewhere.' })
  cursor: string | null;
}

@ArgsType()
export class MessageSentArgs {
  @Field(() => String, { nullable: true, description: 'The cursor of the last message received. Refused with MESSAGE.MISSED_TOO_MUCH when it is too long ago: then read the threads anew, and leave it out.' })
  @Allow()
  after: string | null = null;
}

@ObjectType()
export class MessageEdge extends EdgeOf(MessageType, 'Message') {}

@ObjectType({ description: 'A stretch of a thread, oldest first.' })
export class MessageConnection {
  @Field(() => [MessageEdge])
  edges: MessageEdge[];

  @Field({ description: 'Towards older messages.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `before` to read older ones.' })
  startCursor: string | null;
}
