import { randomUUID } from 'node:crypto';
import { PersonService } from '../../src/modules/accounts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildPerson } from '../builders/build-person';
import type { Browser } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';


let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ DATABASE_POOL_SIZE: '8' });
});
afterAll(() => app.stop());

interface Seen {
  readonly status: number;
  readonly body: string;
  readonly ms: number;
}

async function send(browser: Browser, query: string): Promise<Seen> {
  const began = performance.now();
  const response = await browser.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const body = await response.text();
  return { status: response.status, body, ms: performance.now() - began };
}

/** The share of pairs in which the first was slower: a half where nothing is to be learnt. Ties and outliers do not move it. */
const shareSlower = (pairs: readonly (readonly [Seen, Seen])[]) => pairs.filter(([known, unknown]) => known.ms > unknown.ms).length / pairs.length;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** People nobody has tried to be yet. */
async function addresses(count: number): Promise<string[]> {
  const people = Array.from({ length: count }, () => ({ email: `${randomUUID()}@person.example`, name: 'Known', locale: 'en' as const }));
  return (await app.app.get(PersonService).addDemoPeople(people, 'a password of theirs')).map(({ email }) => email);
}

/** Somebody signed in who is not asked for a password: the time of checking it would hide all else. */
async function askers(count: number): Promise<Browser[]> {
  const people = await Promise.all(Array.from({ length: count }, () => buildPerson(app)));
  await app.app.get(UnitOfWork).manager.query('update person set password_hash = null where id = any($1)', [people.map(({ id }) => id)]);
  return people.map(({ browser }) => browser);
}

/** Of each pair one address has an account and one has none: 200 pairs in all. */
test.each([
  ['signing in', 50, 0, (email: string) => `mutation { signIn(input: { email: "${email}", password: "not the password" }) { viewer { id } } }`],
  ['registering', 60, 0, (email: string) => `mutation { register(input: { email: "${email}", locale: en }) { checkYourMail } }`],
  ['asking for a reset', 60, 0, (email: string) => `mutation { requestPasswordReset(input: { email: "${email}", locale: en }) { checkYourMail } }`],
  ['asking for another address', 30, 15, (email: string) => `mutation { requestAddressChange(input: { email: "${email}" }) { checkYourMail } }`],
])('%s answers alike, and takes as long, whether or not the address has an account', async (_act, count, signedIn, query) => {
  const known = await addresses(count);
  const browsers = await askers(signedIn);
  const ask = (email: string, at: number) => send(browsers[at % signedIn] ?? app.browser(), query(email));
  const pairs: (readonly [Seen, Seen])[] = [];
  for (const [i, k] of known.entries()) {
    const u = `${randomUUID()}@nobody.example`;
    // Which goes first changes, so that what the one leaves behind for the other evens out.
    if (i % 2) {
      const unknown = await ask(u, i);
      pairs.push([await ask(k, i), unknown]);
    } else pairs.push([await ask(k, i), await ask(u, i)]);
  }
  expect([...new Set(pairs.flat().map(({ status, body }) => `${status} ${body}`))]).toHaveLength(1);
  const slower = shareSlower(pairs);
  const gap = median(pairs.map(([k, u]) => k.ms - u.ms));
  // Either the order within pairs is a matter of chance (four standard deviations), or what sets them apart is lost in the noise of any network.
  expect({ slower, gap, isAlike: Math.abs(slower - 0.5) <= 4 * Math.sqrt(0.25 / count) || Math.abs(gap) < 1 }).toMatchObject({ isAlike: true });
});
