import { Injectable } from '@nestjs/common';
import { requireIsoDate, type SearchKind } from '@trefoil/vocabulary';
import { Clock } from '../../platform/clock/clock';
import { SearchRepository } from './search.repository';
import { SEARCH_TABLES } from './search-kinds';
import { readWords, toTolerantQuery, toWordQuery, type WordQuery } from './search-words';
import { type FoundSuggestion, SuggestRepository } from './suggest.repository';

export interface SuggestionGroup {
  readonly kind: SearchKind;
  readonly suggestions: FoundSuggestion[];
}

/** What the words so far may be about, as somebody types. */
@Injectable()
export class SuggestService {
  constructor(
    private readonly suggestions: SuggestRepository,
    private readonly repository: SearchRepository,
    private readonly clock: Clock,
  ) {}

  /** At most `first` of each kind, kinds without any left out. */
  async suggest(words: string, kinds: readonly SearchKind[], first: number): Promise<SuggestionGroup[]> {
    const typed = readWords(words);
    if (typed.terms.length === 0) return [];
    const strictly = await this.find(toWordQuery(typed), kinds, first);
    if (strictly.length > 0) return strictly;
    const tokens = typed.terms.filter(({ isPhrase }) => !isPhrase).flatMap((term) => term.words);
    const similar = tokens.length > 0 ? await this.repository.findSimilarWords(tokens) : new Map();
    const mended = await this.find(toTolerantQuery(typed, similar), kinds, first);
    return mended.length > 0 ? mended : this.find(toTolerantQuery(typed, similar, true), kinds, first);
  }

  private async find(words: WordQuery, kinds: readonly SearchKind[], first: number): Promise<SuggestionGroup[]> {
    const today = requireIsoDate(this.clock.now().toISOString().slice(0, 10));
    const groups: SuggestionGroup[] = [];
    for (const table of SEARCH_TABLES.filter(({ kind }) => kinds.includes(kind))) {
      const suggestions = await this.suggestions.find(table, words, first, today);
      if (suggestions.length > 0) groups.push({ kind: table.kind, suggestions });
    }
    return groups;
  }
}
