import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { isId, type MessageId, type PersonId } from '@trefoil/vocabulary';
import { type Actor } from '../../platform/auth/actor';
import { InvalidInput, Unauthenticated } from '../../platform/errors/app-error';
import { LOGGER, type Logger } from '../../platform/logging/logging';
import type { Delivery } from '../../platform/realtime/delivery';
import { Mailbox } from '../../platform/realtime/mailbox';
import { type News, Realtime } from '../../platform/realtime/realtime';
import { MessageRepository } from './message.repository';
import { MessageService, type SentMessage } from './message.service';
import { MissedTooMuch } from './messaging.errors';
import { canRead } from './thread.policy';

/** How far a reader may fall behind before it is dropped. */
const MAILBOX_CAPACITY = 100;
const BATCH = 200;
/** News of everybody that is looked through for one who comes back. */
const MISSED_AT_MOST = 2_000;

interface Told {
  readonly sequence: string;
  readonly deliver: Delivery;
}

/**
 * Hands the messages that are sent, in whichever process, to those of this process's readers who belong to their
 * threads at that time. In the order of commits, read in batches when they come fast.
 */
@Injectable()
export class MessageFeed implements OnModuleInit, OnModuleDestroy {
  private readonly mailboxes = new Map<PersonId, Set<Mailbox<Told>>>();
  private readonly heard: News[] = [];
  private isHandingOut = false;
  private stop: () => void = () => undefined;

  constructor(
    private readonly realtime: Realtime,
    private readonly audiences: MessageRepository,
    private readonly messages: MessageService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.stop = this.realtime.subscribe('message-sent', (news) => {
      if (this.mailboxes.size === 0) return;
      this.heard.push(news);
      if (!this.isHandingOut) void this.handOut();
    });
  }

  onModuleDestroy(): void {
    this.stop();
  }

  /**
   * What is sent in the threads of the actor's organisations: from now on, or after the message that carried the cursor
   * `after`. `drop` is called when they do not keep up. Throws MissedTooMuch when what came since cannot be told.
   */
  async open({ personId }: Actor, drop: () => void, after: string | null): Promise<AsyncIterableIterator<Delivery>> {
    if (personId === null) throw new Unauthenticated();
    const mailbox: Mailbox<Told> = new Mailbox(MAILBOX_CAPACITY, (end) => {
      const own = this.mailboxes.get(personId);
      own?.delete(mailbox);
      if (own?.size === 0) this.mailboxes.delete(personId);
      if (end !== 'LEFT') drop();
    });
    this.mailboxes.set(personId, (this.mailboxes.get(personId) ?? new Set()).add(mailbox));
    try {
      // The mailbox is open before what was missed is read: what comes between is in both.
      return new Resumed(await this.findMissed(personId, after), mailbox);
    } catch (fault) {
      mailbox.end('LEFT');
      throw fault;
    }
  }

  private async findMissed(personId: PersonId, after: string | null): Promise<Told[]> {
    if (after === null) return [];
    if (!isId(after)) throw new InvalidInput([{ path: 'after', code: 'MALFORMED' }]);
    const news = await this.realtime.findSince('message-sent', after, MISSED_AT_MOST);
    if (!news) throw new MissedTooMuch();
    const missed: Told[] = [];
    for (let from = 0; from < news.length; from += BATCH) missed.push(...(await this.audience(news.slice(from, from + BATCH), personId)).map(({ told }) => told));
    return missed;
  }

  /** Who is to hear of which, in the order of the news. */
  private async audience(news: readonly News[], only: PersonId | null = null): Promise<{ personId: PersonId; told: Told }[]> {
    const audience = await this.audiences.findAudience(news.map(({ id }) => id), only);
    const readers = new Map<MessageId, PersonId[]>();
    for (const { messageId, personId } of audience) readers.set(messageId, [...(readers.get(messageId) ?? []), personId]);
    return news.flatMap(({ id, sequence }) => {
      const told = { sequence, deliver: this.delivery(id, sequence) };
      return (readers.get(id) ?? []).map((personId) => ({ personId, told }));
    });
  }

  private async handOut(): Promise<void> {
    this.isHandingOut = true;
    try {
      while (this.heard.length > 0) {
        for (const { personId, told } of await this.audience(this.heard.splice(0, BATCH))) {
          for (const mailbox of this.mailboxes.get(personId) ?? []) mailbox.put(told);
        }
      }
    } catch (err) {
      // Nobody knows who misses what: they all come again and read it.
      this.logger.error({ err }, 'Messages could not be handed out');
      this.heard.length = 0;
      for (const own of [...this.mailboxes.values()]) for (const mailbox of [...own]) mailbox.end('BROKEN');
    } finally {
      this.isHandingOut = false;
    }
  }

  /** Read once, when the first of its readers is served; who of them may see it is decided by what they belong to then. */
  private delivery(id: MessageId, cursor: string): Delivery {
    let reading: Promise<SentMessage | null> | undefined;
    return async (actor) => {
      reading ??= this.messages.findSentById(id);
      const sent = await reading;
      return sent && canRead(actor.roles, sent.thread) ? { messageSent: Object.assign(sent.message, { cursor }) } : null;
    };
  }
}

/** First what was missed, then what comes, each once. */
class Resumed implements AsyncIterableIterator<Delivery> {
  private told = 0n;

  constructor(
    private readonly missed: Told[],
    private readonly mailbox: Mailbox<Told>,
  ) {}

  async next(): Promise<IteratorResult<Delivery, undefined>> {
    for (;;) {
      const item = this.missed.shift();
      const event: IteratorResult<Told, undefined> = item ? { value: item, done: false } : await this.mailbox.next();
      if (event.done) return { value: undefined, done: true };
      const sequence = BigInt(event.value.sequence);
      if (sequence <= this.told) continue;
      this.told = sequence;
      return { value: event.value.deliver, done: false };
    }
  }

  async return(): Promise<IteratorResult<Delivery, undefined>> {
    this.missed.length = 0;
    await this.mailbox.return();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
