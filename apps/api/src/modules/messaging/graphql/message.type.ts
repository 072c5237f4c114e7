import { Field, ID, ObjectType } from '@nestjs/graphql';
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

  @Field({ description: 'Plain text.' })
  text: string;

  @Field()
  sentAt: Date;

  @Field(() => ID, { description: 'The key the sender’s client gave it: what it shows as being sent can be told from what has arrived.' })
  clientKey: string;
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
