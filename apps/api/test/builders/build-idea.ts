import { randomUUID } from 'node:crypto';
import type { TestApp } from '../harness/test-app';
import { type BuiltOrganisation, buildOrganisation } from './build-organisation';

export interface BuiltIdea {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly organisation: BuiltOrganisation;
}

/** The content of an idea that may be published, with a title of its own. */
export const anIdea = (overrides: object = {}) => ({
  title: `Idea ${randomUUID()}`,
  summary: 'Nursing students of three countries care for one simulated ward.',
  language: 'en',
  action: 'STRATEGIC_PARTNERSHIP',
  callYear: 2026,
  scale: 'SMALL_COOPERATION',
  sectors: ['HIGHER_EDUCATION'],
  aims: ['INTERDISCIPLINARITY'],
  durationMonths: 24,
  ...overrides,
});

/** A draft, by a new organisation or the one given. */
export async function buildDraftIdea(test: TestApp, overrides: object = {}, organisation?: BuiltOrganisation): Promise<BuiltIdea> {
  const by = organisation ?? (await buildOrganisation(test));
  const input = { asOrganisationId: by.id, content: anIdea(overrides) };
  const { data, errors } = await by.owner.browser.mutate('draftIdea', input, 'idea { id title version }');
  if (errors) throw new Error(JSON.stringify(errors));
  return { ...data.draftIdea.idea, organisation: by };
}

/** A published idea, by a new organisation or the one given. */
export async function buildIdea(test: TestApp, overrides: object = {}, organisation?: BuiltOrganisation): Promise<BuiltIdea> {
  const draft = await buildDraftIdea(test, overrides, organisation);
  const input = { asOrganisationId: draft.organisation.id, ideaId: draft.id };
  const { data, errors } = await draft.organisation.owner.browser.mutate('publishIdea', input, 'idea { version }');
  if (errors) throw new Error(JSON.stringify(errors));
  return { ...draft, version: data.publishIdea.idea.version };
}
