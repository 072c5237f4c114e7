import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { KeptMail } from '../../src/platform/mail/kept-mail.entity';
import { buildDraftIdea, buildIdea } from '../builders/build-idea';
import { buildOffer } from '../builders/build-offer';
import { buildCast, buildMember, buildOrganisation } from '../builders/build-organisation';
import { aMessage, aStart, type BuiltThread, buildThread, sendIn } from '../builders/build-thread';
import type { Browser } from '../harness/browser';
import { statementsOf } from '../harness/count-statements';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const SUBJECT = 'subject { __typename ... on Organisation { id name } ... on ProjectIdea { id title organisation { name } } ... on PartnerOffer { id title organisation { name } } }';
const THREAD = `id ${SUBJECT} viewerOrganisation { id } otherOrganisation { id name } lastMessage { text } unreadCount updatedAt`;
const sql = <T>(statement: string, parameters: unknown[] = []) => app.app.get(UnitOfWork).manager.query<T>(statement, parameters);
const thread = async (browser: Browser, id: string, selection = THREAD) => (await browser.query(`{ thread(id: "${id}") { ${selection} } }`)).thread;
const inbox = async (browser: Browser, args = '') => (await browser.query(`{ threads${args} { edges { node { ${THREAD} } } pageInfo { hasNextPage endCursor } } }`)).threads;
const unread = async (browser: Browser) => (await browser.query('{ viewer { unreadThreadCount } }')).viewer.unreadThreadCount;
const fault = async (browser: Browser, mutation: string, input: object) => (await browser.mutate(mutation, input, '__typename')).errors![0]!.extensions.fields;
const aSend = (threadId: string, from: { id: string }, overrides: object = {}) => ({ ...aMessage(overrides), asOrganisationId: from.id, threadId });
const read = (threadId: string, messageId: string) => ({ threadId, messageId });
const stored = async (threadId: string) => Number((await sql<{ n: string }[]>('select count(*) as n from message where thread_id = $1', [threadId]))[0]!.n);

