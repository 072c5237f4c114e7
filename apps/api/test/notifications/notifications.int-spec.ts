import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { KeptMail } from '../../src/platform/mail/kept-mail.entity';
import { DigestService } from '../../src/modules/notifications';
import { buildConsortium, buildInvitation } from '../builders/build-consortium';
import { buildOrganisation } from '../builders/build-organisation';
import { buildPerson, type SignedInPerson } from '../builders/build-person';
import { buildThread, sendIn } from '../builders/build-thread';
import { Subscriber } from '../harness/subscriber';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterEach(() => app.travel(new Date()));
afterAll(() => app.stop());

const LIST = '{ notifications { edges { node { id kind facts path isRead } } } viewer { unreadNotificationCount } }';
const listOf = async ({ browser }: SignedInPerson) => {
  const { notifications, viewer } = await browser.query(LIST);
  return { nodes: notifications.edges.map(({ node }: { node: object }) => node), unread: viewer.unreadNotificationCount };
};
const choose = ({ browser }: SignedInPerson, kind: string, inProduct: boolean, mail: string) => browser.mutate('chooseNotification', { kind, inProduct, mail }, 'settings { timeZone }');
const digest = () => app.app.get(DigestService).makeAll();
/** Mails to the address, the oldest first; what was sent in a transaction is a job that may still run. */
async function mailsTo(email: string): Promise<KeptMail[]> {
  const { manager } = app.app.get(UnitOfWork);
  for (;;) {
    const [{ count }] = await manager.query<[{ count: number }]>(`select count(*)::int as count from graphile_worker.jobs where task_identifier = 'mail'`);
    if (count === 0) return manager.find(KeptMail, { where: { to: email }, order: { id: 'ASC' } });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('tells of a message once, by list and by mail, until it is read', async () => {
  const thread = await buildThread(app);
  const reader = thread.recipient.owner;
  await sendIn(thread, thread.starter, { text: 'And another' });
  expect(await listOf(reader)).toEqual({
    nodes: [expect.objectContaining({ kind: 'MESSAGE_RECEIVED', path: `/my/messages/${thread.id}`, isRead: false, facts: expect.objectContaining({ organisation: thread.starter.name }) })],
    unread: 1,
  });
  expect((await mailsTo(reader.email)).filter(({ subject }) => subject.includes(thread.starter.name))).toHaveLength(1);
  await reader.browser.mutate('markThreadRead', { threadId: thread.id, messageId: thread.firstMessageId }, 'thread { id }');
  expect((await listOf(reader)).unread).toBe(0);
});

test('tells a partner of an invitation, and the coordinator of the answer', async () => {
  const consortium = await buildConsortium(app);
  const invitation = await buildInvitation(app, consortium);
  const { nodes } = await listOf(invitation.organisation.owner);
  expect(nodes).toEqual([expect.objectContaining({ kind: 'CONSORTIUM_INVITED', path: `/my/consortia/${consortium.id}` })]);
  await invitation.organisation.owner.browser.mutate('declineInvitation', { asOrganisationId: invitation.organisation.id, seatId: invitation.id }, 'seat { id }');
  const told = await listOf(consortium.coordinator.owner);
  expect(told.nodes[0]).toMatchObject({ kind: 'SEAT_ANSWERED', facts: { answer: 'DECLINED', organisation: invitation.organisation.name } });
});

test('nothing is told of what did not come to be', async () => {
  const thread = await buildThread(app);
  const { nodes } = await listOf(thread.starter.owner);
  expect(await thread.starter.owner.browser.refusal('sendMessage', { asOrganisationId: thread.starter.id, threadId: '99999999', text: 'To nobody', clientKey: crypto.randomUUID() })).toBe('NOT_FOUND');
  expect((await listOf(thread.starter.owner)).nodes).toEqual(nodes);
});

test('is read one by one, and all at once, and never by another', async () => {
  const [first, second] = [await buildThread(app), await buildThread(app)];
  const reader = first.recipient.owner;
  await buildThread(app, { recipient: first.recipient });
  const { nodes } = await listOf(reader);
  expect(await second.recipient.owner.browser.refusal('markNotificationRead', { id: nodes[0].id })).toBe('NOT_FOUND');
  await reader.browser.mutate('markNotificationRead', { id: nodes[0].id }, 'notification { isRead }');
  expect((await listOf(reader)).unread).toBe(1);
  expect((await reader.browser.query('mutation { markAllNotificationsRead { unreadCount } }')).markAllNotificationsRead.unreadCount).toBe(0);
  expect((await listOf(second.recipient.owner)).unread).toBe(1);
});

test('follows the choices of each person, kind by kind', async () => {
  const organisation = await buildOrganisation(app);
  const reader = organisation.owner;
  await choose(reader, 'MESSAGE_RECEIVED', false, 'NONE');
  await buildThread(app, { recipient: organisation });
  expect(await listOf(reader)).toEqual({ nodes: [], unread: 0 });
  expect(await mailsTo(reader.email)).toEqual([]);
  expect(await reader.browser.refusal('chooseNotification', { kind: 'SEARCH_MATCHED', inProduct: true, mail: 'AT_ONCE' })).toBe('INVALID_INPUT');
  expect(await reader.browser.refusal('setTimeZone', { timeZone: 'Middle/Earth' })).toBe('INVALID_INPUT');
});

test('who holds a mail stops its kind by one click, without a session and as often as they like; asking for the page stops nothing', async () => {
  const thread = await buildThread(app);
  const reader = thread.recipient.owner;
  const mail = (await mailsTo(reader.email)).at(-1)!;
  expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const path = new URL(/<(.*)>/.exec(mail.headers['List-Unsubscribe']!)![1]!).pathname;
  expect(mail.text).toContain(path);
  const stranger = app.browser();
  const rhythm = async () => (await reader.browser.query('{ viewer { notificationSettings { choices { kind mail } } } }')).viewer.notificationSettings.choices.find(({ kind }: { kind: string }) => kind === 'MESSAGE_RECEIVED').mail;
  const page = await stranger.fetch(path, { redirect: 'manual' });
  expect([page.status, page.headers.get('location')]).toEqual([303, `/en/unsubscribe?token=${path.split('/').at(-1)}`]);
  expect(await rhythm()).toBe('AT_ONCE');
  for (let time = 0; time < 2; time += 1) {
    const answer = await stranger.fetch(path, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(answer.status).toBe(204);
  }
  expect(await rhythm()).toBe('NONE');
  expect((await stranger.fetch(`${path.slice(0, -6)}AAAAAA`, { method: 'POST' })).status).toBe(404);
  expect(await stranger.refusal('unsubscribe', { token: 'invented' })).toBe('NOTIFICATION.LINK_NOT_VALID');
});

describe('the digest', () => {
  // The Sunday on which clocks go forward in the Union: eight o’clock is 05:00 UTC from then on, and 06:00 before.
  const at = (time: string) => app.travel(new Date(`2027-03-${time}Z`));

  async function aReaderWithDigest(rhythm: string): Promise<SignedInPerson> {
    const organisation = await buildOrganisation(app);
    await choose(organisation.owner, 'MESSAGE_RECEIVED', true, rhythm);
    await buildThread(app, { recipient: organisation });
    return organisation.owner;
  }
  const digestsTo = async ({ email }: SignedInPerson) => (await mailsTo(email)).filter(({ subject }) => /Your (day|week)/.test(subject));

  test('comes at eight by the reader’s clock, also on the day the clocks change, once however often it is run', async () => {
    at('26T12:00');
    const reader = await aReaderWithDigest('DAILY');
    await digest();
    expect(await digestsTo(reader)).toHaveLength(1);
    at('27T12:00');
    await buildThread(app, { recipient: await organisationOf(reader) });
    await digest();
    at('28T04:59');
    await digest();
    const before = await digestsTo(reader);
    at('28T05:00');
    await buildThread(app, { recipient: await organisationOf(reader) });
    await Promise.all([digest(), digest()]);
    await digest();
    expect((await digestsTo(reader)).length - before.length).toBe(1);
  });

  test('of a week comes on Monday; one without news is not sent', async () => {
    at('22T12:00');
    const reader = await aReaderWithDigest('WEEKLY');
    await digest();
    const [first] = await digestsTo(reader);
    expect(first!.subject).toBe('Your week on Trefoil');
    expect(first!.headers['List-Unsubscribe']).toContain('/unsubscribe/');
    at('23T12:00');
    await buildThread(app, { recipient: await organisationOf(reader) });
    at('28T20:00');
    await digest();
    expect(await digestsTo(reader)).toHaveLength(1);
    at('29T05:00');
    await digest();
    expect(await digestsTo(reader)).toHaveLength(2);
    at('31T12:00');
    await digest();
    expect(await digestsTo(reader)).toHaveLength(2);
  });

  test('leaves out what has been read in the product', async () => {
    const reader = await aReaderWithDigest('DAILY');
    await reader.browser.query('mutation { markAllNotificationsRead { unreadCount } }');
    await digest();
    expect(await digestsTo(reader)).toEqual([]);
  });

  async function organisationOf(person: SignedInPerson) {
    const { viewer } = await person.browser.query('{ viewer { memberships { organisation { id name slug } } } }');
    return { ...viewer.memberships[0].organisation, owner: person };
  }
});

test('the number of unread notifications comes over the socket, at once and whenever it changes', async () => {
  const person = await buildPerson(app);
  const organisation = await buildOrganisation(app, {}, person);
  const subscriber = Subscriber.connect(app, person.browser);
  await subscriber.frame('connection_ack');
  subscriber.subscribe('subscription { unreadNotifications { count } }');
  await subscriber.until(() => subscriber.received.at(-1)?.data.unreadNotifications.count === 0, 'the number');
  await buildThread(app, { recipient: organisation });
  await subscriber.until(() => subscriber.received.at(-1)?.data.unreadNotifications.count === 1, 'the number');
  subscriber.close();
});
