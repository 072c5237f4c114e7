import { randomUUID } from 'node:crypto';
import { PersonService } from '../../src/modules/accounts';
import type { Browser } from '../harness/browser';
import type { TestApp } from '../harness/test-app';

export interface SignedInPerson {
  readonly id: string;
  readonly email: string;
  readonly browser: Browser;
}

export const PASSWORD = 'correct horse battery';

/** A person with an account, signed in. */
export async function buildPerson(test: TestApp, name = 'Aino Lindqvist', email = `${randomUUID()}@person.example`): Promise<SignedInPerson> {
  const { id } = await test.app.get(PersonService).addDemoPerson({ email, name, password: PASSWORD, locale: 'en' });
  const browser = test.browser();
  await browser.mutate('signIn', { email, password: PASSWORD }, 'viewer { id }');
  return { id, email, browser };
}
