import { foldName } from '../../fold-name';
import type { MergeReason } from '../../merge-candidate.entity';

/** One side of a possible merge, of one country. */
export interface Body {
  readonly id: string;
  readonly names: readonly string[];
  readonly domains: readonly string[];
  readonly city: string | null;
  /** Teaches, by what its register says. */
  readonly isEducation: boolean;
  readonly isClaimed: boolean;
}

export interface Match {
  readonly holderId: string;
  readonly recordId: string;
  readonly score: number;
}

export interface Matching {
  /** As sure as a person would be. */
  readonly joins: readonly Match[];
  /** For a person to look at. */
  readonly doubtful: readonly (Match & { readonly reason: MergeReason })[];
}

/** Words that many names of any kind have. */
const FILLERS = new Set('of the and de des di da do du del della la le les et und der die das fur fuer y e i a in for im zu an d l s gmbh'.split(' '));
/** A word that more names than this share of a country's have finds nobody by itself. */
const RARE_SHARE = 0.02;
const RARE_LEAST = 50;

/** Names alike enough to be one, with a domain in common, and by themselves. */
const ALIKE_WITH_DOMAIN = 0.35;
const ALIKE_ALONE = 0.8;
/** What the best must be worth, and ahead of the next on either side. */
const LEAST_SCORE = 0.6;
const LEAST_MARGIN = 0.1;

type Words = ReadonlySet<string>;

const toWords = (name: string): Words => new Set(foldName(name).split(' ').filter((word) => word !== '' && !FILLERS.has(word)));
const toKey = (words: Words): string => [...words].sort().join(' ');

interface Prepared extends Body {
  readonly words: readonly Words[];
  readonly place: string;
}

const prepare = (body: Body): Prepared => ({ ...body, words: body.names.map(toWords).filter(({ size }) => size > 0), place: body.city ? foldName(body.city) : '' });

function groupBy<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

interface Pair extends Match {
  readonly holder: Prepared;
  readonly record: Prepared;
  readonly likeness: number;
  readonly haveDomain: boolean;
  readonly isDomainTheirsAlone: boolean;
}

/**
 * Which holders of a charter are which bodies of the research registry, within one country: by domain and name, or by
 * name alone where it is all but the same; never by a domain that others share. One to one; where two fit alike, neither
 * is taken. It does not depend on the order of what is given.
 */
export function matchHolders(holders: readonly Body[], records: readonly Body[]): Matching {
  const index = new CountryIndex(holders.map(prepare), records.map(prepare));
  const joins: Match[] = [];
  const doubtful: (Match & { reason: MergeReason })[] = [];
  const taken = new Set<string>();
  let pairs = index.pairs();
  // A match that is sure may settle what stood between two.
  for (let isSettling = true; isSettling; ) {
    isSettling = false;
    pairs = pairs.filter(({ holderId, recordId }) => !taken.has(holderId) && !taken.has(recordId));
    for (const pair of bestPairs(pairs)) {
      if (!isStrong(pair) || pair.margin < LEAST_MARGIN || pair.holder.isClaimed || pair.record.isClaimed) continue;
      joins.push(toMatch(pair));
      taken.add(pair.holderId).add(pair.recordId);
      isSettling = true;
    }
  }
  for (const pair of bestPairs(pairs)) {
    const reason = isStrong(pair) ? (pair.holder.isClaimed || pair.record.isClaimed ? 'CLAIMED' : 'SEVERAL_FIT') : pair.haveDomain && pair.record.isEducation ? 'DOMAIN_WITHOUT_NAME' : null;
    if (reason) doubtful.push({ ...toMatch(pair), reason });
  }
  return { joins, doubtful };
}

const toMatch = ({ holderId, recordId, score }: Match): Match => ({ holderId, recordId, score });

function isStrong({ likeness, haveDomain, isDomainTheirsAlone, record, score }: Pair): boolean {
  const isDomainEnough = isDomainTheirsAlone && record.isEducation;
  return score >= LEAST_SCORE && (likeness >= ALIKE_ALONE || (haveDomain && (likeness >= ALIKE_WITH_DOMAIN || isDomainEnough)));
}

