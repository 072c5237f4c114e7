import { randomUUID } from 'node:crypto';
import { startIdentityProvider, type TestIdentityProvider } from '../../../../tools/test-identity-provider.mjs';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildPerson, PASSWORD } from '../builders/build-person';
import type { Browser } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';

const people: Record<string, Record<string, unknown>> = {};
let campus: TestIdentityProvider;
let app: TestApp;
beforeAll(async () => {
  campus = await startIdentityProvider({ redirectUri: 'http://trefoil.test/auth/campus/callback', people });
  const client = { issuer: campus.issuer, clientId: 'trefoil', clientSecret: 'a secret between the two of them' };
  app = await startTestApp({
    IDENTITY_PROVIDERS: JSON.stringify([
      { ...client, id: 'campus', name: 'Campus', scope: 'openid email profile schac_home_organization' },
      { ...client, id: 'gone', name: 'Gone', issuer: 'http://127.0.0.1:9' },
    ]),
  });
});
afterAll(async () => {
  await app.stop();
  await campus.stop();
});

/** Somebody with an account at the provider. */
function member(claims: Record<string, unknown> = {}): string {
  const id = randomUUID();
  const told = { email: `${id}@campus.example`, email_verified: true, name: 'Aino Öberg', schac_home_organization: 'campus.example', ...claims };
  people[id] = Object.fromEntries(Object.entries(told).filter(([, claim]) => claim !== undefined));
  return id;
}

const pathOf = (response: Response): string => {
  const { origin, pathname, search } = new URL(response.headers.get('location')!, 'http://trefoil.test');
  return origin === 'http://trefoil.test' ? pathname + search : origin;
};
const leave = (browser: Browser, query = 'locale=sv&returnTo=%2Fmy%2Fideas%2Fnew', provider = 'campus') => browser.fetch(`/auth/${provider}?${query}`);

/** What the provider answers to the question the browser was sent there with: the address of ours, with a code. */
async function answer(question: Response, account: string): Promise<string> {
  const jar = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}): Promise<string> => {
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie: [...jar].map((pair) => pair.join('=')).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=');
      jar.set(name!, value!);
    }
    return new URL(response.headers.get('location')!, url).href;
  };
  const interaction = await visit(question.headers.get('location')!);
  const resume = await visit(interaction, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ account }) });
  const { pathname, search } = new URL(resume.startsWith('http://trefoil.test') ? resume : await visit(resume));
  return pathname + search;
}

/** To the provider and back. Gives the page it ends on. */
async function come(browser: Browser, account: string, query?: string): Promise<string> {
  return pathOf(await browser.fetch(await answer(await leave(browser, query), account)));
}

const arrived = async (browser: Browser) => (await browser.query('{ arrivedIdentity { providerName email name homeOrganisation canRegister returnTo } }')).arrivedIdentity;
const viewer = async (browser: Browser) => (await browser.query('{ viewer { id email name hasPassword identities { id providerName email homeOrganisation } } }')).viewer;

