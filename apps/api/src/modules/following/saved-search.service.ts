import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { ACTOR_LOADER, type Actor, type ActorLoader } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFound, Unauthenticated } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { GraphqlContext } from '../../platform/graphql/graphql-context';
import { Jobs } from '../../platform/jobs/jobs';
import { LOGGER, type Logger } from '../../platform/logging/logging';
import { Notice } from '../../platform/notices/notice';
import { PersonService } from '../accounts';
import { findNewest } from './find-newest';
import { TooManyKept } from './following.errors';
import { FollowingRepository } from './following.repository';
import type { SavedSearch } from './saved-search.entity';
import { type FollowedKind, normalise, publicSince, toFilter } from './search-address';

const BATCH = 200;
/** A search is looked at once a day: some hours before the earliest digest that could tell of it. */
const REST_MS = 20 * 60 * 60 * 1000;

/** Searches people keep, and being told of what has become public since the last look. */
@Injectable()
export class SavedSearchService implements OnModuleInit {
  constructor(
    private readonly kept: FollowingRepository,
    private readonly people: PersonService,
    private readonly modules: ModuleRef,
    private readonly jobs: Jobs,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
    @Inject(ACTOR_LOADER) private readonly actors: ActorLoader,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.every('saved-searches', '*/30 * * * *', () => this.lookAtAll());
  }

  findOf(actor: Actor): Promise<SavedSearch[]> {
    return this.kept.findSearches(requirePersonId(actor));
  }

  async save(actor: Actor, kind: FollowedKind, name: string, text: string): Promise<SavedSearch[]> {
    const personId = requirePersonId(actor);
    const query = normalise(kind, text);
    if (query === null) throw new InvalidInput([{ path: 'query', code: 'UNKNOWN_VALUE' }]);
    await this.find(actor, kind, query);
    const now = this.clock.now();
    return this.work.run(async () => {
      await this.kept.lockPerson(personId);
      if ((await this.kept.findSearches(personId)).length >= LIMITS.savedSearch.kept) throw new TooManyKept(LIMITS.savedSearch.kept);
      await this.kept.addSearch({ personId, kind, name, query, lookedAt: now, createdAt: now });
      return this.kept.findSearches(personId);
    });
  }

  async rename(actor: Actor, id: string, name: string): Promise<SavedSearch[]> {
    if (!(await this.kept.renameSearch(requirePersonId(actor), id, name))) throw new NotFound();
    return this.findOf(actor);
  }

  async remove(actor: Actor, id: string): Promise<SavedSearch[]> {
    if (!(await this.kept.removeSearch(requirePersonId(actor), id))) throw new NotFound();
    return this.findOf(actor);
  }

  /** Each in a transaction of its own: one that fails is logged, and looked at by the next run. */
  async lookAtAll(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - REST_MS);
    for (const id of await this.kept.findSearchesDue(before, BATCH)) {
      await this.work.run(() => this.lookAt(id, before)).catch((err: unknown) => this.logger.error({ err }, 'A saved search could not be looked at'));
    }
  }

  private async lookAt(id: string, before: Date): Promise<void> {
    const search = await this.kept.takeSearch(id, before);
    if (!search) return;
    const now = this.clock.now();
    await this.kept.setLookedAt(id, now);
    const actor = await this.actors.loadActor(search.personId);
    const reader = actor && (await this.people.findSelf(actor));
    if (!actor || !reader) return;
    const isNew = (at: Date) => at > search.lookedAt && at <= now;
    const count = (await this.find(actor, search.kind, search.query)).filter((node) => isNew(publicSince(node))).length;
    if (count > 0) await this.events.publish(new Notice({ kind: 'SEARCH_MATCHED', subject: { kind: 'SAVED_SEARCH', id }, facts: { search: search.name, count: String(count) } }, [reader]));
  }

  /** As the person themself would find it now. */
  private find(actor: Actor, kind: FollowedKind, query: string) {
    const context = GraphqlContext.anonymous();
    context.actor = actor;
    // There is no schema yet while this is made: it is part of it.
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    return findNewest(schema, kind, toFilter(kind, new URLSearchParams(query)) ?? {}, context);
  }
}

export function requirePersonId({ personId }: Actor): string {
  if (personId === null) throw new Unauthenticated();
  return personId;
}
