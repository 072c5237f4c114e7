import { ModeratorService } from '../../src/modules/accounts';
import type { TestApp } from '../harness/test-app';
import { buildPerson, type SignedInPerson } from './build-person';

/** A signed-in person who minds the place, and belongs to no organisation. */
export async function buildModerator(test: TestApp, name = 'Maija Tuulensuu'): Promise<SignedInPerson> {
  const person = await buildPerson(test, name);
  await test.app.get(ModeratorService).set(person.email, true);
  return person;
}
