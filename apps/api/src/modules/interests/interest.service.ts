import { Injectable } from '@nestjs/common';
import { type InterestId, type InterestState, isId, LIMITS, type OrganisationId, type ProjectIdeaId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { InvalidInput, NotFound } from '../../platform/errors/app-error';
import { DomainEvents } from '../../platform/events/domain-events';
import { decodeCursor, encodeCursor, type Page, requirePageSize, toPage } from '../../platform/graphql/connection';
import { IdeaService, type ProjectIdea } from '../ideas';
import type { ExpressionOfInterest } from './expression-of-interest.entity';
import { ExpressionMoved, type MovedBy } from './interest.events';
import { canSee, type InterestFacts } from './interest.policy';
import { type BoardFilter, type InterestChange, InterestRepository, type StateCount } from './interest.repository';

export const factsOf = ({ organisationId, idea, state, seat }: ExpressionOfInterest): InterestFacts => ({
  organisationId,
  coordinatorId: idea.organisationId,
  state,
  seatStatus: seat?.status ?? null,
});

/** Reading them, and what every change of state has in common. */
@Injectable()
export class InterestService {
  constructor(
    private readonly interests: InterestRepository,
    private readonly ideas: IdeaService,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** Null when there is none, or it is between other organisations. */
  async findVisible(actor: Actor, id: InterestId): Promise<ExpressionOfInterest | null> {
    const interest = await this.interests.findById(id);
    return interest && canSee(actor.roles, factsOf(interest)) ? interest : null;
  }

  /** The idea whose board it is; null unless the actor belongs to its coordinator. */
  async findBoardIdea(actor: Actor, ideaId: ProjectIdeaId): Promise<ProjectIdea | null> {
    const [idea] = await this.ideas.findManyVisible(actor, [ideaId]);
    return idea && actor.roles.has(idea.organisationId) ? idea : null;
  }

  /** A column of the board of an idea that was found to be the actor's. */
  async findColumn(filter: BoardFilter, first: number, after: string | null): Promise<Page<ExpressionOfInterest>> {
    const limit = requirePageSize(first) + 1;
    const { edges, pageInfo } = toPage(await this.interests.findColumn(filter, readPlace(after), limit), first, ({ place, interest }) => encodeCursor([place, interest.id]));
    return { edges: edges.map(({ node, cursor }) => ({ node: node.interest, cursor })), pageInfo };
  }

  countStates(ideaId: ProjectIdeaId): Promise<StateCount> {
    return this.interests.countStates(ideaId);
  }

  /** What an organisation of the actor has said to ideas, newest first. */
  async findOwn(actor: Actor, organisationId: OrganisationId, first: number, after: string | null): Promise<Page<ExpressionOfInterest>> {
    if (!actor.roles.has(organisationId)) throw new NotFound();
    const limit = requirePageSize(first) + 1;
    const [before = null] = after === null ? [] : decodeCursor(after, 1);
    if (before !== null && !isId(String(before))) throw new InvalidInput([{ path: 'after', code: 'MALFORMED' }]);
    const rows = await this.interests.findPageOf(organisationId, before === null ? null : String(before), limit);
    return toPage(rows, first, ({ id }) => encodeCursor([id]));
  }

  /** What the actor's organisations have said to each idea, newest first. */
  async findOfActor(actor: Actor, ideaIds: readonly ProjectIdeaId[]): Promise<ExpressionOfInterest[]> {
    if (actor.roles.size === 0) return [];
    return this.interests.findOfOrganisations(ideaIds, [...actor.roles.keys()], LIMITS.interest.onIdea * ideaIds.length);
  }

  /** Brings it to another state, in the running transaction, and tells of it. */
  async move(interest: ExpressionOfInterest, state: InterestState, by: MovedBy, change: InterestChange = {}, words: ExpressionMoved['words'] = null): Promise<void> {
    const from = interest.state;
    await this.interests.change(interest, { ...change, state, movedAt: this.clock.now() });
    await this.events.publish(new ExpressionMoved(interest, from, by, words));
  }
}

function readPlace(after: string | null): [number, InterestId] | null {
  if (after === null) return null;
  const [place, id] = decodeCursor(after, 2);
  if (typeof place !== 'number' || typeof id !== 'string' || !isId(id)) throw new InvalidInput([{ path: 'after', code: 'MALFORMED' }]);
  return [place, id];
}
