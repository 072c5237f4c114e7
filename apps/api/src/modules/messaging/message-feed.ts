import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { MessageId, PersonId } from '@trefoil/vocabulary';
import { type Actor } from '../../platform/auth/actor';
import { Unauthenticated } from '../../platform/errors/app-error';
import { LOGGER, type Logger } from '../../platform/logging/logging';
import type { Delivery } from '../../platform/realtime/delivery';
import { Mailbox } from '../../platform/realtime/mailbox';
import { Realtime } from '../../platform/realtime/realtime';
import { MessageRepository } from './message.repository';
import { MessageService } from './message.service';

/** How far a reader may fall behind before it is dropped. */
const MAILBOX_CAPACITY = 100;
const BATCH = 200;

/**
 * Hands the messages that are sent, in whichever process, to those of this process's readers who belong to their
 * threads at that time. In the order of commits, read in batches when they come fast.
 */
@Injectable()
export class MessageFeed implements OnModuleInit, OnModuleDestroy {
  private readonly mailboxes = new Map<PersonId, Set<Mailbox<Delivery>>>();
  private readonly heard: MessageId[] = [];
  private isHandingOut = false;
  private stop: () => void = () => undefined;

  constructor(
    private readonly realtime: Realtime,
    private readonly audiences: MessageRepository,
    private readonly messages: MessageService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.stop = this.realtime.subscribe('message-sent', (id) => {
      if (this.mailboxes.size === 0) return;
      this.heard.push(id);
      if (!this.isHandingOut) void this.handOut();
    });
  }

  onModuleDestroy(): void {
    this.stop();
  }

  /** What is sent from now on in the threads of the actor's organisations; `drop` is called when they do not keep up. */
  open({ personId }: Actor, drop: () => void): AsyncIterableIterator<Delivery> {
    if (personId === null) throw new Unauthenticated();
    const mailbox: Mailbox<Delivery> = new Mailbox(MAILBOX_CAPACITY, (end) => {
      const own = this.mailboxes.get(personId);
      own?.delete(mailbox);
      if (own?.size === 0) this.mailboxes.delete(personId);
      if (end !== 'LEFT') drop();
    });
    this.mailboxes.set(personId, (this.mailboxes.get(personId) ?? new Set()).add(mailbox));
    return mailbox;
  }

  private async handOut(): Promise<void> {
    this.isHandingOut = true;
    try {
      while (this.heard.length > 0) {
        const ids = this.heard.splice(0, BATCH);
        for (const { messageId, personId } of await this.audiences.findAudience(ids)) {
          for (const mailbox of this.mailboxes.get(personId) ?? []) mailbox.put((actor) => this.deliver(actor, messageId));
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

  private async deliver(actor: Actor, id: MessageId): Promise<object | null> {
    const messageSent = await this.messages.findVisible(actor, id);
    return messageSent && { messageSent };
  }
}
