import { Injectable } from '@nestjs/common';
import type { MessageId, OrganisationId, PersonId, ThreadId } from '@trefoil/vocabulary';
import DataLoader from 'dataloader';
import { NotFound } from '../../../platform/errors/app-error';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { groupInOrder } from '../../../platform/graphql/in-order';
import { type Organisation, OrganisationLoader } from '../../organisations';
import type { Message } from '../message.entity';
import { MessageRepository } from '../message.repository';
import { type Subject, SubjectRepository } from '../subject.repository';
import { organisationIdOf } from '../thread-subjects.service';
import type { Thread } from '../thread.entity';
import { ThreadService } from '../thread.service';

/** In the order of the keys; a row that is missing is an error of its own key. */
function oneEach<T>(keys: readonly string[], rows: readonly T[], keyOf: (row: T) => string): (T | Error)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? new NotFound());
}

/** The loaders here serve threads that were already found visible. This one: their organisations, withdrawn ones too. */
@Injectable()
export class ParticipantLoader {
  constructor(private readonly rows: SubjectRepository) {}

  load(context: GraphqlContext, id: OrganisationId): Promise<Organisation> {
    const batch = async (ids: readonly OrganisationId[]) => oneEach(ids, await this.rows.findOrganisations(ids), (row) => row.id);
    return context.loader(this, () => new DataLoader(batch)).load(id);
  }
}

/** What threads are about, withdrawn or not; at most one statement for each of the three kinds. */
@Injectable()
export class SubjectLoader {
  constructor(
    private readonly rows: SubjectRepository,
    private readonly participants: ParticipantLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  async load(context: GraphqlContext, thread: Thread): Promise<Subject> {
    const batch = async (threads: readonly Thread[]) => {
      const found = new Map<string, Subject>();
      for (const kind of new Set(threads.map(({ subjectKind }) => subjectKind))) {
        const ids = threads.flatMap(({ subjectKind, subjectId }) => (subjectKind === kind ? [subjectId] : []));
        for (const row of await this.rows.findSubjects(kind, ids)) found.set(`${kind} ${row.id}`, row);
      }
      return threads.map(({ subjectKind, subjectId }) => found.get(`${subjectKind} ${subjectId}`) ?? new NotFound());
    };
    const loader = context.loader(this, () => new DataLoader<Thread, Subject, string>(batch, { cacheKeyFn: ({ id }) => id }));
    const subject = await loader.load(thread);
    // So that an idea or offer can name its organisation, even one that is withdrawn.
    this.organisations.prime(context, await this.participants.load(context, organisationIdOf(subject)));
    return subject;
  }
}

@Injectable()
export class LastMessageLoader {
  constructor(private readonly messages: MessageRepository) {}

  load(context: GraphqlContext, id: MessageId): Promise<Message> {
    const batch = async (ids: readonly MessageId[]) => oneEach(ids, await this.messages.findManyById(ids), (row) => row.id);
    return context.loader(this, () => new DataLoader(batch)).load(id);
  }
}

/** A stretch of each thread; threads asked for the same stretch share a statement. */
@Injectable()
export class MessagesLoader {
  constructor(private readonly messages: MessageRepository) {}

  /** Newest first, at most `limit`. */
  load(context: GraphqlContext, threadId: ThreadId, before: MessageId | null, limit: number): Promise<Message[]> {
    const loaders = context.loader(this, () => new Map<string, DataLoader<ThreadId, Message[]>>());
    const stretch = `${before} ${limit}`;
    const batch = async (ids: readonly ThreadId[]) => groupInOrder(ids, await this.messages.findLastOf(ids, before, limit), (row) => row.threadId);
    const loader = loaders.get(stretch) ?? new DataLoader(batch);
    loaders.set(stretch, loader);
    return loader.load(threadId);
  }
}

@Injectable()
export class AuthorNameLoader {
  constructor(private readonly messages: MessageRepository) {}

  async load(context: GraphqlContext, id: PersonId): Promise<string> {
    const batch = async (ids: readonly PersonId[]) => {
      const names = new Map((await this.messages.findAuthors(ids)).map((person) => [person.id, person.name]));
      return ids.map((key) => names.get(key) ?? '');
    };
    return context.loader(this, () => new DataLoader(batch)).load(id);
  }
}

@Injectable()
export class UnreadCountLoader {
  constructor(private readonly threads: ThreadService) {}

  load(context: GraphqlContext, id: ThreadId): Promise<number> {
    return context.loader(this, () => new DataLoader((ids: readonly ThreadId[]) => this.threads.countUnreadMessages(context.actor, ids))).load(id);
  }
}
