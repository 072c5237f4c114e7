import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { IdeaShelf, Matcher, MatchingIndex } from '@trefoil/matching';
import type { OrganisationId, PartnerOfferId, ProjectIdeaId } from '@trefoil/vocabulary';
import { LOGGER, type Logger } from '../../platform/logging/logging';
import { PastProjects } from '../past-projects';
import { type IdeaRow, MatchingSource, type OrganisationRow } from './matching-source.repository';
import { NotedChanges } from './noted-changes';
import { toMatchOrganisation, toMatchProject, toMatchQuery } from './to-match';

const READ_AT_A_TIME = 1000;
/** After the process has begun to listen, so that starting is not held up. */
const WARM_UP_MS = 2_000;
const LONGEST_TRANSACTION_MS = 60_000;
const LOOK_FOR_PROJECTS_MS = 60_000;
/** Beyond so many changed texts asking grows slow, and all is built anew. */
const MOST_STALE = 2_000;

/** The directory as the matching sees it, with what it was made of. */
export interface World {
  readonly index: MatchingIndex;
  readonly matcher: Matcher;
  readonly ideas: IdeaShelf;
  readonly builtAt: Date;
}

interface Kept extends World {
  since: string;
  readonly projects: string;
  /** Rows of the last catching up, which its overlap would bring again. */
  applied: ReadonlySet<string>;
}

/**
 * Keeps an index of what is public in this process, built from the database once and caught up with it before each question:
 * every process sees what any of them wrote. It holds ids and words; who may be told what is for the asker to look up.
 */
@Injectable()
export class MatchingWorld implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private kept: Kept | null = null;
  private work: Promise<Kept> | null = null;
  private projectsLookedForAt = 0;
  private warmUp: NodeJS.Timeout | undefined;
  private readonly organisations = new NotedChanges(LONGEST_TRANSACTION_MS);
  private readonly offers = new NotedChanges(LONGEST_TRANSACTION_MS);
  private readonly ideas = new NotedChanges(LONGEST_TRANSACTION_MS);

  constructor(
    private readonly source: MatchingSource,
    private readonly pastProjects: PastProjects,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  noteOrganisation(id: OrganisationId): void {
    this.organisations.note([id], Date.now());
  }

  noteOffer(id: PartnerOfferId): void {
    this.offers.note([id], Date.now());
  }

  noteIdea(id: ProjectIdeaId): void {
    this.ideas.note([id], Date.now());
  }

  onApplicationBootstrap(): void {
    this.warmUp = setTimeout(() => void this.upToDate().catch((err: unknown) => this.logger.warn({ err }, 'The matching index could not be built yet')), WARM_UP_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.warmUp);
    await this.work?.catch(() => undefined);
  }

  /** The world as the database has it now; the first time it takes as long as reading all of it. */
  async upToDate(): Promise<World> {
    this.work ??= this.bringUpToDate().finally(() => (this.work = null));
    return this.work;
  }

  private async bringUpToDate(): Promise<Kept> {
    const isDue = Date.now() - this.projectsLookedForAt > LOOK_FOR_PROJECTS_MS;
    const projects = isDue || this.kept === null ? await this.source.stateOfPastProjects() : this.kept.projects;
    if (isDue) this.projectsLookedForAt = Date.now();
    if (this.kept === null || this.kept.projects !== projects || this.kept.index.stale > MOST_STALE) this.kept = await this.build(projects);
    else await this.catchUp(this.kept);
    return this.kept;
  }

  private async build(projects: string): Promise<Kept> {
    const since = await this.source.now();
    const index = new MatchingIndex();
    for (let after = '0', rows: readonly OrganisationRow[] = []; ; after = rows.at(-1)!.id) {
      rows = await this.source.findOrganisations(after, READ_AT_A_TIME);
      for (const row of rows) index.putOrganisation(toMatchOrganisation(row));
      if (rows.length < READ_AT_A_TIME) break;
    }
    for await (const project of this.pastProjects.all()) index.putProject(toMatchProject(project));
    const steps = index.compactInSteps();
    while (steps.next().done !== true) await new Promise((resolve) => setImmediate(resolve));
    const ideas = new IdeaShelf(index);
    for (let after = '0', rows: readonly IdeaRow[] = []; ; after = rows.at(-1)!.id) {
      rows = await this.source.findOpenIdeas(after, READ_AT_A_TIME);
      for (const row of rows) shelve(index, ideas, row);
      if (rows.length < READ_AT_A_TIME) break;
    }
    this.logger.info({ organisations: index.organisationCount, projects: index.projectCount, ideas: ideas.size }, 'The matching index was built');
    return { index, matcher: new Matcher(index), ideas, builtAt: new Date(), since, projects, applied: new Set() };
  }

  private async catchUp(kept: Kept): Promise<void> {
    const since = await this.source.now();
    const now = Date.now();
    const organisations = await this.source.findChangedOrganisations(kept.since, this.organisations.take(now), this.offers.take(now));
    const ideas = await this.source.findChangedIdeas(kept.since, this.ideas.take(now));
    const applied = new Set<string>();
    const isNew = (row: OrganisationRow | IdeaRow): boolean => {
      const mark = JSON.stringify(row);
      applied.add(mark);
      return !kept.applied.has(mark);
    };
    for (const row of organisations.filter(isNew)) {
      if (row.isGone) kept.index.removeOrganisation(row.id);
      else kept.index.putOrganisation(toMatchOrganisation(row));
    }
    kept.index.refresh();
    for (const row of ideas.filter(isNew)) shelve(kept.index, kept.ideas, row);
    kept.applied = applied;
    kept.since = since;
  }
}

function shelve(index: MatchingIndex, ideas: IdeaShelf, row: IdeaRow): void {
  if (row.isOpen) ideas.put(row.id, toMatchQuery(row, (id) => index.organisation(index.slotOf(id))?.country ?? null));
  else ideas.remove(row.id);
}
