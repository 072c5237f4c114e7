import { Injectable } from '@nestjs/common';
import type { OrganisationId, ProjectIdeaId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Gone, NotAllowed, NotFound } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { groupInOrder } from '../../platform/graphql/in-order';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { beginLifetime, keepLifetime, lifetimeUntil, OrganisationService } from '../organisations';
import type { IdeaContentInput } from './graphql/idea-content.input';
import { IdeaChangedMeanwhile, IdeaNotAnswerable, IdeaNotInThatState } from './idea.errors';
import { IdeaPublished, IdeaSaved, IdeaWithdrawn } from './idea.events';
import { canSee, isAnswerable, isGone, statusAfter } from './idea.policy';
import { IdeaRepository } from './idea.repository';
import type { PartnerSought } from './partner-sought.entity';
import type { ProjectIdea } from './project-idea.entity';
import { readIdea, requirePublishable } from './read-idea';

const DRAFTED_BY_ORGANISATION: RateLimit = { name: 'draft-idea', points: 100, seconds: 86_400 };
const MOST_OF_ORGANISATION = 20;
const MOST_OF_ACTOR = 50;

@Injectable()
export class IdeaService {
  constructor(
    private readonly ideas: IdeaRepository,
    private readonly organisations: OrganisationService,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** The kinds of partner an idea lacks; the caller has found the idea visible. */
  findPartnersSought(id: ProjectIdeaId): Promise<PartnerSought[]> {
    return this.ideas.findPartnersSought([id]);
  }

  /** Null when there is none, or it is not the actor's to see; throws Gone when it was public once and was withdrawn. */
  async findVisible(actor: Actor, id: ProjectIdeaId): Promise<ProjectIdea | null> {
    const idea = await this.ideas.findById(id);
    if (idea?.isHidden && !actor.roles.has(idea.organisationId)) throw new Gone();
    if (!idea || canSee(actor.roles, idea)) return idea;
    if (isGone(idea)) throw new Gone();
    return null;
  }

  /** In the order of the ids; null for what the actor cannot see. */
  async findManyVisible(actor: Actor, ids: readonly ProjectIdeaId[]): Promise<(ProjectIdea | null)[]> {
    const found = new Map((await this.ideas.findManyById(ids)).map((idea) => [idea.id, idea]));
    return ids.map((id) => {
      const idea = found.get(id);
      return idea && canSee(actor.roles, idea) && (!idea.isHidden || actor.roles.has(idea.organisationId)) ? idea : null;
    });
  }

  /** For each organisation, in order, its published ideas: newest first, at most 20. */
  async findPublishedOf(organisationIds: readonly OrganisationId[]): Promise<ProjectIdea[][]> {
    const ideas = await this.ideas.findPublishedOf(organisationIds, MOST_OF_ORGANISATION);
    return groupInOrder(organisationIds, ideas, (idea) => idea.organisationId);
  }

  /** Throws IdeaNotAnswerable unless partners are sought. */
  requireAnswerable(idea: ProjectIdea): void {
    if (!isAnswerable(idea, this.clock.now())) throw new IdeaNotAnswerable();
  }

  /** Ideas that are not withdrawn of the organisations the actor belongs to: newest first, at most 50. */
  async findOfActor(actor: Actor): Promise<ProjectIdea[]> {
    return actor.roles.size === 0 ? [] : this.ideas.findOpenOf([...actor.roles.keys()], MOST_OF_ACTOR);
  }

  /**
   * The idea, locked until the transaction ends, for a use case that changes it or what hangs on it. Throws unless the actor
   * may act for `asOrganisationId` and the idea is that organisation's own: NotFound, Gone or NotAllowed.
   */
  async requireForChange(actor: Actor, asOrganisationId: OrganisationId, id: ProjectIdeaId): Promise<ProjectIdea> {
    await this.organisations.requireActingFor(actor, asOrganisationId);
    const idea = await this.ideas.findForChange(id);
    if (!idea) throw new NotFound();
    if (!canSee(actor.roles, idea)) throw isGone(idea) ? new Gone() : new NotFound();
    if (idea.organisationId !== asOrganisationId) throw new NotAllowed('IDEA.NOT_YOURS');
    if (idea.status === 'WITHDRAWN') throw new Gone();
    return idea;
  }

  async draft(actor: Actor, asOrganisationId: OrganisationId, content: IdeaContentInput): Promise<ProjectIdea> {
    const { isDemo } = await this.organisations.requireActingFor(actor, asOrganisationId);
    const fields = readIdea(content);
    await this.limits.consume(DRAFTED_BY_ORGANISATION, asOrganisationId);
    return this.work.run(async () => {
      const now = this.clock.now();
      const idea = await this.ideas.create({ ...fields, organisationId: asOrganisationId, isDemo, createdAt: now, updatedAt: now });
      await this.events.publish(new IdeaSaved(idea.id));
      return idea;
    });
  }

  /** Replaces the content; what is published must stay fit to be. */
  edit(actor: Actor, asOrganisationId: OrganisationId, id: ProjectIdeaId, version: number, content: IdeaContentInput): Promise<ProjectIdea> {
    return this.work.run(async () => {
      const idea = await this.requireForChange(actor, asOrganisationId, id);
      if (idea.version !== version) throw new IdeaChangedMeanwhile();
      const fields = readIdea(content);
      const now = this.clock.now();
      if (idea.status === 'CLOSED') throw new IdeaNotInThatState(idea.status);
      if (idea.status !== 'DRAFT') requirePublishable(fields, now, idea.deadline);
      const saved = await this.ideas.replace(Object.assign(idea, keepLifetime(now, idea, fields.deadline)), fields, now);
      await this.events.publish(new IdeaSaved(id));
      return saved;
    });
  }

  /** Publishing what is published changes nothing, so that a lost answer can be asked for again. It is shown for thirty days, or until `openUntil`. */
  publish(actor: Actor, asOrganisationId: OrganisationId, id: ProjectIdeaId, openUntil: Date | null = null): Promise<ProjectIdea> {
    return this.work.run(async () => {
      const idea = await this.requireForChange(actor, asOrganisationId, id);
      if (idea.status === 'PUBLISHED') return idea;
      if (statusAfter(idea.status, 'publish') === null) throw new IdeaNotInThatState(idea.status);
      const now = this.clock.now();
      requirePublishable(idea, now);
      const lifetime = openUntil ? lifetimeUntil(now, openUntil, idea.deadline) : beginLifetime(now, idea.deadline);
      const saved = await this.ideas.save(Object.assign(idea, lifetime, { status: 'PUBLISHED', publishedAt: now, updatedAt: now }));
      await this.events.publish(new IdeaPublished(id));
      return saved;
    });
  }

  withdraw(actor: Actor, asOrganisationId: OrganisationId, id: ProjectIdeaId): Promise<ProjectIdea> {
    return this.work.run(async () => {
      const idea = await this.requireForChange(actor, asOrganisationId, id);
      const saved = await this.ideas.save(Object.assign(idea, { status: 'WITHDRAWN', withdrawnAt: this.clock.now() }));
      await this.events.publish(new IdeaWithdrawn(id));
      return saved;
    });
  }

  /** Part of withdrawing an organisation, in its transaction. */
  async withdrawAllOf(organisationId: OrganisationId): Promise<void> {
    await this.work.run(async () => {
      for (const id of await this.ideas.withdrawAllOf(organisationId, this.clock.now())) await this.events.publish(new IdeaWithdrawn(id));
    });
  }

  /** Part of suspending an organisation, or of lifting that, in its transaction. */
  async hideAllOf(organisationId: OrganisationId, isHidden: boolean): Promise<void> {
    for (const id of await this.ideas.hideAllOf(organisationId, isHidden, this.clock.now())) await this.events.publish(new IdeaSaved(id));
  }

  /** Part of merging organisations, in its transaction. */
  async moveAllOf(mergedId: OrganisationId, intoId: OrganisationId): Promise<void> {
    for (const id of await this.ideas.moveAllOf(mergedId, intoId, this.clock.now())) await this.events.publish(new IdeaSaved(id));
  }
}
