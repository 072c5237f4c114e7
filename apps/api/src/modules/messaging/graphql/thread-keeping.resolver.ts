import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { IdArg } from '../../../platform/graphql/id';
import type { Delivery } from '../../../platform/realtime/delivery';
import type { MessageDraft } from '../message-draft.entity';
import { ThreadFeed } from '../thread-feed';
import { ThreadKeepingService, type ThreadReaders } from '../thread-keeping.service';
import { ThreadSearchService } from '../thread-search.service';
import type { Thread } from '../thread.entity';
import { ArchiveThreadInput, MuteThreadInput, SaveMessageDraftInput } from './messaging.inputs';
import { DraftLoader, KeepingLoader, ReadersLoader } from './thread-keeping.loaders';
import { FoundThreadConnection, MessageDraftType, ThreadReader } from './thread-keeping.type';
import { ThreadPayload, ThreadType } from './thread.type';

/** What people do with a thread for themselves, and how they find and follow it. */
@Resolver(() => ThreadType)
export class ThreadKeepingResolver {
  constructor(
    private readonly keepings: ThreadKeepingService,
    private readonly search: ThreadSearchService,
    private readonly feed: ThreadFeed,
    private readonly kept: KeepingLoader,
    private readonly drafts: DraftLoader,
    private readonly readersOf: ReadersLoader,
  ) {}

  @Query(() => FoundThreadConnection, {
    description: 'The viewer’s threads in which all the words stand, or words that begin with them: in a message, the other organisation’s name or the title of what it is about; accents do not matter. Last active first, put away or not.',
  })
  async searchThreads(
    @CurrentActor() actor: Actor,
    @Args('words') words: string,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null = null,
  ): Promise<object> {
    const { edges, pageInfo } = await this.search.find(actor, words, first, after);
    return { edges: edges.map(({ node, cursor }) => ({ node, cursor, highlights: node.highlights })), pageInfo };
  }

  @Subscription(() => ThreadType, {
    description: 'The thread each time one of its messages was edited or deleted, or somebody has read further; ends for who no longer belongs to it. New messages are told by messageSent.',
  })
  threadChanged(@CurrentActor() actor: Actor, @IdArg() id: string): Promise<AsyncIterableIterator<Delivery>> {
    return this.feed.follow(actor, id);
  }

  @Mutation(() => ThreadPayload, { description: 'For everybody of either side, each for themselves: no mail and no notice of what is new in it.' })
  async muteThread(@CurrentActor() actor: Actor, @Args('input') { threadId, isMuted }: MuteThreadInput): Promise<{ thread: Thread }> {
    return { thread: await this.keepings.mute(actor, threadId, isMuted) };
  }

  @Mutation(() => ThreadPayload, { description: 'For everybody of either side, each for themselves: out of the list until something is sent in it.' })
  async archiveThread(@CurrentActor() actor: Actor, @Args('input') { threadId, isArchived }: ArchiveThreadInput): Promise<{ thread: Thread }> {
    return { thread: await this.keepings.archive(actor, threadId, isArchived) };
  }

  @Mutation(() => ThreadPayload, { description: 'For owners and editors of either side, each for themselves; sending drops it.' })
  async saveMessageDraft(@CurrentActor() actor: Actor, @Args('input') { threadId, text }: SaveMessageDraftInput): Promise<{ thread: Thread }> {
    return { thread: await this.keepings.saveDraft(actor, threadId, text) };
  }

  @ResolveField(() => Boolean, { description: 'The viewer wants to be told of nothing new here.' })
  async isMuted(@Parent() { id }: Thread, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.kept.load(context, id))?.isMuted ?? false;
  }

  @ResolveField(() => Boolean, { description: 'The viewer has put it away, and nothing was sent in it since.' })
  async isArchived(@Parent() { id, lastMessageId }: Thread, @Context() context: GraphqlContext): Promise<boolean> {
    const upTo = (await this.kept.load(context, id))?.archivedMessageId;
    return upTo !== null && upTo !== undefined && BigInt(upTo) >= BigInt(lastMessageId ?? 0);
  }

  @ResolveField(() => MessageDraftType, { nullable: true })
  draft(@Parent() { id }: Thread, @Context() context: GraphqlContext): Promise<MessageDraft | null> {
    return this.drafts.load(context, id);
  }

  @ResolveField(() => [ThreadReader], { description: 'People of the viewer’s organisation who have read something here.' })
  async readers(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<ThreadReaders['own']> {
    return (await this.readersOf.load(context, thread)).own;
  }

  @ResolveField(() => ID, { nullable: true, description: 'The newest message somebody of the other organisation has read; which of its people is theirs to know.' })
  async otherReadUpTo(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<string | null> {
    return (await this.readersOf.load(context, thread)).otherUpTo;
  }
}
