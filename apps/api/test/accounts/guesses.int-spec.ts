import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildPerson, PASSWORD } from '../builders/build-person';
import type { Answer, Browser } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';

/** Two instances over one database: what one has counted the other knows. */
let app: TestApp;
let twin: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  twin = await startTestApp({ DATABASE_URL: app.databaseUrl });
});
afterAll(async () => {
  await twin.stop();
  await app.stop();
});

const ALIASES = 14;
const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)![1]!;
const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);
const tally = (codes: readonly string[], code: string) => codes.filter((each) => each === code).length;

/**
 * Sends a thousand guesses in aliases, over both instances, from as many networks as there are requests or from two. Gives
 * one code a request: what follows the first that fails is not run.
 */
async function guess(mutation: (at: number) => string, { fromAnywhere }: { fromAnywhere: boolean }): Promise<string[]> {
  const two = [app.browser(), twin.browser()];
  const requests = Array.from({ length: Math.ceil(1_000 / ALIASES) }, (_, request) => async () => {
    const browser: Browser = fromAnywhere ? (request % 2 ? app : twin).browser() : two[request % 2]!;
    return codesOf(await browser.ask(`mutation { ${Array.from({ length: ALIASES }, (_, i) => `g${i}: ${mutation(request * ALIASES + i)}`).join(' ')} }`));
  });
  const codes: string[] = [];
  for (let at = 0; at < requests.length; at += 4) codes.push(...(await Promise.all(requests.slice(at, at + 4).map((send) => send()))).flat());
  return codes;
}

test('of a thousand guesses at a password from anywhere at most ten are looked at, while the owner gets in where they were before', async () => {
  const { email, browser } = await buildPerson(app);
  const codes = await guess((at) => `signIn(input: { email: "${email}", password: "guess ${at}" }) { viewer { id } }`, { fromAnywhere: true });
  expect(tally(codes, 'ACCOUNT.SIGN_IN_REFUSED')).toBeLessThanOrEqual(10);
  expect(tally(codes, 'ACCOUNT.SIGN_IN_REFUSED') + tally(codes, 'TOO_MANY_REQUESTS')).toBe(codes.length);
  await browser.query('mutation { signOut { signedOut } }');
  expect((await browser.mutate('signIn', { email, password: PASSWORD }, 'viewer { email }')).data.signIn.viewer.email).toBe(email);
  // Anywhere else there is the mail.
  const elsewhere = twin.browser();
  expect(await elsewhere.refusal('signIn', { email, password: PASSWORD })).toBe('TOO_MANY_REQUESTS');
  await elsewhere.mutate('requestPasswordReset', { email, locale: 'en' }, 'checkYourMail');
  const token = tokenIn((await app.mailTo(email)).text);
  expect((await elsewhere.mutate('resetPassword', { token, password: 'another fine password' }, 'viewer { email }')).data.resetPassword.viewer.email).toBe(email);
});

test('a guesser in one place does not keep the owner out of another, new to us', async () => {
  const { email } = await buildPerson(app);
  const guesser = app.browser();
  const codes: string[] = [];
  for (let i = 0; i < 8; i += 1) codes.push(await guesser.refusal('signIn', { email, password: `guess ${i}` }));
  expect(tally(codes, 'ACCOUNT.SIGN_IN_REFUSED')).toBe(5);
  expect((await app.browser().mutate('signIn', { email, password: PASSWORD }, 'viewer { email }')).data.signIn.viewer.email).toBe(email);
});

test('a device that the owner used is bounded too, and one forged is none', async () => {
  const { email, browser } = await buildPerson(app);
  const codes: string[] = [];
  for (let i = 0; i < 11; i += 1) codes.push(await browser.refusal('signIn', { email, password: `guess ${i}` }));
  expect(tally(codes, 'ACCOUNT.SIGN_IN_REFUSED')).toBe(10);
  const forge = () =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `device=${'A'.repeat(22)}.${'A'.repeat(43)}`, 'x-forwarded-for': '198.51.100.9' },
      body: JSON.stringify({ query: `mutation { signIn(input: { email: "${email}", password: "wrong" }) { viewer { id } } }` }),
    });
  for (let i = 0; i < 5; i += 1) expect((await forge()).status).toBe(200);
  expect((await forge()).status).toBe(429);
});

test.each([
  ['resetPassword', (token: string) => `resetPassword(input: { token: "${token}", password: "${PASSWORD}" }) { viewer { id } }`],
  ['confirmEmail', (token: string) => `confirmEmail(input: { token: "${token}", name: "Eve", password: "${PASSWORD}" }) { viewer { id } }`],
])('of a thousand guesses at the secret of %s at most ten from a network are looked at, and ten at any one secret', async (_name, mutation) => {
  const fromTwo = await guess(() => mutation(randomUUID()), { fromAnywhere: false });
  expect(tally(fromTwo, 'ACCOUNT.LINK_NOT_VALID')).toBeLessThanOrEqual(20);
  const known = randomUUID();
  const atOne = await guess((at) => mutation(`${known}${at}`), { fromAnywhere: true });
  expect(tally(atOne, 'ACCOUNT.LINK_NOT_VALID')).toBeLessThanOrEqual(10);
});

test('the first refusal of a series is on record, and no more than it', async () => {
  const { email } = await buildPerson(app);
  const guesser = app.browser();
  for (let i = 0; i < 9; i += 1) await guesser.refusal('signIn', { email, password: `guess ${i}` });
  const rows = await app.app.get(UnitOfWork).manager.query<{ details: object }[]>(`select details from audit_entry where act = 'GUESSES.STOPPED' order by id desc limit 2`);
  expect(rows[0]!.details).toEqual({ kind: 'password', limit: 'guess-password-both' });
});

test('takes all of an IPv6 network for one caller, and tells with 429 when to come back', async () => {
  const { email } = await buildPerson(app);
  const guessFrom = (host: number) =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `2001:db8:7:7::${host.toString(16)}` },
      body: JSON.stringify({ query: `mutation { signIn(input: { email: "${email}", password: "guess ${host}" }) { viewer { id } } }` }),
    });
  for (let host = 1; host <= 5; host += 1) expect((await guessFrom(host)).status).toBe(200);
  const refused = await guessFrom(6);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('somebody else’s requests for a reset do not keep the owner from their own', async () => {
  const { email, id } = await buildPerson(app);
  const stranger = app.browser();
  const codes: (string | undefined)[] = [];
  for (let i = 0; i < 7; i += 1) codes.push(codesOf(await stranger.mutate('requestPasswordReset', { email, locale: 'en' }, 'checkYourMail'))[0]);
  expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, 'TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
  // Past all mails there may be in an hour the answer is the same, and the links in the mailbox are good.
  for (let i = 0; i < 20; i += 1) expect((await app.browser().mutate('requestPasswordReset', { email, locale: 'en' }, 'checkYourMail')).errors).toBeUndefined();
  const token = tokenIn((await app.mailTo(email)).text);
  expect((await app.browser().mutate('resetPassword', { token, password: 'another fine password' }, 'viewer { id }')).data.resetPassword.viewer.id).toBe(id);
});
