import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { InvalidInput } from '../../platform/errors/app-error';
import { encodeCursor, type Page, requirePageSize, toPage } from '../../platform/graphql/connection';
import { type FoundThread, ThreadSearchRepository } from './thread-search.repository';
import { readMessageCursor } from './thread.service';

const MOST_WORDS = 10;

/** What to_tsquery reads: all the words, each also as the beginning of a longer one. Only letters and digits are left. */
export function toThreadQuery(words: string): string {
  const tokens = words.normalize('NFC').toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  return [...new Set(tokens)].slice(0, MOST_WORDS).map((token) => `${token}:*`).join(' & ');
}

@Injectable()
export class ThreadSearchService {
  constructor(private readonly search: ThreadSearchRepository) {}

  /** Nobody finds what is said in others' threads: only those of the actor's organisations are looked through. */
  async find(actor: Actor, words: string, first: number, after: string | null): Promise<Page<FoundThread>> {
    if (words.length > LIMITS.search.words) throw new InvalidInput([{ path: 'words', code: 'TOO_LONG', params: { max: LIMITS.search.words } }]);
    const limit = requirePageSize(first) + 1;
    const from = readMessageCursor(after, 'after');
    const query = toThreadQuery(words);
    const rows = query === '' || actor.roles.size === 0 ? [] : await this.search.find([...actor.roles.keys()], query, from, limit);
    return toPage(rows, first, ({ lastMessageId }) => encodeCursor([lastMessageId ?? '0']));
  }
}
