import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { ProjectIdeaId } from '@trefoil/vocabulary';
import { type Actor } from '../../platform/auth/actor';
import { NotFound } from '../../platform/errors/app-error';
import type { Delivery } from '../../platform/realtime/delivery';
import { Mailbox } from '../../platform/realtime/mailbox';
import { Realtime } from '../../platform/realtime/realtime';
import { InterestRepository } from './interest.repository';

/** How far a reader may fall behind before it is dropped; it then comes back and reads all anew. */
const MAILBOX_CAPACITY = 100;

/** Tells this process's readers of an idea's expressions of interest that something has happened to them, wherever it did. */
@Injectable()
export class InterestFeed implements OnModuleInit, OnModuleDestroy {
  private readonly mailboxes = new Map<ProjectIdeaId, Set<Mailbox<Delivery>>>();
  private stops: (() => unknown)[] = [];

  constructor(
    private readonly realtime: Realtime,
    private readonly interests: InterestRepository,
  ) {}

  onModuleInit(): void {
    this.stops = [
      this.realtime.subscribe('interests-changed', ({ id }) => {
        for (const mailbox of this.mailboxes.get(id) ?? []) mailbox.put(this.delivery(id));
      }),
      this.realtime.onGap(() => {
        for (const own of [...this.mailboxes.values()]) for (const mailbox of [...own]) mailbox.end('BROKEN');
      }),
    ];
  }

  onModuleDestroy(): void {
    for (const stop of this.stops) stop();
  }

  /** `drop` is called when the reader does not keep up. Throws NotFound for who has nothing to do with it. */
  async open(actor: Actor, drop: () => void, ideaId: ProjectIdeaId): Promise<AsyncIterableIterator<Delivery>> {
    if (!(await this.isFor(actor, ideaId))) throw new NotFound();
    const mailbox: Mailbox<Delivery> = new Mailbox(MAILBOX_CAPACITY, (end) => {
      const own = this.mailboxes.get(ideaId);
      own?.delete(mailbox);
      if (own?.size === 0) this.mailboxes.delete(ideaId);
      if (end !== 'LEFT') drop();
    });
    this.mailboxes.set(ideaId, (this.mailboxes.get(ideaId) ?? new Set()).add(mailbox));
    return mailbox;
  }

  private delivery(ideaId: ProjectIdeaId): Delivery {
    return async (actor) => ((await this.isFor(actor, ideaId)) ? { interestsChanged: { ideaId } } : null);
  }

  private async isFor({ roles }: Actor, ideaId: ProjectIdeaId): Promise<boolean> {
    return roles.size > 0 && this.interests.concerns(ideaId, [...roles.keys()]);
  }
}
