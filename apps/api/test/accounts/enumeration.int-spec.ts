import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { PASSWORD, buildPerson } from '../builders/build-person';
import { startTestApp, type TestApp } from '../harness/test-app';

const PAIRS = 200;
/** Five standard deviations of a fair coin thrown 200 times from its mean: by chance less than once in a million runs. */
const [LEAST, MOST] = [64, 136];

let app: TestApp;
/** Addresses of people who are here, and as many of nobody. */
let known: string[];
const unknown = Array.from({ length: PAIRS }, () => `${randomUUID()}@nobody.example`);
beforeAll(async () => {
  app = await startTestApp();
  const { id } = await buildPerson(app);
  known = Array.from({ length: PAIRS }, () => `${randomUUID()}@somebody.example`);
  await app.app.get(UnitOfWork).manager.query(
    `insert into person (email, name, password_hash, locale) select address, 'Aino', p.password_hash, 'en' from unnest($1::text[]) address, person p where p.id = $2`,
    [known, id],
  );
});
afterAll(() => app.stop());

/** The mail that one request has asked for is not to slow the next. */
async function untilMailed(): Promise<void> {
  const { manager } = app.app.get(UnitOfWork);
  while ((await manager.query<unknown[]>('select from graphile_worker._private_jobs where run_at <= now() limit 1')).length > 0);
}

async function timed(mutation: string, email: string): Promise<{ told: string; milliseconds: number }> {
  await untilMailed();
  const browser = app.browser();
  const began = performance.now();
  const response = await browser.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: mutation.replace('ADDRESS', email) }) });
  const body = await response.text();
  return { told: `${response.status} ${body}`, milliseconds: performance.now() - began };
}

test.each([
  ['register', 'mutation { register(input: { email: "ADDRESS", locale: en }) { checkYourMail } }'],
  ['requestPasswordReset', 'mutation { requestPasswordReset(input: { email: "ADDRESS", locale: en }) { checkYourMail } }'],
  ['signIn', `mutation { signIn(input: { email: "ADDRESS", password: "not ${PASSWORD}" }) { viewer { id } } }`],
])('%s answers alike whether or not there is such an address, in body, status and time', async (_name, mutation) => {
  let slowerWhenKnown = 0;
  const told = new Set<string>();
  for (let pair = 0; pair < PAIRS; pair += 1) {
    // in turn, so that neither is always the first
    const order = pair % 2 === 0 ? [known, unknown] : [unknown, known];
    const [first, second] = [await timed(mutation, order[0]![pair]!), await timed(mutation, order[1]![pair]!)];
    const [here, nowhere] = pair % 2 === 0 ? [first, second] : [second, first];
    if (here.milliseconds > nowhere.milliseconds) slowerWhenKnown += 1;
    for (const answer of [here, nowhere]) told.add(answer.told);
  }
  expect([...told]).toHaveLength(1);
  expect(slowerWhenKnown).toBeGreaterThanOrEqual(LEAST);
  expect(slowerWhenKnown).toBeLessThanOrEqual(MOST);
}, 60_000);