describe('starting a thread', () => {
  test('about a profile, an idea or an offer goes to whom it belongs to', async () => {
    const idea = await buildIdea(app);
    const offer = await buildOffer(app);
    const profile = await buildOrganisation(app);
    const from = await buildOrganisation(app);
    const start = async (kind: string, id: string) => {
      const { data, errors } = await from.owner.browser.mutate('startThread', { ...aMessage(), asOrganisationId: from.id, subject: { kind, id } }, `thread { ${THREAD} }`);
      expect(errors).toBeUndefined();
      return data.startThread.thread;
    };
    expect(await start('ORGANISATION', profile.id)).toMatchObject({ subject: { __typename: 'Organisation', id: profile.id }, otherOrganisation: { id: profile.id } });
    expect(await start('IDEA', idea.id)).toMatchObject({ subject: { __typename: 'ProjectIdea', title: idea.title }, otherOrganisation: { id: idea.organisation.id } });
    expect(await start('OFFER', offer.id)).toMatchObject({ subject: { __typename: 'PartnerOffer', title: offer.title }, otherOrganisation: { id: offer.organisation.id }, viewerOrganisation: { id: from.id } });
  });

  test('again goes on with the one there is; another subject has its own', async () => {
    const idea = await buildIdea(app);
    const first = await buildThread(app, { recipient: idea.organisation });
    const again = await buildThread(app, { starter: first.starter, recipient: first.recipient });
    const about = await buildThread(app, { starter: first.starter, recipient: first.recipient, subject: { kind: 'IDEA', id: idea.id } });
    expect(again.id).toBe(first.id);
    expect(about.id).not.toBe(first.id);
    expect(await stored(first.id)).toBe(2);
  });

  test('by several at once makes one thread with the messages of all', async () => {
    const [from, to] = [await buildOrganisation(app), await buildOrganisation(app)];
    const answers = await Promise.all(Array.from({ length: 6 }, () => from.owner.browser.mutate('startThread', aStart(from, to), 'thread { id }')));
    const ids = new Set(answers.map(({ data }) => data.startThread.thread.id));
    expect(ids.size).toBe(1);
    expect(await stored([...ids][0]!)).toBe(6);
  });

  test('is for owners and editors', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const to = await buildOrganisation(app);
    expect(await cast.anonymous.refusal('startThread', aStart(organisation, to))).toBe('UNAUTHENTICATED');
    for (const who of ['other', 'viewer'] as const) expect(await cast[who].refusal('startThread', aStart(organisation, to))).toBe('ORGANISATION.NOT_YOURS');
    for (const who of ['editor', 'owner'] as const) expect((await cast[who].mutate('startThread', aStart(organisation, to), 'thread { id }')).errors).toBeUndefined();
  });

  test('is refused where nobody would read it, or to oneself', async () => {
    const from = await buildOrganisation(app);
    const { browser } = from.owner;
    const refusal = (subject: object) => browser.refusal('startThread', { ...aMessage(), asOrganisationId: from.id, subject });
    const second = await buildOrganisation(app, {}, from.owner);
    const unclaimed = await buildOrganisation(app);
    await sql('update organisation set claimed = false where id = $1', [unclaimed.id]);
    const withdrawn = await buildOrganisation(app);
    await withdrawn.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: withdrawn.id }, '__typename');
    const draft = await buildDraftIdea(app);
    const gone = await buildIdea(app);
    await gone.organisation.owner.browser.mutate('withdrawIdea', { asOrganisationId: gone.organisation.id, ideaId: gone.id }, '__typename');
    const own = await buildIdea(app, {}, from);
    expect(await refusal({ kind: 'ORGANISATION', id: from.id })).toBe('THREAD.WITH_ONESELF');
    expect(await refusal({ kind: 'ORGANISATION', id: second.id })).toBe('THREAD.WITH_ONESELF');
    expect(await refusal({ kind: 'IDEA', id: own.id })).toBe('THREAD.WITH_ONESELF');
    expect(await refusal({ kind: 'ORGANISATION', id: unclaimed.id })).toBe('THREAD.RECIPIENT_UNCLAIMED');
    expect(await refusal({ kind: 'ORGANISATION', id: withdrawn.id })).toBe('GONE');
    expect(await refusal({ kind: 'IDEA', id: gone.id })).toBe('GONE');
    expect(await refusal({ kind: 'IDEA', id: draft.id })).toBe('NOT_FOUND');
    expect(await refusal({ kind: 'OFFER', id: '999999999' })).toBe('NOT_FOUND');
  });

  test.each([
    [{ text: '   ' }, 'text', 'REQUIRED'],
    [{ text: 'x'.repeat(5001) }, 'text', 'TOO_LONG'],
    [{ clientKey: 'not-a-uuid' }, 'clientKey', 'MALFORMED'],
    [{ subject: { kind: 'IDEA', id: 'x' } }, 'subject.id', 'MALFORMED'],
    [{ asOrganisationId: '0' }, 'asOrganisationId', 'MALFORMED'],
  ])('refuses %j', async (overrides, path, code) => {
    const from = await buildOrganisation(app);
    expect(await fault(from.owner.browser, 'startThread', aStart(from, from, overrides))).toEqual([expect.objectContaining({ path, code })]);
  });

  test('takes the longest text there may be', async () => {
    const [from, to] = [await buildOrganisation(app), await buildOrganisation(app)];
    const { data } = await from.owner.browser.mutate('startThread', aStart(from, to, { text: 'ä'.repeat(5000) }), 'message { text }');
    expect(data.startThread.message.text).toHaveLength(5000);
  });

  test('is limited to thirty new ones a day for one organisation; old ones go on', async () => {
    const from = await buildOrganisation(app);
    const first = await buildThread(app, { starter: from });
    const recipients = await Promise.all(Array.from({ length: 5 }, () => buildOrganisation(app)));
    await sql(`update rate_limit set points = 30 where key = $1`, [`start-thread:${from.id}`]);
    expect(await from.owner.browser.refusal('startThread', aStart(from, recipients[0]!))).toBe('TOO_MANY_REQUESTS');
    expect((await from.owner.browser.mutate('startThread', aStart(from, first.recipient), 'thread { id }')).data.startThread.thread.id).toBe(first.id);
  });
});

