import { Injectable } from '@nestjs/common';
import { type HighlightedText, type IsoDate, requireIsoDate, SEARCH_KINDS } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import type { Edge } from '../../platform/graphql/connection';
import { IdeaService, type ProjectIdea } from '../ideas';
import { type Organisation, OrganisationTrees, type PartnerOffer, PartnerOfferService } from '../organisations';
import { PastProjects } from '../past-projects';
import { countFacets, type Counted, type Facet } from './count-facets';
import { type Directory, type Matched, SearchRepository } from './search.repository';
import { orderingOf, readCursor, readPage, type SearchRequest, toCursor } from './search-request';
import { hasTerms, isByNewest, type PageCriteria, type PageRow, type SearchCriteria } from './search-statement';
import { IDEA_SEARCH, OFFER_SEARCH, ORGANISATION_SEARCH, type SearchTable } from './search-kinds';
import { readWords, toTolerantQuery, toWordQuery, type Typed } from './search-words';

export interface Highlight {
  readonly text: HighlightedText;
  readonly marked: string;
}

export interface SearchEdge<T> extends Edge<T> {
  readonly highlights: readonly Highlight[];
  readonly matchedName: string | null;
}

/** A page of what was found; total and facets are empty when they were not asked for. */
export interface SearchResult<T> {
  readonly edges: SearchEdge<T>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly facets: readonly Facet[];
  readonly areWordsMended: boolean;
}

const NOTHING = { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }, totalCount: 0, facets: [], areWordsMended: false };

interface Found {
  readonly rows: readonly PageRow[];
  readonly counted: Counted | null;
  readonly areWordsMended: boolean;
}

@Injectable()
export class PartnerSearchService {
  constructor(
    private readonly repository: SearchRepository,
    private readonly trees: OrganisationTrees,
    private readonly ideas: IdeaService,
    private readonly offers: PartnerOfferService,
    private readonly pastProjects: PastProjects,
    private readonly clock: Clock,
  ) {}

  searchOrganisations(actor: Actor, request: SearchRequest): Promise<SearchResult<Organisation>> {
    return this.search(ORGANISATION_SEARCH, request, (rows) => rows.map(({ tree }) => (tree ? this.trees.read(tree) : null)), (bind) => this.trees.select(actor, bind));
  }

  searchIdeas(actor: Actor, request: SearchRequest): Promise<SearchResult<ProjectIdea>> {
    return this.search(IDEA_SEARCH, request, (rows) => this.ideas.findManyVisible(actor, rows.map(({ id }) => id)));
  }

  searchOffers(actor: Actor, request: SearchRequest): Promise<SearchResult<PartnerOffer>> {
    return this.search(OFFER_SEARCH, request, (rows) => this.offers.findManyVisible(actor, rows.map(({ id }) => id)));
  }

  /** Figures for the front page, most organisations first. */
  async summarise(): Promise<Directory> {
    const counts = await this.repository.countAll(SEARCH_KINDS);
    const [organisations, ideas, offers] = [ORGANISATION_SEARCH, IDEA_SEARCH, OFFER_SEARCH].map((table) => countFacets(table, counts.get(table.kind) ?? [], new Map(), this.today())) as [Counted, Counted, Counted];
    const countries = organisations.facets.find(({ name }) => name === 'COUNTRY')?.options ?? [];
    return {
      countries: countries.map(({ value, count }) => ({ country: value as Directory['countries'][number]['country'], organisations: count })),
      ideaCount: ideas.total,
      offerCount: offers.total,
      demo: await this.repository.isDemo(),
    };
  }

