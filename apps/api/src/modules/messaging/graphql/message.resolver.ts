import { Args, Context, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { Delivery } from '../../../platform/realtime/delivery';
import { type Organisation, OrganisationType } from '../../organisations';
import { MessageFeed } from '../message-feed';
import type { Message } from '../message.entity';
import { MessageSentArgs, MessageType } from './message.type';
import { AuthorNameLoader, ParticipantLoader } from './messaging.loaders';

@Resolver(() => MessageType)
export class MessageResolver {
  constructor(
    private readonly feed: MessageFeed,
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
  async authorName(@Parent() { authorId }: Message, @Context() context: GraphqlContext): Promise<string> {
    return authorId === null ? '' : this.authorNames.load(context, authorId);
  }
}
