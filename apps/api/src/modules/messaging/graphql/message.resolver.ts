import { Args, Context, Mutation, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { Clock } from '../../../platform/clock/clock';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { Delivery } from '../../../platform/realtime/delivery';
import { type Organisation, OrganisationType } from '../../organisations';
import { MessageChangesService } from '../message-changes.service';
import { MessageFeed } from '../message-feed';
import type { Message } from '../message.entity';
import type { SentMessage } from '../message.service';
import { changeableUntil } from '../thread.policy';
import { DeleteMessageInput, EditMessageInput } from './messaging.inputs';
import { MessageSentArgs, MessageType } from './message.type';
import { AuthorNameLoader, ParticipantLoader } from './messaging.loaders';
import { MessagePayload } from './thread.type';

@Resolver(() => MessageType)
export class MessageResolver {
  constructor(
    private readonly feed: MessageFeed,
    private readonly changes: MessageChangesService,
    private readonly clock: Clock,
    private readonly participants: ParticipantLoader,
    private readonly authorNames: AuthorNameLoader,
  ) {}

  @Subscription(() => MessageType, {
    description:
      'Every message in a thread of the viewer’s organisations, own ones too, in the order of sending. After the connection was lost, give the cursor of the last one as `after`, and what was sent meanwhile comes first.',
  })
  messageSent(@Args() { after }: MessageSentArgs, @Context() { actor, dropReader }: GraphqlContext): Promise<AsyncIterableIterator<Delivery>> {
    return this.feed.open(actor, dropReader, after);
  }

  @ResolveField(() => OrganisationType)
  sender(@Parent() { organisationId }: Message, @Context() context: GraphqlContext): Promise<Organisation> {
    return this.participants.load(context, organisationId);
  }

  @ResolveField()
  isDeleted(@Parent() { deletedAt }: Message): boolean {
    return deletedAt !== null;
  }

  @ResolveField(() => Date, { nullable: true })
  changeableUntil(@Parent() message: Message, @Context() { actor }: GraphqlContext): Date | null {
    const until = changeableUntil(message);
    return message.authorId !== null && message.authorId === actor.personId && message.deletedAt === null && until > this.clock.now() ? until : null;
  }

  @Mutation(() => MessagePayload, {
    description: 'For the author, within ten minutes, while they speak for the organisation. Errors MESSAGE.NOT_YOURS, MESSAGE.TOO_LATE_TO_CHANGE, MESSAGE.DELETED.',
  })
  editMessage(@CurrentActor() actor: Actor, @Args('input') { messageId, text }: EditMessageInput): Promise<SentMessage> {
    return this.changes.edit(actor, messageId, text);
  }

  @Mutation(() => MessagePayload, {
    description: 'For the author, within ten minutes: its text and attachments are gone, and its place shows that. Errors MESSAGE.NOT_YOURS, MESSAGE.TOO_LATE_TO_CHANGE.',
  })
  deleteMessage(@CurrentActor() actor: Actor, @Args('input') { messageId }: DeleteMessageInput): Promise<SentMessage> {
    return this.changes.delete(actor, messageId);
  }

  @ResolveField()
  async authorName(@Parent() { authorId }: Message, @Context() context: GraphqlContext): Promise<string> {
    return authorId === null ? '' : this.authorNames.load(context, authorId);
  }
}
