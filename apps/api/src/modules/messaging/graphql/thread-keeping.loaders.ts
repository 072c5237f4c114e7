import { Injectable } from '@nestjs/common';
import type { ThreadId } from '@trefoil/vocabulary';
import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { MessageDraft } from '../message-draft.entity';
import type { ThreadKeeping } from '../thread-keeping.entity';
import { ThreadKeepingService, type ThreadReaders } from '../thread-keeping.service';
import type { Thread } from '../thread.entity';

@Injectable()
export class KeepingLoader {
  constructor(private readonly keepings: ThreadKeepingService) {}

  load(context: GraphqlContext, id: ThreadId): Promise<ThreadKeeping | null> {
    const batch = async (ids: readonly ThreadId[]) => {
      const found = await this.keepings.findKeepings(context.actor, ids);
      return ids.map((key) => found.get(key) ?? null);
    };
    return context.loader(this, () => new DataLoader(batch)).load(id);
  }
}

@Injectable()
export class DraftLoader {
  constructor(private readonly keepings: ThreadKeepingService) {}

  load(context: GraphqlContext, id: ThreadId): Promise<MessageDraft | null> {
    const batch = async (ids: readonly ThreadId[]) => {
      const found = await this.keepings.findDrafts(context.actor, ids);
      return ids.map((key) => found.get(key) ?? null);
    };
    return context.loader(this, () => new DataLoader(batch)).load(id);
  }
}

@Injectable()
export class ReadersLoader {
  constructor(private readonly keepings: ThreadKeepingService) {}

  load(context: GraphqlContext, thread: Thread): Promise<ThreadReaders> {
    const batch = (threads: readonly Thread[]) => this.keepings.findReaders(context.actor, threads);
    return context.loader(this, () => new DataLoader<Thread, ThreadReaders, ThreadId>(batch, { cacheKeyFn: ({ id }) => id })).load(thread);
  }
}
