import { Injectable } from '@nestjs/common';
import { type FacetName, isId, type IsoDate, requireIsoDate, type SearchOrder } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { InvalidInput } from '../../platform/errors/app-error';
import { decodeCursor, encodeCursor, type Page, requirePageSize } from '../../platform/graphql/connection';
import { IdeaService, type ProjectIdea } from '../ideas';
import { type Organisation, OrganisationService, type PartnerOffer, PartnerOfferService } from '../organisations';
import { type Directory, SearchRepository } from './search.repository';
import { isByNewest, type Position, type SearchCriteria, type SearchRow } from './search-statement';
import { IDEA_SEARCH, OFFER_SEARCH, ORGANISATION_SEARCH, type SearchTable } from './search-tables';
import { toTokens, toTolerantQuery, toWordQuery } from './search-words';

/** A search as a reader asks for it. */
export interface SearchRequest {
  readonly words: string | null;
  readonly chosen: ReadonlyMap<FacetName, readonly string[]>;
  /** Null: by relevance with words; without, what serves best for looking around. */
  readonly order: SearchOrder | null;
  readonly first: number;
  readonly after: string | null;
  /** Whether the total and the facets will be read. */
  readonly isCounted: boolean;
}

export interface Facet {
  readonly name: FacetName;
  readonly options: { readonly value: string; readonly count: number }[];
}

/** A page of what was found; total and facets are empty when they were not asked for. */
export interface SearchResult<T> extends Page<T> {
  readonly totalCount: number;
  readonly facets: readonly Facet[];
}

@Injectable()
export class PartnerSearchService {
  constructor(
    private readonly repository: SearchRepository,
    private readonly organisations: OrganisationService,
    private readonly ideas: IdeaService,
    private readonly offers: PartnerOfferService,
    private readonly clock: Clock,
  ) {}

  searchOrganisations(actor: Actor, request: SearchRequest): Promise<SearchResult<Organisation>> {
    return this.search(ORGANISATION_SEARCH, request, (ids) => this.organisations.findManyVisible(actor, ids));
  }

  searchIdeas(actor: Actor, request: SearchRequest): Promise<SearchResult<ProjectIdea>> {
    return this.search(IDEA_SEARCH, request, (ids) => this.ideas.findManyVisible(actor, ids));
  }

  searchOffers(actor: Actor, request: SearchRequest): Promise<SearchResult<PartnerOffer>> {
    return this.search(OFFER_SEARCH, request, (ids) => this.offers.findManyVisible(actor, ids));
  }

  summarise(): Promise<Directory> {
    return this.repository.summarise(this.today());
  }

  /** `findManyVisible` reads the rows again under the reader's own authorisation: the search table only proposes. */
  private async search<T>(table: SearchTable, request: SearchRequest, findManyVisible: (ids: string[]) => Promise<(T | null)[]>): Promise<SearchResult<T>> {
    const first = requirePageSize(request.first);
    const tokens = request.words === null ? null : toTokens(request.words);
    if (tokens?.length === 0) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0, facets: [] };
    const order = request.order ?? (tokens || table.rank ? 'RELEVANCE' : 'NEWEST');
    const criteria: SearchCriteria = {
      words: tokens && toWordQuery(tokens),
      chosen: request.chosen,
      order,
      limit: first + 1,
      after: request.after === null ? null : readCursor(request.after, order, isByNewest(table, order, tokens !== null)),
      today: this.today(),
      isCounted: request.isCounted,
    };
    let found = await this.repository.search(table, criteria);
    if (tokens && !found.areWordsFound) found = await this.searchTolerantly(table, criteria, tokens, found);

    const rows = found.rows.slice(0, first);
    const nodes = rows.length > 0 ? await findManyVisible(rows.map(({ id }) => id)) : [];
    const cursors = rows.map(({ key, id }) => encodeCursor([order, key, id]));
    const edges = nodes.flatMap((node, at) => (node ? [{ node, cursor: cursors[at]! }] : []));
    return {
      edges,
      pageInfo: { hasNextPage: found.rows.length > first, endCursor: cursors.at(-1) ?? null },
      totalCount: found.total ?? 0,
      facets: toFacets(table, found),
    };
  }

  /** Nothing has these words: looks for words like them. Later pages come this way too, since still nothing has the words typed. */
  private async searchTolerantly(table: SearchTable, criteria: SearchCriteria, tokens: readonly string[], nothing: SearchRow): Promise<SearchRow> {
    const similar = await this.repository.findSimilarWords(tokens);
    if (similar.every((words) => words.length === 0)) return nothing;
    return this.repository.search(table, { ...criteria, words: toTolerantQuery(tokens, similar) });
  }

  private today(): IsoDate {
    return requireIsoDate(this.clock.now().toISOString().slice(0, 10));
  }
}

function toFacets(table: SearchTable, { facets }: SearchRow): Facet[] {
  return table.facets.map(({ name }) => ({
    name,
    options: (facets ?? []).flatMap(({ facet, value, count }) => (facet === name ? [{ value, count }] : [])),
  }));
}

/** As JSON writes a timestamptz of ours: four digits of a year, and an offset. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** The position a cursor of this order stands for; anything else is refused before it reaches the database. */
function readCursor(cursor: string, order: SearchOrder, isTime: boolean): Position {
  const [ofOrder, key, id] = decodeCursor(cursor, 3);
  const isName = typeof key === 'string' && !key.includes('\u0000') && key.isWellFormed();
  const isInstant = typeof key === 'string' && INSTANT.test(key) && !Number.isNaN(Date.parse(key));
  const isKey = order === 'NAME' ? isName : isTime ? isInstant : Number.isSafeInteger(key);
  if (ofOrder !== order || !isKey || key === undefined || typeof id !== 'string' || !isId(id)) throw new InvalidInput([{ path: 'after', code: 'MALFORMED' }]);
  return { key: isTime ? new Date(key).toISOString() : key, id };
}
