import { foldName } from '../../fold-name';
import type { PossibleUniversity } from './university.repository';

/** Share of words two names must have in common where a domain has several users. */
const ALIKE = 0.5;

/** Words two names share, of all they have; 0 to 1. */
function likeness(one: string, other: string): number {
  const [first, second] = [new Set(foldName(one).split(' ')), new Set(foldName(other).split(' '))];
  const common = [...first].filter((word) => second.has(word)).length;
  return common / (first.size + second.size - common);
}

/**
 * Which organisation each listed university is: the only place of teaching with its domain, or of several the one whose
 * name is most like it. Schools within a university share its domain and are none.
 */
export function chooseUniversities(possible: readonly PossibleUniversity[]): PossibleUniversity[] {
  const groups = new Map<string, PossibleUniversity[]>();
  for (const each of possible) {
    const key = `${each.domain} ${each.university}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [only, ...others] = group;
    if (only && others.length === 0) return [only];
    const ranked = group
      .map((each) => ({ each, score: Math.max(...each.names.map((name) => likeness(name, each.university))) }))
      .sort((one, other) => other.score - one.score || Number(one.each.id) - Number(other.each.id));
    return ranked[0] && ranked[0].score >= ALIKE ? [ranked[0].each] : [];
  });
}