test('asks with PKCE, state and nonce, and for no address but its own', async () => {
  const response = await app.browser().fetch('/auth/campus', { headers: { 'x-forwarded-host': 'evil.example' } });
  const question = new URL(response.headers.get('location')!);
  expect(question.origin).toBe(campus.issuer);
  expect(Object.fromEntries(question.searchParams)).toEqual({
    client_id: 'trefoil',
    response_type: 'code',
    redirect_uri: 'http://trefoil.test/auth/campus/callback',
    scope: 'openid email profile schac_home_organization',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('the first sign-in asks, then makes an account; the next signs in and goes on', async () => {
  const account = member();
  const browser = app.browser();
  expect(await come(browser, account)).toBe('/sv/sign-in/provider');
  expect(await viewer(browser)).toBeNull();
  expect(await arrived(browser)).toEqual({ providerName: 'Campus', email: `${account}@campus.example`, name: 'Aino Öberg', homeOrganisation: 'campus.example', canRegister: true, returnTo: '/my/ideas/new' });
  const before = browser.cookie;
  await browser.mutate('registerWithIdentity', { name: 'Aino Öberg', locale: 'sv' }, 'viewer { id }');
  expect(browser.cookie).not.toBe(before);
  const made = await viewer(browser);
  expect(made).toMatchObject({ email: `${account}@campus.example`, name: 'Aino Öberg', hasPassword: false, identities: [{ providerName: 'Campus', homeOrganisation: 'campus.example' }] });
  expect(await arrived(browser)).toBeNull();
  const later = app.browser();
  expect(await come(later, account, 'locale=fi&returnTo=%2F%2Fevil.example')).toBe('/fi/home');
  expect((await viewer(later)).id).toBe(made.id);
});

test('an account with the same address is linked only by whoever signs in to it', async () => {
  const person = await buildPerson(app);
  const account = member({ email: person.email });
  const browser = app.browser();
  await come(browser, account);
  expect(await arrived(browser)).toMatchObject({ email: person.email, canRegister: false });
  expect(await browser.refusal('registerWithIdentity', { name: 'Somebody', locale: 'en' })).toBe('ACCOUNT.ADDRESS_NOT_PROVEN');
  expect((await browser.ask('mutation { linkIdentity { viewer { id } } }')).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  await browser.mutate('signIn', { email: person.email, password: PASSWORD }, 'viewer { id }');
  expect((await viewer(browser)).identities).toEqual([]);
  await browser.query('mutation { linkIdentity { viewer { id } } }');
  expect((await viewer(browser)).identities).toHaveLength(1);
  await app.mailTo(person.email, 'You can now sign in to Trefoil with Campus');
  const later = app.browser();
  await come(later, account);
  expect((await viewer(later)).id).toBe(person.id);
});

test('is unlinked by its owner alone, who is told', async () => {
  const [person, stranger] = [await buildPerson(app), await buildPerson(app)];
  const account = member();
  await come(person.browser, account);
  await person.browser.query('mutation { linkIdentity { viewer { id } } }');
  await come(stranger.browser, account);
  expect((await viewer(stranger.browser)).id).toBe(person.id);
  const [{ id: identityId }] = (await viewer(person.browser)).identities;
  expect(await (await buildPerson(app)).browser.refusal('unlinkIdentity', { identityId })).toBe('NOT_FOUND');
  await person.browser.mutate('unlinkIdentity', { identityId }, 'viewer { id }');
  await app.mailTo(person.email, 'Campus no longer signs you in to Trefoil');
  const acts = await app.app.get(UnitOfWork).manager.query<{ act: string }[]>(`select act from audit_entry where person_id = $1 and act like 'IDENTITY.%' order by id`, [person.id]);
  expect(acts.map(({ act }) => act)).toEqual(['IDENTITY.LINKED', 'IDENTITY.UNLINKED']);
  expect(await come(app.browser(), account)).toBe('/sv/sign-in/provider');
});

test.each([
  ['not proven', { email_verified: false }],
  ['said nothing of', { email_verified: undefined }],
  ['missing', { email: undefined }],
])('an address that is %s makes no account', async (_what, claims) => {
  const browser = app.browser();
  await come(browser, member(claims));
  expect(await arrived(browser)).toMatchObject({ canRegister: false });
  expect(await browser.refusal('registerWithIdentity', { name: 'Somebody', locale: 'en' })).toBe('ACCOUNT.ADDRESS_NOT_PROVEN');
});

test('waits a quarter of an hour for an answer', async () => {
  const browser = app.browser();
  await come(browser, member());
  app.travel(new Date(Date.now() + 15 * 60_000 + 1_000));
  expect(await arrived(browser)).toBeNull();
  expect(await browser.refusal('registerWithIdentity', { name: 'Somebody', locale: 'en' })).toBe('ACCOUNT.NO_IDENTITY');
  app.travel(new Date());
});

describe('refuses', () => {
  const refused = '/sv/sign-in?problem=PROVIDER_REFUSED';

  test('a code that was used before', async () => {
    const browser = app.browser();
    const path = await answer(await leave(browser), member());
    expect(pathOf(await browser.fetch(path))).toBe('/sv/sign-in/provider');
    expect(pathOf(await browser.fetch(path))).toContain('/sign-in?problem=PROVIDER_REFUSED');
    const twice = app.browser();
    const question = await leave(twice);
    const state = new URL(question.headers.get('location')!).searchParams.get('state')!;
    expect(pathOf(await twice.fetch(path.replace(/state=[^&]+/, `state=${state}`)))).toBe(refused);
  });

  test('another state', async () => {
    const browser = app.browser();
    const path = await answer(await leave(browser), member());
    expect(pathOf(await browser.fetch(path.replace(/state=[^&]+/, 'state=another')))).toBe(refused);
  });

  test('an answer brought to another browser', async () => {
    const path = await answer(await leave(app.browser()), member());
    const victim = app.browser();
    expect(pathOf(await victim.fetch(path))).toBe('/en/sign-in?problem=PROVIDER_REFUSED');
    expect(await arrived(victim)).toBeNull();
  });

  test('an answer from another issuer', async () => {
    const browser = app.browser();
    const path = await answer(await leave(browser), member());
    expect(pathOf(await browser.fetch(path.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')))).toBe(refused);
  });

  test('a visit that brings nothing', async () => {
    expect(pathOf(await app.browser().fetch('/auth/campus/callback'))).toBe('/en/sign-in?problem=PROVIDER_REFUSED');
  });

  test('whoever does not want to, a provider that is down, and one there is not', async () => {
    const browser = app.browser();
    expect(pathOf(await browser.fetch(await answer(await leave(browser), '')))).toBe('/sv/sign-in?problem=PROVIDER_CANCELLED');
    expect(pathOf(await leave(browser, 'locale=fi', 'gone'))).toBe('/fi/sign-in?problem=PROVIDER_UNAVAILABLE');
    expect((await leave(browser, '', 'nobody')).status).toBe(404);
  });
});

test('the providers are told to everybody, with no secret of theirs', async () => {
  expect(await app.browser().query('{ identityProviders { id name } }')).toEqual({ identityProviders: [{ id: 'campus', name: 'Campus' }, { id: 'gone', name: 'Gone' }] });
});
