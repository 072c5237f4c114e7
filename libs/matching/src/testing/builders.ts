import { MatchingIndex } from '../matching-index';
import { EMPTY_QUERY, type MatchOrganisation, type MatchProject, type MatchQuery } from '../subjects';

export const anOrganisation = (id: string, fields: Partial<MatchOrganisation> = {}): MatchOrganisation => ({
  id, name: `Body ${id}`, city: null, country: 'FI', type: 'COMPANY', text: '', codes: [], activity: null, asked: 0, answered: 0, ...fields,
});

export const aProject = (id: string, participantIds: readonly string[], fields: Partial<MatchProject> = {}): MatchProject => ({
  id, programme: 'P', title: '', text: '', keywords: [], topics: [], coordinatorId: participantIds[0] ?? null, participantIds, asideIds: [], ...fields,
});

export const aQuery = (fields: Partial<MatchQuery> = {}): MatchQuery => ({ ...EMPTY_QUERY, ...fields });

export function anIndex(organisations: readonly MatchOrganisation[], projects: readonly MatchProject[] = []): MatchingIndex {
  const index = new MatchingIndex();
  for (const organisation of organisations) index.putOrganisation(organisation);
  for (const project of projects) index.putProject(project);
  index.compact();
  return index;
}
