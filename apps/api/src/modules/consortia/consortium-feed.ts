import { Injectable } from '@nestjs/common';
import type { ConsortiumId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { AppError, NotFound } from '../../platform/errors/app-error';
import { ChangeFeed } from '../../platform/realtime/change-feed';
import type { Delivery } from '../../platform/realtime/delivery';
import { Realtime } from '../../platform/realtime/realtime';
import { ConsortiumService } from './consortium.service';

/** The board of a consortium, live: each time, whoever looks at it is asked anew whether they may. */
@Injectable()
export class ConsortiumFeed {
  private readonly changes: ChangeFeed;

  constructor(
    private readonly consortia: ConsortiumService,
    realtime: Realtime,
  ) {
    this.changes = new ChangeFeed(realtime, 'consortium-changed');
  }

  /** Throws NotFound, or Gone, as reading it would. */
  async follow(actor: Actor, id: ConsortiumId): Promise<AsyncIterableIterator<Delivery>> {
    const changes = this.changes.follow(id, (reader) => this.serve(reader, id));
    try {
      if (!(await this.consortia.findVisible(actor, id))) throw new NotFound();
      return changes;
    } catch (fault) {
      await changes.return?.();
      throw fault;
    }
  }

  private async serve(actor: Actor, id: ConsortiumId): Promise<object | null> {
    try {
      const consortium = await this.consortia.findVisible(actor, id);
      return consortium && { consortiumChanged: consortium };
    } catch (fault) {
      if (fault instanceof AppError) return null;
      throw fault;
    }
  }
}
