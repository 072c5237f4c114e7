import { FEATURES, type Feature, type Wish } from './features';
import { type MatchingIndex } from './matching-index';
import { type Signals } from './signals';
import { type MatchQuery } from './subjects';
import { surfacesOf } from './vector';

/** What a reason is about; the reader's language gives it words. */
export const REASON_CODES = [
  'WORDS', 'NAME', 'SIMILAR_PROJECTS', 'WORKED_TOGETHER', 'KNOWN_CIRCLE', 'EXPERIENCE', 'COUNTRY', 'SAME_CITY', 'TYPE_OF_NEAREST', 'LIKE_COORDINATOR', 'CODES', 'TYPE_WANTED', 'COUNTRY_WANTED', 'NEW_COUNTRY', 'ACTIVE', 'ANSWERS',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Why somebody is suggested, and how much of the score that is. Words are as the asker wrote them; `count` as the code needs it. */
export type Reason = { readonly code: ReasonCode; readonly weight: number; readonly words: readonly string[]; readonly count: number | null };

const OF_FEATURE: Readonly<Record<Feature, ReasonCode>> = {
  PROFILE: 'WORDS', COSINE: 'WORDS', EXPANDED: 'WORDS', NAME: 'NAME',
  NEAREST: 'SIMILAR_PROJECTS', NEAREST_SHARP: 'SIMILAR_PROJECTS', TOPIC: 'SIMILAR_PROJECTS',
  FROM_NEAREST: 'KNOWN_CIRCLE', COHERENCE: 'KNOWN_CIRCLE', PLACE_OF_TEXT: 'KNOWN_CIRCLE', PARTNER_OF_PARTNERS: 'KNOWN_CIRCLE', PLACE_OF_COORDINATOR: 'KNOWN_CIRCLE',
  PARTNER: 'WORKED_TOGETHER', PARTNER_SHARE: 'WORKED_TOGETHER',
  TOLD_PROJECTS: 'EXPERIENCE', OTHER_PROJECTS: 'EXPERIENCE', LIKELY_PROJECTS: 'EXPERIENCE', LIKELY_SHARE: 'EXPERIENCE', LED: 'EXPERIENCE', STOOD_BY: 'EXPERIENCE', UNTOLD: 'EXPERIENCE',
  SAME_COUNTRY: 'COUNTRY', SAME_CITY: 'SAME_CITY', LIKE_COORDINATOR: 'LIKE_COORDINATOR', COUNTRY_PAIR: 'COUNTRY', COUNTRY_SHARE: 'COUNTRY', COUNTRY_WORDS: 'COUNTRY', COUNTRY_OF_NEAREST: 'COUNTRY', TYPE_OF_NEAREST: 'TYPE_OF_NEAREST',
};
const MOST_WORDS = 5;
/** Nothing is told as a reason that moved the score by less. */
const LEAST_WEIGHT = 0.05;

export type Contributions = Readonly<Partial<Record<Feature | Wish, number>>>;

/** The words of the question that stand in what the organisation or its projects say, the most telling first. */
function matchedWords(index: MatchingIndex, signals: Signals, query: MatchQuery, slot: number): readonly string[] {
  const held = new Set(index.profiles.vectorOf(slot).terms);
  return mostTelling(index, signals, query, (term) => held.has(term));
}

function namedWords(index: MatchingIndex, signals: Signals, query: MatchQuery, slot: number): readonly string[] {
  const held = new Set(index.names.vectorOf(slot).terms);
  return mostTelling(index, signals, query, (term) => held.has(term));
}

function mostTelling(index: MatchingIndex, { query: asked }: Signals, query: MatchQuery, counts: (term: number) => boolean): readonly string[] {
  const found: { term: number; worth: number }[] = [];
  asked.terms.forEach((term, i) => {
    if (counts(term)) found.push({ term, worth: (asked.weights[i] ?? 0) * index.profiles.idf(term) });
  });
  const best = new Set(found.sort((a, b) => b.worth - a.worth || a.term - b.term).slice(0, MOST_WORDS).map(({ term }) => term));
  return [...surfacesOf(query)].filter(([term]) => best.has(index.lexicon.find(term))).map(([, surface]) => surface);
}

/** The reasons behind a score, heaviest first; what speaks against somebody is in the score and in no reason. */
export function reasonsOf(index: MatchingIndex, signals: Signals, query: MatchQuery, slot: number, contributions: Contributions): readonly Reason[] {
  const weights = new Map<ReasonCode, number>();
  for (const [name, amount] of Object.entries(contributions)) {
    const code = (FEATURES as readonly string[]).includes(name) ? OF_FEATURE[name as Feature] : (name as Wish);
    weights.set(code, (weights.get(code) ?? 0) + amount);
  }
  const reasons = [...weights].filter(([, weight]) => weight >= LEAST_WEIGHT).sort((a, b) => b[1] - a[1]);
  return reasons.flatMap(([code, weight]) => {
    const evidence = evidenceOf(index, signals, query, slot, code);
    return evidence === null ? [] : [{ code, weight, ...evidence }];
  });
}

/** What shows it; null where nothing can be shown, and so nothing is claimed. */
function evidenceOf(index: MatchingIndex, signals: Signals, query: MatchQuery, slot: number, code: ReasonCode): Pick<Reason, 'words' | 'count'> | null {
  const { codes, answered } = index.organisation(slot)!;
  const shown = (words: readonly string[]) => (words.length === 0 ? null : { words, count: null });
  const counted = (count: number) => (count === 0 ? null : { words: [], count });
  switch (code) {
    case 'WORDS': return shown(matchedWords(index, signals, query, slot));
    case 'NAME': return shown(namedWords(index, signals, query, slot));
    case 'CODES': return shown(query.codes.filter((own) => codes.includes(own)));
    case 'SIMILAR_PROJECTS': return counted(signals.nearestProjects.filter(({ project }) => index.project(project)?.participants.includes(slot) === true).length);
    case 'WORKED_TOGETHER': return counted(signals.joint.get(slot));
    case 'EXPERIENCE': return counted(index.participation.all[slot] ?? 0);
    case 'ANSWERS': return counted(answered);
    default: return { words: [], count: null };
  }
}