  /**
   * The search table only proposes: `read` gives what the reader may see of the rows, from the `tree` that came with each or
   * by reading them again, null for the rest.
   */
  private async search<T>(table: SearchTable, request: SearchRequest, read: (rows: readonly PageRow[]) => (T | null)[] | Promise<(T | null)[]>, tree?: PageCriteria['tree']): Promise<SearchResult<T>> {
    const wanted = readPage(request);
    const typed = request.words === null ? null : readWords(request.words);
    if (typed && typed.terms.length === 0 && typed.excluded.length === 0) return NOTHING;
    const words = typed && toWordQuery(typed);
    const order = request.order ?? (hasTerms(words) || table.rank ? 'RELEVANCE' : 'NEWEST');
    const ordering = orderingOf(order, request.locale);
    const criteria: PageCriteria = {
      order,
      locale: request.locale,
      limit: wanted.size + 1,
      beside: readCursor(wanted, ordering, isByNewest(table, order, hasTerms(words))),
      isBackward: wanted.isBackward,
      isMarked: request.isMarked,
      tree,
    };
    const organisationIds = request.hasWorkedWith === null ? null : await this.pastProjects.organisationIdsThatWorkedWith(request.hasWorkedWith);
    const isMatched = words !== null || organisationIds !== null;
    const found = isMatched ? await this.match(table, { ...criteria, words, organisationIds, chosen: request.chosen, today: this.today() }, typed) : await this.browse(table, criteria, request);

    const rows = found.rows.slice(0, wanted.size);
    const isMore = found.rows.length > wanted.size;
    if (wanted.isBackward) rows.reverse();
    const nodes = rows.length > 0 ? await read(rows) : [];
    const cursors = rows.map((row) => toCursor(ordering, row));
    const edges = nodes.flatMap((node, at) => (node ? [{ node, cursor: cursors[at]!, ...marksOf(rows[at]!) }] : []));
    const isBeside = wanted.cursor !== null;
    return {
      edges,
      pageInfo: {
        hasNextPage: wanted.isBackward ? isBeside : isMore,
        hasPreviousPage: wanted.isBackward ? isMore : isBeside,
        startCursor: cursors[0] ?? null,
        endCursor: cursors.at(-1) ?? null,
      },
      totalCount: found.counted?.total ?? 0,
      facets: found.counted?.facets ?? [],
      areWordsMended: found.areWordsMended,
    };
  }

  private async match(table: SearchTable, criteria: SearchCriteria, typed: Typed | null): Promise<Found> {
    const strictly = await this.repository.search(table, criteria);
    const mended = typed && strictly.counts.length === 0 ? await this.searchTolerantly(table, criteria, typed) : null;
    const { rows, counts } = mended ?? strictly;
    return { rows, counted: countFacets(table, counts, criteria.chosen, criteria.today), areWordsMended: mended !== null };
  }

  /** Nothing has these words: looks for words like them. Later pages come this way too, since still nothing has the words typed. */
  private async searchTolerantly(table: SearchTable, criteria: SearchCriteria, typed: Typed): Promise<Matched | null> {
    const tokens = typed.terms.filter(({ isPhrase }) => !isPhrase).flatMap(({ words }) => words);
    if (tokens.length === 0) return null;
    const similar = await this.repository.findSimilarWords(tokens);
    for (const isLoose of [false, true]) {
      const found = await this.repository.search(table, { ...criteria, words: toTolerantQuery(typed, similar, isLoose), typed: tokens.join(' ') });
      if (found.counts.length > 0) return found;
    }
    return null;
  }

  /** Without words: what was chosen, counted by the counters, and a page of it. */
  private async browse(table: SearchTable, criteria: PageCriteria, { chosen, isCounted }: SearchRequest): Promise<Found> {
    const isNarrowed = chosen.size > 0 || table.kind === 'OFFER';
    const counted = isCounted || isNarrowed ? countFacets(table, await this.repository.count(table.kind), chosen, this.today()) : null;
    const rows = await this.repository.browse(table, criteria, isNarrowed ? (counted?.found ?? []) : null, counted?.total ?? 0);
    return { rows, counted, areWordsMended: false };
  }

  private today(): IsoDate {
    return requireIsoDate(this.clock.now().toISOString().slice(0, 10));
  }
}

const marksOf = ({ texts = [], matchedName = null }: PageRow): Omit<SearchEdge<unknown>, keyof Edge<unknown>> => ({ highlights: texts as readonly Highlight[], matchedName });
