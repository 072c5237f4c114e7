import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { encodeCursor, type Page, requirePageSize } from '../../../platform/graphql/connection';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { IdArg } from '../../../platform/graphql/id';
import { ViewerType } from '../../accounts';
import { type Organisation, OrganisationType } from '../../organisations';
import type { Message } from '../message.entity';
import { MessageService, type SentMessage } from '../message.service';
import type { Subject } from '../subject.repository';
import type { Thread } from '../thread.entity';
import { otherSide, ownSide } from '../thread.policy';
import { readMessageCursor, ThreadService } from '../thread.service';
import { MessageConnection, MessageType } from './message.type';
import { MarkThreadReadInput, SendMessageInput, StartThreadInput } from './messaging.inputs';
import { LastMessageLoader, MessagesLoader, ParticipantLoader, SubjectLoader, UnreadCountLoader } from './messaging.loaders';
import { MessagePayload, ThreadConnection, ThreadPayload, ThreadSubjectUnion, ThreadType } from './thread.type';

@Resolver(() => ThreadType)
export class ThreadResolver {
  constructor(
    private readonly threads: ThreadService,
    private readonly messaging: MessageService,
    private readonly subjects: SubjectLoader,
    private readonly participants: ParticipantLoader,
    private readonly stretches: MessagesLoader,
    private readonly lastMessages: LastMessageLoader,
    private readonly unread: UnreadCountLoader,
  ) {}

  @Query(() => ThreadType, { nullable: true, description: 'Null when there is none, or it is between other organisations.' })
  thread(@CurrentActor() actor: Actor, @IdArg() id: string): Promise<Thread | null> {
    return this.threads.findVisible(actor, id);
  }

  @Query(() => ThreadConnection, { name: 'threads', description: 'The threads of all the viewer’s organisations, last active first: those the viewer has put away, or all the others.' })
  inbox(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null = null,
    @Args('archived', { type: () => Boolean, defaultValue: false }) archived: boolean,
  ): Promise<Page<Thread>> {
    return this.threads.findOfActor(actor, archived, first, after);
  }

  @Mutation(() => MessagePayload, {
    description:
      'For owners and editors: starts the thread of the two organisations about the subject, or goes on with the one there is. A retry with the same clientKey stores nothing twice. Errors THREAD.RECIPIENT_UNCLAIMED, THREAD.RECIPIENT_WITHDRAWN, THREAD.WITH_ONESELF, MESSAGE.KEY_REUSED.',
  })
  startThread(@CurrentActor() actor: Actor, @Args('input') input: StartThreadInput): Promise<SentMessage> {
    return this.messaging.start(actor, input, input.subject);
  }

  @Mutation(() => MessagePayload, {
    description:
      'For owners and editors of either side. A retry with the same clientKey stores nothing twice. Errors THREAD.NOT_A_PARTICIPANT, THREAD.RECIPIENT_UNCLAIMED, THREAD.RECIPIENT_WITHDRAWN, MESSAGE.KEY_REUSED.',
  })
  sendMessage(@CurrentActor() actor: Actor, @Args('input') input: SendMessageInput): Promise<SentMessage> {
    return this.messaging.send(actor, input, input.threadId);
  }

  @Mutation(() => ThreadPayload, { description: 'Keeps how far this person has read; it never goes back. For everybody of either side.' })
  async markThreadRead(@CurrentActor() actor: Actor, @Args('input') input: MarkThreadReadInput): Promise<{ thread: Thread }> {
    return { thread: await this.threads.markRead(actor, input.threadId, input.messageId) };
  }

  @ResolveField(() => ThreadSubjectUnion)
  subject(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<Subject> {
    return this.subjects.load(context, thread);
  }

  @ResolveField(() => OrganisationType)
  viewerOrganisation(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<Organisation> {
    return this.participants.load(context, ownSide(context.actor.roles, thread));
  }

  @ResolveField(() => OrganisationType)
  otherOrganisation(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<Organisation> {
    return this.participants.load(context, otherSide(thread, ownSide(context.actor.roles, thread)));
  }

  @ResolveField(() => MessageConnection, { description: 'Oldest first; the last `last` before `before`.' })
  async messages(
    @Parent() { id }: Thread,
    @Context() context: GraphqlContext,
    @Args('last', { type: () => Int, defaultValue: 30 }) last: number,
    @Args('before', { type: () => String, nullable: true }) before: string | null = null,
  ) {
    const newestFirst = await this.stretches.load(context, id, readMessageCursor(before, 'before'), requirePageSize(last, 'last') + 1);
    const edges = newestFirst.slice(0, last).reverse().map((node) => ({ node, cursor: encodeCursor([node.id]) }));
    return { edges, hasPreviousPage: newestFirst.length > last, startCursor: edges[0]?.cursor ?? null };
  }

  @ResolveField(() => MessageType, { nullable: true })
  async lastMessage(@Parent() { lastMessageId }: Thread, @Context() context: GraphqlContext): Promise<Message | null> {
    return lastMessageId === null ? null : this.lastMessages.load(context, lastMessageId);
  }

  @ResolveField()
  unreadCount(@Parent() { id }: Thread, @Context() context: GraphqlContext): Promise<number> {
    return this.unread.load(context, id);
  }
}

/** Adds to the viewer what waits to be read. */
@Resolver(() => ViewerType)
export class ViewerThreadsResolver {
  constructor(private readonly threads: ThreadService) {}

  @ResolveField(() => Int, { description: 'Threads with something this person has not read, over all their organisations.' })
  unreadThreadCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.threads.countUnreadThreads(actor);
  }
}
