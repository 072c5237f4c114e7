import { randomUUID } from 'node:crypto';
import type { MemberRole } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import type { Browser } from '../harness/browser';
import type { TestApp } from '../harness/test-app';
import { buildPerson, type SignedInPerson } from './build-person';

export interface BuiltOrganisation {
  readonly id: string;
  readonly name: string;
  readonly owner: SignedInPerson;
}

/** The least a profile needs, with a name of its own. */
export const aProfile = (overrides: object = {}) => ({
  name: `Organisation ${randomUUID()}`,
  type: 'HIGHER_EDUCATION_INSTITUTION',
  country: 'FI',
  ...overrides,
});

/** A claimed organisation with a signed-in owner (or the one given). */
export async function buildOrganisation(test: TestApp, overrides: object = {}, owner?: SignedInPerson): Promise<BuiltOrganisation> {
  const person = owner ?? (await buildPerson(test));
  const profile = aProfile(overrides);
  const { data, errors } = await person.browser.mutate('createOrganisation', { profile }, 'organisation { id name }');
  if (errors) throw new Error(JSON.stringify(errors));
  return { ...data.createOrganisation.organisation, owner: person };
}

/** A signed-in person with a role in an organisation. */
export async function buildMember(test: TestApp, organisationId: string, role: MemberRole): Promise<SignedInPerson> {
  const person = await buildPerson(test, `A ${role.toLowerCase()}`);
  await test.app.get(UnitOfWork).manager.query('insert into membership (person_id, organisation_id, role) values ($1, $2, $3)', [person.id, organisationId, role]);
  return person;
}

/** Everybody a refusal or a permission is tested with. */
export interface Cast {
  readonly organisation: BuiltOrganisation;
  readonly anonymous: Browser;
  readonly other: Browser;
  readonly viewer: Browser;
  readonly editor: Browser;
  readonly owner: Browser;
}

/** An organisation with an owner, an editor and a viewer; a reader without an account; the owner of another organisation. */
export async function buildCast(test: TestApp, overrides: object = {}): Promise<Cast> {
  const organisation = await buildOrganisation(test, overrides);
  return {
    organisation,
    anonymous: test.browser(),
    other: (await buildOrganisation(test)).owner.browser,
    viewer: (await buildMember(test, organisation.id, 'VIEWER')).browser,
    editor: (await buildMember(test, organisation.id, 'EDITOR')).browser,
    owner: organisation.owner.browser,
  };
}
