import { Injectable } from '@nestjs/common';
import type { MessageId, PersonId, ThreadId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { NotFound, Unauthenticated } from '../../platform/errors/app-error';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { OrganisationService } from '../organisations';
import type { MessageDraft } from './message-draft.entity';
import type { ThreadKeeping } from './thread-keeping.entity';
import { ThreadKeepingRepository } from './thread-keeping.repository';
import type { Thread } from './thread.entity';
import { ownSide } from './thread.policy';
import { ThreadService } from './thread.service';

/** A draft is saved as one types, every other second at most. */
const SAVED_BY_PERSON: RateLimit = { name: 'save-draft', points: 120, seconds: 120 };
const KEPT_BY_PERSON: RateLimit = { name: 'keep-thread', points: 60, seconds: 60 };

export interface ThreadReaders {
  /** The viewer's colleagues, and the viewer. */
  readonly own: readonly { readonly name: string; readonly messageId: MessageId }[];
  readonly otherUpTo: MessageId | null;
}

/** What each person does with a thread for themselves: mute it, put it away, begin to write. */
@Injectable()
export class ThreadKeepingService {
  constructor(
    private readonly keepings: ThreadKeepingRepository,
    private readonly threads: ThreadService,
    private readonly organisations: OrganisationService,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async findKeepings({ personId }: Actor, ids: readonly ThreadId[]): Promise<ReadonlyMap<ThreadId, ThreadKeeping>> {
    const rows = personId === null ? [] : await this.keepings.findKeepings(personId, ids);
    return new Map(rows.map((row) => [row.threadId, row]));
  }

  async findDrafts({ personId }: Actor, ids: readonly ThreadId[]): Promise<ReadonlyMap<ThreadId, MessageDraft>> {
    const rows = personId === null ? [] : await this.keepings.findDrafts(personId, ids);
    return new Map(rows.map((row) => [row.threadId, row]));
  }

  /** Who of one's own organisation has read how far, by name; of the other only how far somebody has. For threads found visible. */
  async findReaders({ roles }: Actor, threads: readonly Thread[]): Promise<ThreadReaders[]> {
    const readers = await this.keepings.findReaders(threads.map(({ id }) => id));
    return threads.map((thread) => {
      const side = ownSide(roles, thread);
      const here = readers.filter(({ threadId }) => threadId === thread.id);
      const [own, others] = [here.filter((reader) => reader.organisationIds.includes(side)), here.filter((reader) => !reader.organisationIds.includes(side))];
      const otherUpTo = others.reduce<bigint>((most, { messageId }) => (BigInt(messageId) > most ? BigInt(messageId) : most), 0n);
      return { own, otherUpTo: otherUpTo === 0n ? null : String(otherUpTo) };
    });
  }

  async mute(actor: Actor, id: ThreadId, isMuted: boolean): Promise<Thread> {
    const { thread, personId } = await this.requireVisible(actor, id, KEPT_BY_PERSON);
    await this.keepings.keep(id, personId, { isMuted });
    return thread;
  }

  /** Puts it away until something is sent in it. */
  async archive(actor: Actor, id: ThreadId, isArchived: boolean): Promise<Thread> {
    const { thread, personId } = await this.requireVisible(actor, id, KEPT_BY_PERSON);
    await this.keepings.keep(id, personId, { archivedMessageId: isArchived ? thread.lastMessageId : null });
    return thread;
  }

  /** Null drops it. For those who may write. */
  async saveDraft(actor: Actor, id: ThreadId, text: string | null): Promise<Thread> {
    const { thread, personId } = await this.requireVisible(actor, id, SAVED_BY_PERSON);
    await this.organisations.requireActingFor(actor, ownSide(actor.roles, thread));
    if (text === null) await this.keepings.dropDraft(id, personId);
    else await this.keepings.saveDraft(id, personId, text, this.clock.now());
    return thread;
  }

  private async requireVisible(actor: Actor, id: ThreadId, limit: RateLimit): Promise<{ thread: Thread; personId: PersonId }> {
    if (actor.personId === null) throw new Unauthenticated();
    const thread = await this.threads.findVisible(actor, id);
    if (!thread) throw new NotFound();
    await this.limits.consume(limit, actor.personId);
    return { thread, personId: actor.personId };
  }
}
