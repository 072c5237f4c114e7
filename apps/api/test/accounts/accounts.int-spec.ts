import { randomUUID } from 'node:crypto';
import type { Browser } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';
import { PersonService } from '../../src/modules/accounts';
import { buildPerson, PASSWORD } from '../builders/build-person';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const address = () => `${randomUUID()}@new.example`;
const registration = (email: string, locale = 'en') => ({ email, locale });
const confirmation = (text: string) => ({ token: tokenIn(text), name: 'Maija Sjöblom', password: PASSWORD });
const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)![1]!;
const VIEWER = '{ viewer { name email locale memberships { id } } }';
const viewer = async (browser: Browser) => (await browser.query(VIEWER)).viewer;

describe('registering', () => {
  test('makes the account when the link in the mail is followed, and signs in', async () => {
    const email = address();
    const browser = app.browser();
    expect((await browser.mutate('register', registration(email, 'sv'), 'checkYourMail')).data).toEqual({ register: { checkYourMail: true } });
    expect(await browser.refusal('signIn', { email, password: PASSWORD })).toBe('ACCOUNT.SIGN_IN_REFUSED');
    const mail = await app.mailTo(email);
    expect(mail.subject).toBe('Bekräfta din adress för Trefoil');
    expect(mail.text).toContain('http://trefoil.test/sv/confirm?token=');
    const { data } = await browser.mutate('confirmEmail', confirmation(mail.text), 'viewer { email }');
    expect(data.confirmEmail.viewer).toEqual({ email });
    expect(await viewer(browser)).toEqual({ name: 'Maija Sjöblom', email, locale: 'sv', memberships: [] });
  });

  test('answers alike when the address has an account, whose owner is told by mail', async () => {
    const { email } = await buildPerson(app);
    const { data, errors } = await app.browser().mutate('register', registration(email.toUpperCase()), 'checkYourMail');
    expect({ data, errors }).toEqual({ data: { register: { checkYourMail: true } }, errors: undefined });
    const mail = await app.mailTo(email.toUpperCase());
    expect(mail.subject).toBe('You already have an account with Trefoil');
    expect(mail.text).not.toContain('token');
  });

  test('a stranger who registers an address gains nothing when its owner follows the link: whoever follows it chooses the password', async () => {
    const email = address();
    await app.browser().mutate('register', registration(email), 'checkYourMail');
    const first = await app.mailTo(email);
    expect(first.text).not.toContain('Maija');
    const owner = app.browser();
    await owner.mutate('register', registration(email), 'checkYourMail');
    let second = await app.mailTo(email);
    while (second.id === first.id) second = await app.mailTo(email);
    await owner.mutate('confirmEmail', confirmation(second.text), 'viewer { id }');
    expect(await app.browser().refusal('confirmEmail', confirmation(first.text))).toBe('ACCOUNT.LINK_NOT_VALID');
    expect((await app.browser().mutate('signIn', { email, password: PASSWORD }, 'viewer { email }')).data.signIn.viewer.email).toBe(email);
  });

  test('the link works once, and not after a day', async () => {
    const email = address();
    const browser = app.browser();
    await browser.mutate('register', registration(email), 'checkYourMail');
    const input = confirmation((await app.mailTo(email)).text);
    app.travel(new Date(Date.now() + 24 * 3_600_000 + 1_000));
    expect(await browser.refusal('confirmEmail', input)).toBe('ACCOUNT.LINK_NOT_VALID');
    app.travel(new Date());
    await browser.mutate('confirmEmail', input, 'viewer { id }');
    expect(await browser.refusal('confirmEmail', input)).toBe('ACCOUNT.LINK_NOT_VALID');
  });

  test('takes no links for names: they would go out in our mail to whomever', async () => {
    const { errors } = await app.browser().mutate('confirmEmail', { token: 'x', name: 'Win at https://evil.example', password: PASSWORD }, 'viewer { id }');
    expect(errors![0]!.extensions.fields).toEqual([{ path: 'name', code: 'MALFORMED' }]);
  });

  test('takes the longest address there is', async () => {
    const email = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(50)}.example`.slice(-254);
    const browser = app.browser();
    await browser.mutate('register', registration(email), 'checkYourMail');
    const { data } = await browser.mutate('confirmEmail', confirmation((await app.mailTo(email)).text), 'viewer { email }');
    expect(data.confirmEmail.viewer.email).toBe(email);
    expect((await app.browser().mutate('signIn', { email, password: PASSWORD }, 'viewer { email }')).data.signIn.viewer.email).toBe(email);
  });

  test('a link of a registration that waited while the account was made another way is no longer valid', async () => {
    const email = address();
    await app.browser().mutate('register', registration(email), 'checkYourMail');
    const { text } = await app.mailTo(email);
    await app.app.get(PersonService).addDemoPerson({ email, name: 'Another', password: PASSWORD, locale: 'en' });
    expect(await app.browser().refusal('confirmEmail', confirmation(text))).toBe('ACCOUNT.LINK_NOT_VALID');
  });

  test('names every field that is wrong', async () => {
    const asked = await app.browser().mutate('register', { email: 'nobody', locale: 'en' }, 'checkYourMail');
    expect(asked.errors![0]!.extensions.fields).toEqual([{ path: 'email', code: 'NOT_AN_EMAIL' }]);
    const { errors } = await app.browser().mutate('confirmEmail', { token: 'x', name: ' ', password: 'short' }, 'viewer { id }');
    expect(errors![0]!.extensions).toEqual({
      code: 'INVALID_INPUT',
      kind: 'INVALID_INPUT',
      params: {},
      fields: [
        { path: 'name', code: 'REQUIRED' },
        { path: 'password', code: 'TOO_SHORT', params: { min: 12 } },
      ],
    });
  });
});

describe('signing in and out', () => {
  test('rotates the session and forgets it on the way out', async () => {
    const { email, browser } = await buildPerson(app);
    const before = browser.cookie;
    await browser.mutate('signIn', { email, password: PASSWORD }, 'viewer { id }');
    expect(browser.cookie).not.toBe(before);
    expect((await viewer(browser)).email).toBe(email);
    await browser.query('mutation { signOut { signedOut } }');
    expect(await viewer(browser)).toBeNull();
  });

  test('does not tell a wrong password from an unknown address', async () => {
    const { email } = await buildPerson(app);
    expect(await app.browser().refusal('signIn', { email, password: 'not the password' })).toBe('ACCOUNT.SIGN_IN_REFUSED');
    expect(await app.browser().refusal('signIn', { email: address(), password: 'not the password' })).toBe('ACCOUNT.SIGN_IN_REFUSED');
  });

  test('a session survives a restart of the process', async () => {
    const { email, browser } = await buildPerson(app);
    const again = await startTestApp({ DATABASE_URL: app.databaseUrl });
    const response = await fetch(`${again.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: browser.cookie },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(((await response.json()) as { data: { viewer: { email: string } } }).data.viewer.email).toBe(email);
    await again.app.close();
  });

  test('sets a cookie that scripts and other sites cannot use', async () => {
    const { email } = await buildPerson(app);
    const response = await app.browser().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `mutation { signIn(input: { email: "${email}", password: "${PASSWORD}" }) { viewer { id } } }` }),
    });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^device=.+; Max-Age=31536000; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^sid=.+; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/),
    ]);
  });
});

