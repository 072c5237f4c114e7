import { type MatchingIndex } from './matching-index';
import { type MatchQuery } from './subjects';
import { type TermVector } from './text-index';
import { toVector } from './vector';

type Shelved = { readonly query: MatchQuery; readonly vector: TermVector };

/** Ideas that look for partners, to be found by what an organisation says and did: the matching turned round. */
export class IdeaShelf {
  private readonly ideas = new Map<string, Shelved>();

  constructor(private readonly index: MatchingIndex) {}

  get size(): number {
    return this.ideas.size;
  }

  put(id: string, query: MatchQuery): void {
    this.ideas.set(id, { query, vector: toVector(this.index.lexicon, query) });
  }

  remove(id: string): void {
    this.ideas.delete(id);
  }

  queryOf(id: string): MatchQuery | null {
    return this.ideas.get(id)?.query ?? null;
  }

  /** The ids of the `most` ideas of others nearest to an organisation, to be looked at closer; none for one that is not known. */
  nearestTo(organisationId: string, most: number): readonly string[] {
    const { index } = this;
    const slot = index.slotOf(organisationId);
    const organisation = index.organisation(slot);
    if (organisation === null) return [];
    const own = index.profiles.unit(index.profiles.vectorOf(slot));
    const acquainted = new Set(index.projectsOf(slot).flatMap((project) => index.project(project)?.participants ?? []));
    const found: { id: string; worth: number }[] = [];
    for (const [id, { query, vector }] of this.ideas) {
      if (query.coordinatorId === organisationId || query.memberIds.includes(organisationId)) continue;
      let words = 0;
      vector.terms.forEach((term, i) => (words += (own[term] ?? 0) * vector.weights[i]! * index.profiles.idf(term)));
      const codes = query.codes.filter((code) => organisation.codes.includes(code)).length;
      const known = query.coordinatorId !== null && acquainted.has(index.slotOf(query.coordinatorId)) ? 1 : 0;
      const wanted = Number(query.countriesWanted.includes(organisation.country ?? '')) + Number(query.typesWanted.includes(organisation.type ?? ''));
      const worth = Math.log1p(words) + codes + 2 * known + wanted;
      if (words > 0 || codes > 0 || known > 0) found.push({ id, worth });
    }
    return found.sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1)).slice(0, most).map(({ id }) => id);
  }
}