/** The best of each holder, with how far it is ahead of the holder's and the record's next. */
function bestPairs(pairs: readonly Pair[]): (Pair & { margin: number })[] {
  const ofHolder = groupBy(pairs, ({ holderId }) => [holderId]);
  const ofRecord = groupBy(pairs, ({ recordId }) => [recordId]);
  return [...ofHolder.values()].map((own) => {
    const best = own.reduce((one, other) => (other.score > one.score || (other.score === one.score && other.recordId < one.recordId) ? other : one));
    const rivals = [...own.filter((other) => other !== best), ...(ofRecord.get(best.recordId) ?? []).filter((other) => other !== best)];
    return { ...best, margin: best.score - Math.max(0, ...rivals.map(({ score }) => score)) };
  });
}

/** The names, words and domains of one country. */
class CountryIndex {
  private readonly weight: (word: string) => number;
  private readonly holdersByDomain: Map<string, Prepared[]>;
  private readonly byDomain: Map<string, Prepared[]>;
  private readonly byName: Map<string, Prepared[]>;
  private readonly byWord: Map<string, Prepared[]>;

  constructor(
    private readonly holders: readonly Prepared[],
    records: readonly Prepared[],
  ) {
    const wordsOf = ({ words }: Prepared) => words.flatMap((each) => [...each]);
    const all = holders.length + records.length;
    const counts = new Map<string, number>();
    for (const body of [...holders, ...records]) for (const word of new Set(wordsOf(body))) counts.set(word, (counts.get(word) ?? 0) + 1);
    this.weight = (word) => Math.log(1 + all / (counts.get(word) ?? 1));
    const isRare = (word: string) => (counts.get(word) ?? 0) <= Math.max(RARE_LEAST, all * RARE_SHARE);
    this.holdersByDomain = groupBy(holders, ({ domains }) => domains);
    this.byDomain = groupBy(records, ({ domains }) => domains);
    this.byName = groupBy(records, ({ words }) => words.map(toKey));
    this.byWord = groupBy(records, (record) => wordsOf(record).filter(isRare));
  }

  pairs(): Pair[] {
    return this.holders.flatMap((holder) => {
      const words = holder.words.flatMap((each) => [...each]);
      const found = new Set([
        ...holder.domains.flatMap((domain) => this.byDomain.get(domain) ?? []),
        ...holder.words.flatMap((each) => this.byName.get(toKey(each)) ?? []),
        ...words.flatMap((word) => this.byWord.get(word) ?? []),
      ]);
      return [...found].map((record) => this.pair(holder, record));
    });
  }

  private pair(holder: Prepared, record: Prepared): Pair {
    const likeness = Math.max(0, ...holder.words.flatMap((one) => record.words.map((other) => this.likeness(one, other))));
    const common = holder.domains.filter((domain) => record.domains.includes(domain));
    const haveDomain = common.length > 0;
    const isHoldersAlone = common.some((domain) => this.holdersByDomain.get(domain)?.length === 1);
    const isRecordsAlone = common.some((domain) => this.byDomain.get(domain)?.length === 1);
    const isPlaceShared = holder.place !== '' && holder.place === record.place;
    const score = likeness + (haveDomain ? (isHoldersAlone ? 0.5 : 0.2) : 0) + (isPlaceShared ? 0.1 : 0) + (record.isEducation ? 0.1 : 0);
    return { holderId: holder.id, recordId: record.id, holder, record, likeness, haveDomain, isDomainTheirsAlone: isHoldersAlone && isRecordsAlone, score };
  }

  /** The share of two names that is common to them, rare words weighing more; 0 to 1. */
  private likeness(one: Words, other: Words): number {
    let common = 0;
    let all = 0;
    for (const word of one) {
      all += this.weight(word);
      if (other.has(word)) common += this.weight(word);
    }
    for (const word of other) if (!one.has(word)) all += this.weight(word);
    return all === 0 ? 0 : common / all;
  }
}
