import { type MatchingIndex } from './matching-index';
import { type Scores } from './scores';
import { type Signals } from './signals';

/** Where candidates come from and how many from each; the sum bounds what a question costs. */
const SOURCES = [
  ['nearest', 700], ['profile', 400], ['coherence', 600], ['partner', 400], ['topic', 200], ['second', 200], ['name', 60],
] as const;

/** Those worth looking at closer, by slot: by their texts, by the nearest projects and by whom they know. */
export function candidatesOf(index: MatchingIndex, signals: Signals): Int32Array {
  const found = new Set<number>();
  for (const [source, most] of SOURCES) {
    const scores: Scores = signals[source];
    for (const slot of scores.top(most)) if (!signals.anchors.has(slot) && index.organisation(slot) !== null) found.add(slot);
  }
  return Int32Array.from(found).sort();
}