describe('sending', () => {
  test('goes both ways, in the name of either side', async () => {
    const built = await buildThread(app);
    await sendIn(built, built.recipient, { text: 'Gladly' });
    await sendIn(built, built.starter, { text: 'Good' });
    const { messages } = await thread(built.starter.owner.browser, built.id, 'messages { edges { node { text sender { id } } } }');
    expect(messages.edges.slice(1).map(({ node }: { node: object }) => node)).toEqual([
      { text: 'Gladly', sender: { id: built.recipient.id } },
      { text: 'Good', sender: { id: built.starter.id } },
    ]);
  });

  test('is for owners and editors of a side', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const built = await buildThread(app, { recipient: organisation });
    const input = () => aSend(built.id, organisation);
    expect(await cast.anonymous.refusal('sendMessage', input())).toBe('UNAUTHENTICATED');
    for (const who of ['other', 'viewer'] as const) expect(await cast[who].refusal('sendMessage', input())).toBe('ORGANISATION.NOT_YOURS');
    for (const who of ['editor', 'owner'] as const) expect((await cast[who].mutate('sendMessage', input(), '__typename')).errors).toBeUndefined();
  });

  test('finds no thread of others, and takes no third organisation of a participant', async () => {
    const built = await buildThread(app);
    const outsider = await buildOrganisation(app);
    const third = await buildOrganisation(app, {}, built.starter.owner);
    expect(await outsider.owner.browser.refusal('sendMessage', aSend(built.id, outsider))).toBe('NOT_FOUND');
    expect(await built.starter.owner.browser.refusal('sendMessage', aSend('999999999', built.starter))).toBe('NOT_FOUND');
    expect(await built.starter.owner.browser.refusal('sendMessage', aSend(built.id, third))).toBe('THREAD.NOT_A_PARTICIPANT');
  });

  test('is refused once the other side is withdrawn, or nobody’s', async () => {
    const built = await buildThread(app);
    const { browser } = built.starter.owner;
    await sql('update organisation set claimed = false where id = $1', [built.recipient.id]);
    expect(await browser.refusal('sendMessage', aSend(built.id, built.starter))).toBe('THREAD.RECIPIENT_UNCLAIMED');
    await built.recipient.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: built.recipient.id }, '__typename');
    expect(await browser.refusal('sendMessage', aSend(built.id, built.starter))).toBe('THREAD.RECIPIENT_WITHDRAWN');
  });

  test('is limited to sixty a minute for one person; a retry costs nothing', async () => {
    const built = await buildThread(app);
    const input = aSend(built.id, built.starter);
    const { browser, id } = built.starter.owner;
    await browser.mutate('sendMessage', input, '__typename');
    await sql(`update rate_limit set points = 60 where key = $1`, [`send-message:${id}`]);
    expect(await browser.refusal('sendMessage', aSend(built.id, built.starter))).toBe('TOO_MANY_REQUESTS');
    expect((await browser.mutate('sendMessage', input, '__typename')).errors).toBeUndefined();
  });
});

describe('a message is stored exactly once', () => {
  test('however often, and however many times at once, the client retries', async () => {
    const built = await buildThread(app);
    const input = aSend(built.id, built.starter);
    const send = async () => (await built.starter.owner.browser.mutate('sendMessage', input, 'message { id clientKey }')).data.sendMessage.message;
    const answers = [...(await Promise.all(Array.from({ length: 10 }, send))), await send()];
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers[0].clientKey).toBe(input.clientKey);
    expect(await stored(built.id)).toBe(2);
  });

  test('also when it starts the thread, and even if the subject was withdrawn since', async () => {
    const idea = await buildIdea(app);
    const from = await buildOrganisation(app);
    const input = { ...aMessage(), asOrganisationId: from.id, subject: { kind: 'IDEA', id: idea.id } };
    const start = async () => (await from.owner.browser.mutate('startThread', input, 'message { id } thread { id }')).data.startThread;
    const answers = await Promise.all(Array.from({ length: 6 }, start));
    await idea.organisation.owner.browser.mutate('withdrawIdea', { asOrganisationId: idea.organisation.id, ideaId: idea.id }, '__typename');
    answers.push(await start());
    expect(new Set(answers.map(({ message }) => message.id)).size).toBe(1);
    expect(await stored(answers[0].thread.id)).toBe(1);
  });

  test('the key with another text, thread, subject or author is a conflict', async () => {
    const built = await buildThread(app);
    const other = await buildThread(app, { starter: built.starter });
    const editor = await buildMember(app, built.starter.id, 'EDITOR');
    const { browser } = built.starter.owner;
    const input = aSend(built.id, built.starter);
    await browser.mutate('sendMessage', input, '__typename');
    expect(await browser.refusal('sendMessage', { ...input, text: 'Something else' })).toBe('MESSAGE.KEY_REUSED');
    expect(await browser.refusal('sendMessage', { ...input, threadId: other.id })).toBe('MESSAGE.KEY_REUSED');
    expect(await browser.refusal('startThread', aStart(built.starter, other.recipient, { clientKey: input.clientKey, text: input.text }))).toBe('MESSAGE.KEY_REUSED');
    expect(await editor.browser.refusal('sendMessage', input)).toBe('MESSAGE.KEY_REUSED');
  });

  test('of two other messages under one key at once, one is stored and the other refused', async () => {
    const built = await buildThread(app);
    const clientKey = randomUUID();
    const answers = await Promise.all(['one', 'two'].map((text) => built.starter.owner.browser.mutate('sendMessage', aSend(built.id, built.starter, { text, clientKey }), '__typename')));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'sent').sort()).toEqual(['MESSAGE.KEY_REUSED', 'sent']);
    expect(await stored(built.id)).toBe(2);
  });

  test('keys of different organisations do not meet', async () => {
    const built = await buildThread(app);
    const message = aMessage();
    await sendIn(built, built.starter, message);
    await sendIn(built, built.recipient, message);
    expect(await stored(built.id)).toBe(3);
  });
});

