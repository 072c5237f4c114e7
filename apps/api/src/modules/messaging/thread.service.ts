import { Injectable } from '@nestjs/common';
import { isId, type MessageId, type PersonId, type ThreadId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFound, Unauthenticated } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { decodeCursor, encodeCursor, type Page, requirePageSize, toPage } from '../../platform/graphql/connection';
import { SubjectSeen } from '../../platform/notices/notice';
import { MessageRepository } from './message.repository';
import { ThreadWasRead } from './messaging.events';
import { ThreadKeepingRepository } from './thread-keeping.repository';
import type { Thread } from './thread.entity';
import { canRead } from './thread.policy';
import { ThreadRepository } from './thread.repository';

/** The message id a cursor of ours holds; throws InvalidInput on `path`. */
export function readMessageCursor(cursor: string | null, path: string): MessageId | null {
  if (cursor === null) return null;
  const [id] = decodeCursor(cursor, 1, path);
  if (typeof id !== 'string' || !isId(id)) throw new InvalidInput([{ path, code: 'MALFORMED' }]);
  return id;
}

@Injectable()
export class ThreadService {
  constructor(
    private readonly threads: ThreadRepository,
    private readonly messages: MessageRepository,
    private readonly keepings: ThreadKeepingRepository,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
  ) {}

  /** Null when there is none, or the actor belongs to neither side. */
  async findVisible(actor: Actor, id: ThreadId): Promise<Thread | null> {
    const thread = await this.threads.findById(id);
    return thread && canRead(actor.roles, thread) ? thread : null;
  }

  /** The threads of all the actor's organisations, last active first: those they have put away, or the others. */
  async findOfActor(actor: Actor, isArchived: boolean, first: number, after: string | null): Promise<Page<Thread>> {
    const limit = requirePageSize(first) + 1;
    const from = readMessageCursor(after, 'after');
    const rows = actor.roles.size === 0 ? [] : await this.threads.findPage([...actor.roles.keys()], { personId: actor.personId, isArchived }, from, limit);
    return toPage(rows, first, ({ lastMessageId }) => encodeCursor([lastMessageId ?? '0']));
  }

  /** In the order of the ids: what the actor themself has not read of the other side's messages. */
  async countUnreadMessages(actor: Actor, threadIds: readonly ThreadId[]): Promise<number[]> {
    if (actor.personId === null) return threadIds.map(() => 0);
    const rows = await this.threads.countUnreadMessages(actor.personId, [...actor.roles.keys()], threadIds);
    const counts = new Map(rows.map(({ threadId, count }) => [threadId, count]));
    return threadIds.map((id) => counts.get(id) ?? 0);
  }

  /** Which of the people want to be told of nothing new in the thread. */
  findMuted(id: ThreadId, personIds: readonly PersonId[]): Promise<Set<PersonId>> {
    return this.keepings.findMuted(id, personIds);
  }

  /** Threads they have muted are left out. */
  async countUnreadThreads(actor: Actor): Promise<number> {
    if (actor.personId === null || actor.roles.size === 0) return 0;
    return this.threads.countUnreadThreads(actor.personId, [...actor.roles.keys()]);
  }

  /** For this person alone; what was read before stays read. Throws NotFound when the message is not in the thread. */
  async markRead(actor: Actor, id: ThreadId, messageId: MessageId): Promise<Thread> {
    if (actor.personId === null) throw new Unauthenticated();
    const thread = await this.findVisible(actor, id);
    if (!thread || !(await this.messages.isInThread(messageId, id))) throw new NotFound();
    const { personId } = actor;
    return this.work.run(async () => {
      await this.events.publish(new SubjectSeen(personId, { kind: 'THREAD', id }));
      if (await this.threads.setRead(id, personId, messageId)) await this.events.publish(new ThreadWasRead(id));
      return thread;
    });
  }
}
