import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Unauthenticated } from '../../platform/errors/app-error';
import type { Delivery } from '../../platform/realtime/delivery';
import { Mailbox } from '../../platform/realtime/mailbox';
import { Realtime } from '../../platform/realtime/realtime';
import { NotificationService } from './notification.service';

/** The number is read when it is delivered: of many changes the last is all that counts. */
const MAILBOX_CAPACITY = 50;

/** Tells people, on whichever process they hang, how many notifications wait unread. */
@Injectable()
export class NotificationFeed implements OnModuleInit, OnModuleDestroy {
  private readonly mailboxes = new Map<PersonId, Set<Mailbox<Delivery>>>();
  private stops: (() => void)[] = [];

  constructor(
    private readonly realtime: Realtime,
    private readonly notifications: NotificationService,
  ) {}

  onModuleInit(): void {
    this.stops = [
      this.realtime.subscribe('notification-changed', ({ id }) => this.tell([id])),
      this.realtime.onGap(() => this.tell([...this.mailboxes.keys()])),
    ];
  }

  onModuleDestroy(): void {
    for (const stop of this.stops) stop();
  }

  /** Begins with the number as it is. */
  open({ personId }: Actor, drop: () => void): AsyncIterableIterator<Delivery> {
    if (personId === null) throw new Unauthenticated();
    const mailbox: Mailbox<Delivery> = new Mailbox(MAILBOX_CAPACITY, (end) => {
      const own = this.mailboxes.get(personId);
      own?.delete(mailbox);
      if (own?.size === 0) this.mailboxes.delete(personId);
      if (end !== 'LEFT') drop();
    });
    this.mailboxes.set(personId, (this.mailboxes.get(personId) ?? new Set()).add(mailbox));
    this.tell([personId]);
    return mailbox;
  }

  private tell(personIds: readonly PersonId[]): void {
    const deliver: Delivery = async (actor) => ({ unreadNotifications: { count: await this.notifications.countUnread(actor) } });
    for (const id of personIds) for (const mailbox of this.mailboxes.get(id) ?? []) mailbox.put(deliver);
  }
}