describe('reading', () => {
  test('is for everybody of either side, and nobody else', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const built = await buildThread(app, { recipient: organisation });
    for (const who of ['viewer', 'editor', 'owner'] as const) {
      expect(await thread(cast[who], built.id)).toMatchObject({ id: built.id, viewerOrganisation: { id: organisation.id }, otherOrganisation: { id: built.starter.id } });
      expect((await inbox(cast[who])).edges).toHaveLength(1);
    }
    expect(await thread(cast.other, built.id)).toBeNull();
    expect((await inbox(cast.other)).edges).toEqual([]);
    for (const query of [`{ thread(id: "${built.id}") { id } }`, '{ threads { edges { cursor } } }']) {
      expect((await cast.anonymous.ask(query)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  test('who belongs to both sides stands on the one that began', async () => {
    const built = await buildThread(app);
    await sql(`insert into membership (person_id, organisation_id, role) values ($1, $2, 'EDITOR')`, [built.recipient.owner.id, built.starter.id]);
    expect(await thread(built.recipient.owner.browser, built.id)).toMatchObject({ viewerOrganisation: { id: built.starter.id }, otherOrganisation: { id: built.recipient.id } });
    expect((await inbox(built.recipient.owner.browser)).edges).toHaveLength(1);
  });

  test('goes on for both sides when the subject is withdrawn, and even its organisation', async () => {
    const idea = await buildIdea(app);
    const built = await buildThread(app, { recipient: idea.organisation, subject: { kind: 'IDEA', id: idea.id } });
    const { owner, id: asOrganisationId } = idea.organisation;
    await owner.browser.mutate('withdrawIdea', { asOrganisationId, ideaId: idea.id }, '__typename');
    for (const { browser } of [built.starter.owner, owner]) expect((await thread(browser, built.id)).subject).toMatchObject({ title: idea.title });
    await sendIn(built, built.starter);
    await owner.browser.mutate('withdrawOrganisation', { asOrganisationId }, '__typename');
    const seen = (await inbox(built.starter.owner.browser)).edges[0].node;
    expect(seen).toMatchObject({ subject: { title: idea.title, organisation: { name: idea.organisation.name } }, otherOrganisation: { name: idea.organisation.name } });
    expect((await inbox(owner.browser)).edges).toEqual([]);
  });

  test('the inbox is ordered by the last message and paged without gap or repeat', async () => {
    const from = await buildOrganisation(app);
    const built: BuiltThread[] = [];
    for (let i = 0; i < 5; i += 1) built.push(await buildThread(app, { starter: from }));
    await sendIn(built[1]!, built[1]!.recipient, { text: 'To the top' });
    const expected = [1, 4, 3, 2, 0].map((i) => built[i]!.id);
    const ids: string[] = [];
    let page = await inbox(from.owner.browser, '(first: 2)');
    expect(page.edges[0].node.lastMessage.text).toBe('To the top');
    for (;;) {
      ids.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      page = await inbox(from.owner.browser, `(first: 2, after: "${page.pageInfo.endCursor}")`);
    }
    expect(ids).toEqual(expected);
  });

  test('messages come oldest first, the last ones, then older ones to the very first', async () => {
    const built = await buildThread(app);
    const ids = [built.firstMessageId];
    for (let i = 0; i < 4; i += 1) ids.push(await sendIn(built, i % 2 ? built.starter : built.recipient));
    const page = async (args: string) => (await thread(built.starter.owner.browser, built.id, `messages${args} { edges { cursor node { id } } hasPreviousPage startCursor }`)).messages;
    const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id);
    const newest = await page('(last: 2)');
    const middle = await page(`(last: 2, before: "${newest.startCursor}")`);
    const oldest = await page(`(last: 2, before: "${middle.startCursor}")`);
    expect([newest, middle, oldest].map(idsOf)).toEqual([ids.slice(3), ids.slice(1, 3), ids.slice(0, 1)]);
    expect([newest, middle, oldest].map(({ hasPreviousPage }) => hasPreviousPage)).toEqual([true, true, false]);
    expect(await page(`(last: 2, before: "${oldest.startCursor}")`)).toEqual({ edges: [], hasPreviousPage: false, startCursor: null });
    expect(idsOf(await page(''))).toEqual(ids);
  });

  test.each([
    ['threads(first: 0)', '{ edges { cursor } }', 'first', 'OUT_OF_RANGE'],
    ['threads(first: 51)', '{ edges { cursor } }', 'first', 'OUT_OF_RANGE'],
    ['threads(after: "nonsense")', '{ edges { cursor } }', 'after', 'MALFORMED'],
    [`threads(after: "${Buffer.from('["1; drop"]').toString('base64url')}")`, '{ edges { cursor } }', 'after', 'MALFORMED'],
  ])('refuses %s', async (field, selection, path, code) => {
    const { owner } = await buildOrganisation(app);
    expect((await owner.browser.ask(`{ ${field} ${selection} }`)).errors![0]!.extensions.fields).toEqual([expect.objectContaining({ path, code })]);
  });

  test.each([
    ['last: 51', 'last', 'OUT_OF_RANGE'],
    ['before: "nonsense"', 'before', 'MALFORMED'],
  ])('refuses messages(%s)', async (args, path, code) => {
    const built = await buildThread(app);
    const { errors } = await built.starter.owner.browser.ask(`{ thread(id: "${built.id}") { messages(${args}) { startCursor } } }`);
    expect(errors![0]!.extensions.fields).toEqual([expect.objectContaining({ path, code })]);
  });

  test('an inbox costs as many statements for twelve threads as for three', async () => {
    const from = await buildOrganisation(app);
    const count = async () => (await statementsOf(app, () => inbox(from.owner.browser))).length;
    for (let i = 0; i < 3; i += 1) await buildThread(app, { starter: from });
    const few = await count();
    for (let i = 0; i < 9; i += 1) await buildThread(app, { starter: from });
    expect((await inbox(from.owner.browser)).edges).toHaveLength(12);
    expect(await count()).toBe(few);
    expect(few).toBeLessThanOrEqual(6);
    const withMessages = () => from.owner.browser.query('{ threads { edges { node { messages(last: 3) { edges { node { text authorName sender { name } } } } } } } }');
    expect((await statementsOf(app, withMessages)).length).toBeLessThanOrEqual(5);
  });
});

describe('what is unread', () => {
  test('is counted for each person, of the other side’s messages alone', async () => {
    const built = await buildThread(app);
    const colleague = await buildMember(app, built.recipient.id, 'VIEWER');
    const { browser } = built.recipient.owner;
    const second = await sendIn(built, built.starter);
    expect([(await thread(browser, built.id)).unreadCount, (await thread(colleague.browser, built.id)).unreadCount]).toEqual([2, 2]);
    expect((await thread(built.starter.owner.browser, built.id)).unreadCount).toBe(0);
    const { data } = await browser.mutate('markThreadRead', read(built.id, second), 'thread { unreadCount }');
    expect(data.markThreadRead.thread.unreadCount).toBe(0);
    expect((await thread(colleague.browser, built.id)).unreadCount).toBe(2);
    await sendIn(built, built.recipient);
    expect((await thread(colleague.browser, built.id)).unreadCount).toBe(2);
    expect((await thread(built.starter.owner.browser, built.id)).unreadCount).toBe(1);
  });

  test('never comes back once read', async () => {
    const built = await buildThread(app);
    const second = await sendIn(built, built.starter);
    const mark = async (id: string) => (await built.recipient.owner.browser.mutate('markThreadRead', read(built.id, id), 'thread { unreadCount }')).data.markThreadRead.thread.unreadCount;
    expect([await mark(built.firstMessageId), await mark(second), await mark(built.firstMessageId)]).toEqual([1, 0, 0]);
  });

  test('adds up over all organisations of a person', async () => {
    const first = await buildThread(app);
    const { owner } = first.recipient;
    const second = await buildThread(app, { recipient: await buildOrganisation(app, {}, owner) });
    expect(await unread(owner.browser)).toBe(2);
    await owner.browser.mutate('markThreadRead', read(second.id, second.firstMessageId), '__typename');
    expect(await unread(owner.browser)).toBe(1);
    expect(await unread(first.starter.owner.browser)).toBe(0);
  });

  test('is marked by everybody of either side, for messages of that thread', async () => {
    const { organisation, ...cast } = await buildCast(app);
    const built = await buildThread(app, { recipient: organisation });
    const elsewhere = await buildThread(app);
    const input = read(built.id, built.firstMessageId);
    expect(await cast.anonymous.refusal('markThreadRead', input)).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal('markThreadRead', input)).toBe('NOT_FOUND');
    expect(await cast.owner.refusal('markThreadRead', read(built.id, elsewhere.firstMessageId))).toBe('NOT_FOUND');
    for (const who of ['viewer', 'editor', 'owner'] as const) expect((await cast[who].mutate('markThreadRead', input, '__typename')).errors).toBeUndefined();
  });
});

describe('a mail about a message', () => {
  const mailsTo = (email: string) => app.app.get(UnitOfWork).manager.findBy(KeptMail, { to: email });

  test('goes to the other side’s owners and editors, once until they have read, without the text', async () => {
    const { organisation } = await buildCast(app);
    const editor = await buildMember(app, organisation.id, 'EDITOR');
    const viewer = await buildMember(app, organisation.id, 'VIEWER');
    const built = await buildThread(app, { recipient: organisation });
    const secret = `secret ${randomUUID()}`;
    const second = await sendIn(built, built.starter, { text: secret });
    const mail = await app.mailTo(organisation.owner.email);
    expect(mail.subject).toBe(`New message from ${built.starter.name}`);
    expect(mail.text).toContain(`the profile of ${organisation.name}`);
    expect(mail.text).toContain(`http://trefoil.test/en/my/messages/${built.id}`);
    await app.mailTo(editor.email);
    await organisation.owner.browser.mutate('markThreadRead', read(built.id, second), '__typename');
    await sendIn(built, built.starter, { text: secret });
    const about = async (email: string) => (await mailsTo(email)).filter(({ text }) => text.includes(`/my/messages/${built.id}`));
    // Mails leave after the answer: each is waited for before what must not have come is looked at.
    while ((await about(organisation.owner.email)).length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(await about(organisation.owner.email)).toHaveLength(2);
    expect(await about(editor.email)).toHaveLength(1);
    expect(await about(viewer.email)).toEqual([]);
    expect(await about(built.starter.owner.email)).toEqual([]);
    expect(JSON.stringify(await mailsTo(organisation.owner.email))).not.toContain(secret);
  });

  test.each([
    ['en', 'New message from', 'project idea “'],
    ['sv', 'Nytt meddelande från', 'projektidén ”'],
    ['fi', 'Uusi viesti:', 'hankeideaa ”'],
  ])('is worded in %s', async (locale, subject, about) => {
    const idea = await buildIdea(app);
    await sql('update person set locale = $1 where id = $2', [locale, idea.organisation.owner.id]);
    const built = await buildThread(app, { recipient: idea.organisation, subject: { kind: 'IDEA', id: idea.id } });
    const mail = await app.mailTo(idea.organisation.owner.email);
    expect(mail.subject).toBe(`${subject} ${built.starter.name}`);
    expect(mail.text).toContain(about + idea.title);
    expect(mail.text).toContain(`/${locale}/my/messages/${built.id}`);
  });
});