describe('a forgotten password', () => {
  test('is replaced by way of the mail, and every other session ends', async () => {
    const { email, browser: elsewhere } = await buildPerson(app);
    const browser = app.browser();
    await browser.mutate('requestPasswordReset', { email, locale: 'fi' }, 'checkYourMail');
    const mail = await app.mailTo(email);
    expect(mail.subject).toBe('Valitse uusi salasana Trefoiliin');
    const token = tokenIn(mail.text);
    const { data } = await browser.mutate('resetPassword', { token, password: 'another fine password' }, 'viewer { email }');
    expect(data.resetPassword.viewer.email).toBe(email);
    expect(await viewer(elsewhere)).toBeNull();
    expect(await app.browser().refusal('signIn', { email, password: PASSWORD })).toBe('ACCOUNT.SIGN_IN_REFUSED');
    expect(await app.browser().refusal('resetPassword', { token, password: 'a third fine password' })).toBe('ACCOUNT.LINK_NOT_VALID');
  });

  test('is asked for with the same answer where there is no account', async () => {
    const { data } = await app.browser().mutate('requestPasswordReset', { email: address(), locale: 'en' }, 'checkYourMail');
    expect(data).toEqual({ requestPasswordReset: { checkYourMail: true } });
  });

  test('the link is good for an hour', async () => {
    const { email } = await buildPerson(app);
    await app.browser().mutate('requestPasswordReset', { email, locale: 'en' }, 'checkYourMail');
    const token = tokenIn((await app.mailTo(email)).text);
    app.travel(new Date(Date.now() + 3_600_000 + 1_000));
    expect(await app.browser().refusal('resetPassword', { token, password: 'another fine password' })).toBe('ACCOUNT.LINK_NOT_VALID');
    app.travel(new Date());
  });
});
