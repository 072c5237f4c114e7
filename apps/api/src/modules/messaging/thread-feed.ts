import { Injectable } from '@nestjs/common';
import type { ThreadId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { NotFound } from '../../platform/errors/app-error';
import { ChangeFeed } from '../../platform/realtime/change-feed';
import type { Delivery } from '../../platform/realtime/delivery';
import { Realtime } from '../../platform/realtime/realtime';
import { ThreadService } from './thread.service';

/** What happens to a thread beside new messages: one is edited or deleted, somebody has read. */
@Injectable()
export class ThreadFeed {
  private readonly changes: ChangeFeed;

  constructor(
    private readonly threads: ThreadService,
    realtime: Realtime,
  ) {
    this.changes = new ChangeFeed(realtime, 'thread-changed');
  }

  async follow(actor: Actor, id: ThreadId): Promise<AsyncIterableIterator<Delivery>> {
    const changes = this.changes.follow(id, async (reader) => {
      const thread = await this.threads.findVisible(reader, id);
      return thread && { threadChanged: thread };
    });
    if (await this.threads.findVisible(actor, id)) return changes;
    await changes.return?.();
    throw new NotFound();
  }
}
