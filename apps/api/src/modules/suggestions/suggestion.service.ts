import { Injectable } from '@nestjs/common';
import type { Reason } from '@trefoil/matching';
import { LIMITS, type OrganisationId, type ProjectIdeaId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { InvalidInput, NotAllowed, NotFound } from '../../platform/errors/app-error';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { decodeCursor, encodeCursor, type Page, requirePageSize, toPage } from '../../platform/graphql/connection';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import type { Consortium } from '../consortia';
import { IdeaService, type ProjectIdea } from '../ideas';
import { BlockService, canActFor, type Organisation, OrganisationService } from '../organisations';
import { MatchingSource } from './matching-source.repository';
import { MatchingWorld } from './matching-world';
import type { SuggestionRefusal, SuggestionRefusalReason } from './suggestion-refusal.entity';
import { SuggestionRefusalRepository } from './suggestion-refusal.repository';
import { TooManyRefused } from './suggestions.errors';
import { toMatchQuery } from './to-match';
import { UnwantedPartners } from './unwanted-partners';

const ASKED_BY_PERSON: RateLimit = { name: 'ask-for-suggestions', points: 120, seconds: 300 };
const { suggestions: MOST, ideasLookedAt: IDEAS_LOOKED_AT, refusals: MOST_REFUSALS } = LIMITS.suggestion;

export interface Suggestion<T> {
  readonly subject: T;
  readonly place: number;
  readonly fit: number;
  readonly reasons: readonly Reason[];
}

/** How much there was to choose among, and since when. */
export interface LookedAt {
  readonly organisations: number;
  readonly pastProjects: number;
  readonly ideas: number;
}

export type Suggestions<T> = Page<Suggestion<T>> & { readonly lookedAt: LookedAt; readonly refused: readonly SuggestionRefusal[] };

/** Who fits an idea, and which ideas fit an organisation. Ids come from the index, everything told from the database under the asker's own rights. */
@Injectable()
export class SuggestionService {
  constructor(
    private readonly world: MatchingWorld,
    private readonly source: MatchingSource,
    private readonly refusals: SuggestionRefusalRepository,
    private readonly unwanted: UnwantedPartners,
    private readonly blocks: BlockService,
    private readonly ideas: IdeaService,
    private readonly organisations: OrganisationService,
    private readonly limits: RateLimits,
    private readonly work: UnitOfWork,
  ) {}

  /** Throws NotFound unless the idea is the actor's to see, NotAllowed unless it is theirs to edit. */
  async partnersFor(actor: Actor, ideaId: ProjectIdeaId, first: number, after: string | null): Promise<Suggestions<Organisation>> {
    const [limit, place] = [requirePageSize(first), readPlace(after)];
    const idea = await this.ideas.findVisible(actor, ideaId);
    if (!idea) throw new NotFound();
    if (!canActFor(actor.roles.get(idea.organisationId))) throw new NotAllowed('IDEA.NOT_YOURS');
    await this.limits.consume(ASKED_BY_PERSON, actor.personId ?? '');
    const row = await this.source.findIdea(ideaId);
    const refused = await this.unwanted.findFor(idea);
    const { index, matcher, ideas } = await this.world.upToDate();
    const query = toMatchQuery(row!, (id) => index.organisation(index.slotOf(id))?.country ?? null);
    const ranked = matcher.suggest(query, MOST, refused).map(({ organisationId, fit }, at) => ({ id: organisationId, fit, place: at + 1 }));
    const visible = await this.organisations.findManyVisible(actor, ranked.map(({ id }) => id));
    const shown = ranked.flatMap((one, at) => (visible[at] && !visible[at].withdrawnAt && one.place > place ? [{ ...one, subject: visible[at] }] : [])).slice(0, limit + 1);
    const reasons = new Map(matcher.explain(query, shown.map(({ id }) => id)).map((match) => [match.organisationId, match.reasons]));
    const page = toPage(shown.map(({ id, ...one }) => ({ ...one, reasons: reasons.get(id) ?? [] })), limit, (one) => encodeCursor([one.place]));
    return { ...page, lookedAt: { organisations: index.organisationCount, pastProjects: index.projectCount, ideas: ideas.size }, refused: await this.refusals.findOf(ideaId) };
  }

  /** Published ideas of others for one of the actor's organisations. */
  async ideasFor(actor: Actor, organisationId: OrganisationId, first: number, after: string | null): Promise<Suggestions<ProjectIdea>> {
    const [limit, place] = [requirePageSize(first), readPlace(after)];
    if (!actor.roles.has(organisationId)) throw new NotAllowed('ORGANISATION.NOT_YOURS');
    await this.limits.consume(ASKED_BY_PERSON, actor.personId ?? '');
    const { index, matcher, ideas } = await this.world.upToDate();
    const looked = [];
    for (const id of ideas.nearestTo(organisationId, IDEAS_LOOKED_AT)) {
      const query = ideas.queryOf(id);
      const [match] = query === null ? [] : matcher.scoreOf(query, [organisationId]);
      if (query !== null && match !== undefined) looked.push({ id, query, score: match.score, fit: match.fit });
      // each idea is a question of its own: whoever else waits comes in between
      await new Promise((resolve) => setImmediate(resolve));
    }
    const ranked = looked.sort((a, b) => b.score - a.score);
    const visible = await this.ideas.findManyVisible(actor, ranked.map(({ id }) => id));
    const apart = await this.blocks.findApartFrom(organisationId);
    const open = ranked.flatMap(({ query, fit }, at) => {
      const subject = visible[at];
      return subject && subject.status === 'PUBLISHED' && !apart.has(subject.organisationId) && at + 1 > place ? [{ subject, query, fit, place: at + 1 }] : [];
    });
    const shown = open.slice(0, limit + 1).map(({ query, ...one }) => ({ ...one, reasons: matcher.explain(query, [organisationId])[0]?.reasons ?? [] }));
    const page = toPage(shown, limit, (one) => encodeCursor([one.place]));
    return { ...page, lookedAt: { organisations: index.organisationCount, pastProjects: index.projectCount, ideas: ideas.size }, refused: [] };
  }

  /** Who was refused for a consortium's idea; nothing for who does not speak for the coordinator. */
  async refusedFor(actor: Actor, { ideaId, coordinatorId }: Consortium): Promise<SuggestionRefusal[]> {
    return canActFor(actor.roles.get(coordinatorId)) ? this.refusals.findOf(ideaId) : [];
  }

  refuse(actor: Actor, input: { asOrganisationId: OrganisationId; ideaId: ProjectIdeaId; organisationId: OrganisationId; reason: SuggestionRefusalReason; note: string | null }): Promise<ProjectIdea> {
    return this.work.run(async () => {
      const idea = await this.ideas.requireForChange(actor, input.asOrganisationId, input.ideaId);
      if (!(await this.organisations.findVisible(actor, input.organisationId))) throw new NotFound();
      if ((await this.refusals.findOf(idea.id)).length >= MOST_REFUSALS) throw new TooManyRefused(MOST_REFUSALS);
      await this.refusals.save(idea.id, input.organisationId, input.reason, input.note);
      return idea;
    });
  }

  reconsider(actor: Actor, input: { asOrganisationId: OrganisationId; ideaId: ProjectIdeaId; organisationId: OrganisationId }): Promise<ProjectIdea> {
    return this.work.run(async () => {
      const idea = await this.ideas.requireForChange(actor, input.asOrganisationId, input.ideaId);
      await this.refusals.remove(idea.id, input.organisationId);
      return idea;
    });
  }
}

function readPlace(after: string | null): number {
  if (after === null) return 0;
  const [place] = decodeCursor(after, 1);
  if (typeof place !== 'number' || !Number.isInteger(place) || place < 0) throw new InvalidInput([{ path: 'after', code: 'MALFORMED' }]);
  return place;
}
