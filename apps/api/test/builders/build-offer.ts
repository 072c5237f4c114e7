import { randomUUID } from 'node:crypto';
import type { TestApp } from '../harness/test-app';
import { type BuiltOrganisation, buildOrganisation } from './build-organisation';

export interface BuiltOffer {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly organisation: BuiltOrganisation;
}

/** The content of an offer that may be published, with a title of its own. */
export const anOffer = (overrides: object = {}) => ({
  title: `Offer ${randomUUID()}`,
  text: 'We run a simulation centre and lend its scenarios.',
  language: 'en',
  activities: ['INTENSIVE_COURSES'],
  ...overrides,
});

/** A draft, by a new organisation or the one given. */
export async function buildDraftOffer(test: TestApp, overrides: object = {}, organisation?: BuiltOrganisation): Promise<BuiltOffer> {
  const by = organisation ?? (await buildOrganisation(test));
  const input = { asOrganisationId: by.id, content: anOffer(overrides) };
  const { data, errors } = await by.owner.browser.mutate('draftOffer', input, 'offer { id title version }');
  if (errors) throw new Error(JSON.stringify(errors));
  return { ...data.draftOffer.offer, organisation: by };
}

/** A published offer, by a new organisation or the one given. */
export async function buildOffer(test: TestApp, overrides: object = {}, organisation?: BuiltOrganisation): Promise<BuiltOffer> {
  const draft = await buildDraftOffer(test, overrides, organisation);
  const input = { asOrganisationId: draft.organisation.id, offerId: draft.id };
  const { data, errors } = await draft.organisation.owner.browser.mutate('publishOffer', input, 'offer { version }');
  if (errors) throw new Error(JSON.stringify(errors));
  return { ...draft, version: data.publishOffer.offer.version };
}
