import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { KeptMail } from '../../src/platform/mail/kept-mail.entity';
import { buildPerson, PASSWORD, type SignedInPerson } from '../builders/build-person';
import type { Browser } from '../harness/browser';
import { Subscriber } from '../harness/subscriber';
import { startTestApp, type TestApp } from '../harness/test-app';

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

const NEW = 'another fine password';
const address = () => `${randomUUID()}@new.example`;
const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)![1]!;
const isIn = async (browser: Browser) => (await browser.query('{ viewer { id } }')).viewer !== null;
const fieldsOf = async (browser: Browser, name: string, input: object) => (await browser.mutate(name, input, '__typename')).errors![0]!.extensions.fields;
const subjectsTo = async (to: string) => (await app.app.get(UnitOfWork).manager.find(KeptMail, { where: { to }, order: { id: 'DESC' } })).map(({ subject }) => subject);
const actsOf = async (personId: string) => (await app.app.get(UnitOfWork).manager.query<{ act: string }[]>('select act from audit_entry where person_id = $1 order by id', [personId])).map(({ act }) => act);

/** The same person in another browser, by the other instance. */
async function elsewhere({ email }: SignedInPerson): Promise<Browser> {
  const browser = twin.browser();
  await browser.mutate('signIn', { email, password: PASSWORD }, 'viewer { id }');
  return browser;
}

describe('name and language', () => {
  test('are one’s own to change', async () => {
    const { browser } = await buildPerson(app);
    await browser.mutate('editAccount', { name: 'Aino Öberg', locale: 'sv' }, 'viewer { id }');
    expect((await browser.query('{ viewer { name locale hasPassword } }')).viewer).toEqual({ name: 'Aino Öberg', locale: 'sv', hasPassword: true });
    expect(await fieldsOf(browser, 'editAccount', { name: ' ', locale: 'sv' })).toEqual([{ path: 'name', code: 'REQUIRED' }]);
  });
});

describe('the password', () => {
  test('is changed by whoever knows it, which ends every other session within a second, sockets and all', async () => {
    const person = await buildPerson(app);
    const other = await elsewhere(person);
    const socket = await Subscriber.open(twin, other);
    const before = person.browser.cookie;
    expect(await fieldsOf(person.browser, 'changePassword', { currentPassword: 'not it', password: NEW })).toEqual([{ path: 'currentPassword', code: 'ACCOUNT.PASSWORD_WRONG' }]);
    const began = Date.now();
    await person.browser.mutate('changePassword', { currentPassword: PASSWORD, password: NEW }, 'viewer { id }');
    expect(await socket.closed).toBe(4401);
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(await isIn(other)).toBe(false);
    expect(await isIn(person.browser)).toBe(true);
    expect(person.browser.cookie).not.toBe(before);
    expect(await app.browser().refusal('signIn', { email: person.email, password: PASSWORD })).toBe('ACCOUNT.SIGN_IN_REFUSED');
    expect((await app.mailTo(person.email)).subject).toBe('Your password for Trefoil was changed');
    expect(await actsOf(person.id)).toEqual(['SESSION.STARTED', 'SESSION.STARTED', 'PASSWORD.CHANGED']);
  });

  test('where there is none is not changed but set by way of the mail', async () => {
    const { id, email, browser } = await buildPerson(app);
    await app.app.get(UnitOfWork).manager.query('update person set password_hash = null where id = $1', [id]);
    expect(await browser.refusal('changePassword', { currentPassword: '', password: NEW })).toBe('ACCOUNT.NO_PASSWORD');
    expect(await app.browser().refusal('signIn', { email, password: '' })).toBe('ACCOUNT.SIGN_IN_REFUSED');
    await browser.mutate('requestPasswordReset', { email, locale: 'en' }, 'checkYourMail');
    const token = tokenIn((await app.mailTo(email)).text);
    expect((await browser.mutate('resetPassword', { token, password: NEW }, 'viewer { hasPassword }')).data.resetPassword.viewer.hasPassword).toBe(true);
  });
});

