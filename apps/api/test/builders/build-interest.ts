import { randomUUID } from 'node:crypto';
import type { TestApp } from '../harness/test-app';
import { buildIdea, type BuiltIdea } from './build-idea';
import { type BuiltOrganisation, buildOrganisation } from './build-organisation';

export interface BuiltInterest {
  readonly id: string;
  readonly version: number;
  readonly idea: BuiltIdea;
  readonly coordinator: BuiltOrganisation;
  readonly applicant: BuiltOrganisation;
}

/** What an applicant fills in. */
export const aForm = (overrides: object = {}) => ({
  partnerSoughtId: null,
  role: 'PARTNER',
  tasks: 'We run the pilot courses.',
  personMonths: 12,
  contactName: 'Rector Maija Salo',
  contactEmail: 'rector@applicant.example',
  why: 'We have piloted three such courses.',
  ...overrides,
});

export const anExpression = (idea: { id: string }, by: { id: string }, form: object = {}, overrides: object = {}) => ({
  asOrganisationId: by.id,
  ideaId: idea.id,
  clientKey: randomUUID(),
  form: aForm(form),
  ...overrides,
});

/** An expression of interest by a new organisation or the one given. */
export async function buildInterest(test: TestApp, idea: BuiltIdea, applicant?: BuiltOrganisation, form: object = {}): Promise<BuiltInterest> {
  const by = applicant ?? (await buildOrganisation(test));
  const { data, errors } = await by.owner.browser.mutate('expressInterest', anExpression(idea, by, form), 'interest { id version }');
  if (errors) throw new Error(JSON.stringify(errors));
  return { ...data.expressInterest.interest, idea, coordinator: idea.organisation, applicant: by };
}

/** An expression of interest in a new idea. */
export const buildInterestInNewIdea = async (test: TestApp, coordinator?: BuiltOrganisation): Promise<BuiltInterest> => buildInterest(test, await buildIdea(test, {}, coordinator));

export const DECLINE_WORDS = { en: 'Dear {organisation}, not this time.', sv: 'Bästa {organisation}, inte den här gången.', fi: 'Hyvä {organisation}, ei tällä kertaa.' };