describe('the address', () => {
  test('changes when mail to the new one reaches its owner, and the old one is told', async () => {
    const { id, email, browser } = await buildPerson(app);
    const wanted = address();
    await browser.mutate('requestAddressChange', { email: wanted, currentPassword: PASSWORD }, 'checkYourMail');
    expect((await app.mailTo(email)).text).toContain(wanted);
    const mail = await app.mailTo(wanted);
    expect(mail.text).toContain('http://trefoil.test/en/my/account/address?token=');
    const token = tokenIn(mail.text);
    expect(await (await buildPerson(app)).browser.refusal('confirmAddressChange', { token })).toBe('ACCOUNT.LINK_NOT_VALID');
    expect((await browser.mutate('confirmAddressChange', { token }, 'viewer { email }')).data.confirmAddressChange.viewer.email).toBe(wanted);
    expect(await browser.refusal('confirmAddressChange', { token })).toBe('ACCOUNT.LINK_NOT_VALID');
    expect((await app.browser().mutate('signIn', { email: wanted, password: PASSWORD }, 'viewer { id }')).data.signIn.viewer.id).toBe(id);
    expect(await app.browser().refusal('signIn', { email, password: PASSWORD })).toBe('ACCOUNT.SIGN_IN_REFUSED');
    expect(await actsOf(id)).toEqual(expect.arrayContaining(['ADDRESS.CHANGE_ASKED', 'ADDRESS.CHANGED']));
  });

  test('that is another’s is told of to its owner alone, with the same answer', async () => {
    const [{ browser }, other] = [await buildPerson(app), await buildPerson(app)];
    const { data, errors } = await browser.mutate('requestAddressChange', { email: other.email, currentPassword: PASSWORD }, 'checkYourMail');
    expect({ data, errors }).toEqual({ data: { requestAddressChange: { checkYourMail: true } }, errors: undefined });
    const mail = await app.mailTo(other.email);
    expect(mail.subject).toBe('This address already has an account with Trefoil');
    expect(mail.text).not.toContain('token');
  });

  test('is asked for with the password, not twice the same, and not for ever', async () => {
    const { email, browser } = await buildPerson(app);
    expect(await fieldsOf(browser, 'requestAddressChange', { email: address(), currentPassword: 'not it' })).toEqual([{ path: 'currentPassword', code: 'ACCOUNT.PASSWORD_WRONG' }]);
    expect(await fieldsOf(browser, 'requestAddressChange', { email: email.toUpperCase(), currentPassword: PASSWORD })).toEqual([{ path: 'email', code: 'ACCOUNT.SAME_ADDRESS' }]);
    const wanted = address();
    await browser.mutate('requestAddressChange', { email: wanted, currentPassword: PASSWORD }, 'checkYourMail');
    const token = tokenIn((await app.mailTo(wanted)).text);
    app.travel(new Date(Date.now() + 24 * 3_600_000 + 1_000));
    expect(await browser.refusal('confirmAddressChange', { token })).toBe('ACCOUNT.LINK_NOT_VALID');
    app.travel(new Date());
    for (let i = 0; i < 4; i += 1) await browser.mutate('requestAddressChange', { email: address(), currentPassword: PASSWORD }, 'checkYourMail');
    expect(await browser.refusal('requestAddressChange', { email: address(), currentPassword: PASSWORD })).toBe('TOO_MANY_REQUESTS');
    expect((await subjectsTo(email))[0]).toBe('A new address was asked for your Trefoil account');
  });

  test('that somebody else took meanwhile is not given twice', async () => {
    const { browser } = await buildPerson(app);
    const wanted = address();
    await browser.mutate('requestAddressChange', { email: wanted, currentPassword: PASSWORD }, 'checkYourMail');
    const token = tokenIn((await app.mailTo(wanted)).text);
    await app.app.get(UnitOfWork).manager.query('insert into person (email, name, locale) values ($1, $2, $3)', [wanted, 'Quicker', 'en']);
    expect(await browser.refusal('confirmAddressChange', { token })).toBe('ACCOUNT.LINK_NOT_VALID');
  });
});

describe('sessions', () => {
  test('are listed by device, this one first, under names that open nothing', async () => {
    const person = await buildPerson(app);
    const phone = app.browser();
    await phone.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1' },
      body: JSON.stringify({ query: `mutation { signIn(input: { email: "${person.email}", password: "${PASSWORD}" }) { viewer { id } } }` }),
    });
    const { viewer } = await person.browser.query('{ viewer { sessions { id browser system signedInAt lastSeenAt isCurrent } } }');
    expect(viewer.sessions).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), browser: null, system: null, signedInAt: expect.any(String), lastSeenAt: expect.any(String), isCurrent: true },
      expect.objectContaining({ browser: 'Safari', system: 'iOS', isCurrent: false }),
    ]);
    expect(Math.abs(Date.parse(viewer.sessions[1].lastSeenAt) - Date.now())).toBeLessThan(60_000);
    expect(decodeURIComponent(person.browser.cookie)).not.toContain(viewer.sessions[0].id);
  });

  test('end one by one or all at once, on both instances within a second, and nobody else’s do', async () => {
    const [person, stranger] = [await buildPerson(app), await buildPerson(app)];
    const [first, second] = [await elsewhere(person), await elsewhere(person)];
    const sockets = [await Subscriber.open(twin, first), await Subscriber.open(twin, second), await Subscriber.open(app, person.browser)];
    const idOf = async (browser: Browser): Promise<string> => (await browser.query('{ viewer { sessions { id isCurrent } } }')).viewer.sessions[0].id;
    expect(await stranger.browser.refusal('endSession', { sessionId: await idOf(first) })).toBe('NOT_FOUND');
    await person.browser.mutate('endSession', { sessionId: await idOf(first) }, 'ended');
    expect(await sockets[0]!.closed).toBe(4401);
    expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
    const began = Date.now();
    await person.browser.mutate('endAllSessions', { exceptThis: true }, 'ended');
    expect(await sockets[1]!.closed).toBe(4401);
    expect(Date.now() - began).toBeLessThan(1_000);
    expect([await isIn(second), await isIn(person.browser)]).toEqual([false, true]);
    await person.browser.mutate('endAllSessions', { exceptThis: false }, 'ended');
    expect(await sockets[2]!.closed).toBe(4401);
    expect([await isIn(person.browser), await isIn(stranger.browser)]).toEqual([false, true]);
  });

  test('signing out closes the sockets of that browser', async () => {
    const { browser } = await buildPerson(app);
    const socket = await Subscriber.open(app, browser);
    await browser.query('mutation { signOut { signedOut } }');
    expect(await socket.closed).toBe(4401);
  });

  test('an id that somebody else chose is not taken on', async () => {
    const { email } = await buildPerson(app);
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'sid=s%3Achosen-by-a-stranger.c2lnbmVk', 'x-forwarded-for': '198.51.100.21' },
      body: JSON.stringify({ query: `mutation { signIn(input: { email: "${email}", password: "${PASSWORD}" }) { viewer { id } } }` }),
    });
    expect(response.headers.getSetCookie().join()).not.toContain('chosen-by-a-stranger');
  });

  test('end after twelve idle hours, and after thirty days whatever happens', async () => {
    const work = app.app.get(UnitOfWork);
    const [idle, old] = [await buildPerson(app), await buildPerson(app)];
    const { expire } = (await work.manager.query<{ expire: number }[]>(`select extract(epoch from expire - localtimestamp) as expire from session where sess->'passport'->'user'->>'id' = $1`, [idle.id]))[0]!;
    expect(Number(expire)).toBeGreaterThan(12 * 3_600 - 60);
    expect(Number(expire)).toBeLessThan(12 * 3_600 + 5);
    await work.manager.query(`update session set expire = localtimestamp - interval '1 second' where sess->'passport'->'user'->>'id' = $1`, [idle.id]);
    await work.manager.query(`update session set sess = jsonb_set(sess::jsonb, '{passport,user,signedInAt}', to_jsonb($2::bigint))::json where sess->'passport'->'user'->>'id' = $1`, [old.id, Date.now() - 30 * 86_400_000 - 1_000]);
    expect([await isIn(idle.browser), await isIn(old.browser)]).toEqual([false, false]);
  });
});
