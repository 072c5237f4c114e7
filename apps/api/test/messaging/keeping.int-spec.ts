import { randomUUID } from 'node:crypto';
import { ThreadService } from '../../src/modules/messaging';
import { SEARCH_THREADS } from '../../src/modules/messaging/thread-search.repository';
import { Clock } from '../../src/platform/clock/clock';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildIdea } from '../builders/build-idea';
import { buildMember, buildOrganisation } from '../builders/build-organisation';
import { aMessage, type BuiltThread, buildThread, sendIn } from '../builders/build-thread';
import type { Browser } from '../harness/browser';
import { Subscriber } from '../harness/subscriber';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
let now: Clock['now'];
beforeAll(async () => {
  app = await startTestApp();
  ({ now } = app.app.get(Clock));
});
afterEach(() => {
  app.app.get(Clock).now = now;
});
afterAll(() => app.stop());

const sql = <T>(statement: string, parameters: unknown[] = []) => app.app.get(UnitOfWork).manager.query<T>(statement, parameters);
const thread = async (browser: Browser, { id }: BuiltThread, selection: string) => (await browser.query(`{ thread(id: "${id}") { ${selection} } }`)).thread;
const last = async (browser: Browser, built: BuiltThread, selection = 'text editedAt isDeleted changeableUntil') => (await thread(browser, built, `lastMessage { ${selection} }`)).lastMessage;
const inbox = async (browser: Browser, isArchived = false) => (await browser.query(`{ threads(archived: ${isArchived}) { edges { node { id } } } }`)).threads.edges.map(({ node }: { node: { id: string } }) => node.id);
/** The API's clock stands at this many milliseconds after the message was sent. */
const passed = async (messageId: string, ms: number) => {
  const [row] = await sql<{ sent_at: Date }[]>('select sent_at from message where id = $1', [messageId]);
  app.travel(new Date(row!.sent_at.getTime() + ms));
};

describe('a message that was sent', () => {
  const edit = (browser: Browser, messageId: string, text = 'Said otherwise') => browser.mutate('editMessage', { messageId, text }, 'message { text editedAt }');

  test('is edited by its author, which everybody sees at once; what it said before is nowhere', async () => {
    const built = await buildThread(app);
    const before = `before ${randomUUID()}`;
    const id = await sendIn(built, built.starter, { text: before });
    const other = await Subscriber.follow(app, built.recipient.owner.browser, `subscription { threadChanged(id: "${built.id}") { lastMessage { text editedAt isDeleted } } }`);
    expect((await edit(built.starter.owner.browser, id)).data.editMessage.message).toEqual({ text: 'Said otherwise', editedAt: expect.any(String) });
    await other.news(1);
    expect(other.received[0]!.data.threadChanged.lastMessage).toEqual({ text: 'Said otherwise', editedAt: expect.any(String), isDeleted: false });
    await built.starter.owner.browser.mutate('deleteMessage', { messageId: id }, '__typename');
    await other.news(2);
    expect(other.received[1]!.data.threadChanged.lastMessage).toEqual({ text: '', editedAt: null, isDeleted: true });
    expect((await thread(built.recipient.owner.browser, built, 'unreadCount')).unreadCount).toBe(1);
    expect(await sql('select from message where text like $1', [`%${before}%`])).toEqual([]);
    other.close();
  });

  test('may be changed until the last millisecond of ten minutes, and not at their end', async () => {
    const built = await buildThread(app);
    const { browser } = built.starter.owner;
    expect((await last(browser, built)).changeableUntil).toEqual(expect.any(String));
    expect((await last(built.recipient.owner.browser, built)).changeableUntil).toBeNull();
    await passed(built.firstMessageId, 599_999);
    expect((await edit(browser, built.firstMessageId, 'In time')).errors).toBeUndefined();
    await passed(built.firstMessageId, 600_000);
    for (const [name, input] of [['editMessage', { text: 'Too late' }], ['deleteMessage', {}]] as const) {
      expect(await browser.refusal(name, { messageId: built.firstMessageId, ...input })).toBe('MESSAGE.TOO_LATE_TO_CHANGE');
    }
    expect(await last(browser, built)).toMatchObject({ text: 'In time', changeableUntil: null });
  });

  test('is changed by nobody else, nor by an author who speaks for the organisation no longer', async () => {
    const built = await buildThread(app);
    const colleague = await buildMember(app, built.starter.id, 'OWNER');
    const input = { messageId: built.firstMessageId, text: 'Not mine' };
    expect(await colleague.browser.refusal('editMessage', input)).toBe('MESSAGE.NOT_YOURS');
    expect(await built.recipient.owner.browser.refusal('editMessage', input)).toBe('MESSAGE.NOT_YOURS');
    expect(await (await buildOrganisation(app)).owner.browser.refusal('deleteMessage', { messageId: built.firstMessageId })).toBe('NOT_FOUND');
    await sql(`update membership set role = 'VIEWER' where person_id = $1 and organisation_id = $2`, [built.starter.owner.id, built.starter.id]);
    expect(await built.starter.owner.browser.refusal('editMessage', input)).toBe('ORGANISATION.NOT_YOURS');
  });

  test('once deleted is edited no more, and deleted again without harm; the same words are no edit', async () => {
    const built = await buildThread(app);
    const { browser } = built.starter.owner;
    const { text } = await last(browser, built);
    expect((await edit(browser, built.firstMessageId, text)).data.editMessage.message.editedAt).toBeNull();
    for (const answer of [1, 2]) expect([answer, (await browser.mutate('deleteMessage', { messageId: built.firstMessageId }, 'message { isDeleted }')).data.deleteMessage.message]).toEqual([answer, { isDeleted: true }]);
    expect(await browser.refusal('editMessage', { messageId: built.firstMessageId, text: 'Back' })).toBe('MESSAGE.DELETED');
    expect(await browser.refusal('editMessage', { messageId: built.firstMessageId, text: ' ' })).toBe('INVALID_INPUT');
  });

  test('is known by its key when a retry comes after it was edited', async () => {
    const built = await buildThread(app);
    const input = { ...aMessage(), asOrganisationId: built.starter.id, threadId: built.id };
    const { browser } = built.starter.owner;
    const id = (await browser.mutate('sendMessage', input, 'message { id }')).data.sendMessage.message.id;
    await edit(browser, id);
    expect((await browser.mutate('sendMessage', input, 'message { id text }')).data.sendMessage.message).toEqual({ id, text: 'Said otherwise' });
  });
});

describe('a person keeps a thread for themself', () => {
  test('muted: no mail and no notice, until it is heard again', async () => {
    const built = await buildThread(app);
    const { owner } = built.recipient;
    const unread = async () => (await owner.browser.query('{ viewer { unreadThreadCount } }')).viewer.unreadThreadCount;
    const muted = async (isMuted: boolean) => (await owner.browser.mutate('muteThread', { threadId: built.id, isMuted }, 'thread { isMuted }')).data.muteThread.thread.isMuted;
    expect([await unread(), await muted(true), await unread()]).toEqual([1, true, 0]);
    expect(await app.app.get(ThreadService).findMuted(built.id, [owner.id, built.starter.owner.id])).toEqual(new Set([owner.id]));
    await owner.browser.mutate('markThreadRead', { threadId: built.id, messageId: built.firstMessageId }, '__typename');
    const jobs = async () => Number((await sql<{ n: string }[]>(`select count(*) as n from kept_mail where recipient = $1`, [owner.email]))[0]!.n);
    await app.mailTo(owner.email);
    const before = await jobs();
    await sendIn(built, built.starter);
    // A colleague's mail, enqueued after it would have been, has come.
    expect([await muted(false), await unread(), await jobs()]).toEqual([false, 1, before]);
    expect((await thread(built.starter.owner.browser, built, 'isMuted')).isMuted).toBe(false);
  });

  test('put away: out of the list, theirs alone, until something is sent', async () => {
    const built = await buildThread(app);
    const colleague = await buildMember(app, built.recipient.id, 'VIEWER');
    const { browser } = built.recipient.owner;
    const archive = (isArchived: boolean) => browser.mutate('archiveThread', { threadId: built.id, isArchived }, 'thread { isArchived }');
    expect((await archive(true)).data.archiveThread.thread.isArchived).toBe(true);
    expect([await inbox(browser), await inbox(browser, true), await inbox(colleague.browser)]).toEqual([[], [built.id], [built.id]]);
    await sendIn(built, built.starter);
    expect([await inbox(browser), await inbox(browser, true)]).toEqual([[built.id], []]);
    await archive(true);
    await archive(false);
    expect(await inbox(browser)).toEqual([built.id]);
  });

  test('with a draft nobody else sees, which sending drops', async () => {
    const built = await buildThread(app);
    const colleague = await buildMember(app, built.starter.id, 'EDITOR');
    const { browser } = built.starter.owner;
    const save = (text: string | null) => browser.mutate('saveMessageDraft', { threadId: built.id, text }, 'thread { draft { text savedAt } }');
    const draft = async (who: Browser) => (await thread(who, built, 'draft { text }')).draft;
    expect((await save('Half a sen')).data.saveMessageDraft.thread.draft).toEqual({ text: 'Half a sen', savedAt: expect.any(String) });
    await save('Half a sentence');
    for (const who of [colleague.browser, built.recipient.owner.browser]) expect(await draft(who)).toBeNull();
    expect(await draft(browser)).toEqual({ text: 'Half a sentence' });
    await save('   ');
    expect(await draft(browser)).toBeNull();
    await save('Once more');
    await sendIn(built, built.starter);
    expect(await draft(browser)).toBeNull();
    expect((await save('x'.repeat(5001))).errors![0]!.extensions.fields![0]!.code).toBe('TOO_LONG');
  });

  test('and sees which colleagues have read, and of the other side only how far', async () => {
    const built = await buildThread(app);
    const reader = await buildMember(app, built.recipient.id, 'VIEWER');
    const second = await sendIn(built, built.starter);
    const both = 'readers { name messageId } otherReadUpTo';
    const told = await Subscriber.follow(app, built.starter.owner.browser, `subscription { threadChanged(id: "${built.id}") { ${both} } }`);
    for (let time = 0; time < 2; time += 1) await reader.browser.mutate('markThreadRead', { threadId: built.id, messageId: built.firstMessageId }, '__typename');
    await told.news(1);
    expect(told.received[0]!.data.threadChanged).toEqual({ readers: [{ name: 'Aino Lindqvist', messageId: second }], otherReadUpTo: built.firstMessageId });
    expect(await thread(built.recipient.owner.browser, built, both)).toEqual({ readers: [{ name: expect.any(String), messageId: built.firstMessageId }], otherReadUpTo: second });
    expect(told.received).toHaveLength(1);
    told.close();
  });

  test('follows threads of their own alone, and no longer once they have left', async () => {
    const built = await buildThread(app);
    const leaving = await buildMember(app, built.recipient.id, 'EDITOR');
    const query = `subscription { threadChanged(id: "${built.id}") { id } }`;
    const refused = Subscriber.connect(app, (await buildOrganisation(app)).owner.browser);
    await refused.frame('connection_ack');
    refused.subscribe(query);
    await refused.frame('complete');
    expect(refused.received[0]?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const left = await Subscriber.follow(app, leaving.browser, query);
    await sql('delete from membership where person_id = $1', [leaving.id]);
    await built.starter.owner.browser.mutate('editMessage', { messageId: built.firstMessageId, text: 'Gone?' }, '__typename');
    await left.frame('complete');
    expect(left.received).toEqual([]);
    for (const socket of [refused, left]) socket.close();
  });
});

describe('the search of one’s threads', () => {
  const find = async (browser: Browser, words: string, args = '') =>
    (await browser.query(`query($words: String!) { searchThreads(words: $words${args}) { edges { node { id } highlights { text marked } } pageInfo { hasNextPage endCursor } } }`, { words })).searchThreads;

  test('finds words in messages, names and titles, accents or not, and marks them', async () => {
    const word = `q${randomUUID().slice(0, 8)}`;
    const idea = await buildIdea(app, { title: `Glömska ${word}` });
    const built = await buildThread(app, { recipient: idea.organisation, subject: { kind: 'IDEA', id: idea.id } });
    const other = await buildThread(app, { starter: built.starter });
    await sendIn(other, other.recipient, { text: `Älvdalen och ${word}` });
    const { browser } = built.starter.owner;
    const found = await find(browser, word.toUpperCase());
    expect(found.edges).toEqual([
      { node: { id: other.id }, highlights: [{ text: 'MESSAGE', marked: `Älvdalen och \u{E000}${word}\u{E001}` }] },
      { node: { id: built.id }, highlights: [{ text: 'SUBJECT', marked: `Glömska \u{E000}${word}\u{E001}` }] },
    ]);
    expect((await find(browser, `alvdal ${word}`)).edges).toHaveLength(1);
    expect((await find(browser, idea.organisation.name)).edges[0].highlights[0].text).toBe('ORGANISATION');
    for (const nothing of [`${word} & absent`, '!!! | :*', '']) expect((await find(browser, nothing)).edges).toEqual([]);
  });

  test('pages without gap or repeat; finds nothing of others, and nothing deleted', async () => {
    const word = `z${randomUUID().slice(0, 8)}`;
    const from = await buildOrganisation(app);
    const built: BuiltThread[] = [];
    for (let i = 0; i < 3; i += 1) built.push(await buildThread(app, { starter: from, text: `${word} ${i}` } as object));
    const first = await find(from.owner.browser, word, ', first: 2');
    const rest = await find(from.owner.browser, word, `, first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([...first.edges, ...rest.edges].map(({ node }: { node: { id: string } }) => node.id)).toEqual(built.map(({ id }) => id).reverse());
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect((await find((await buildOrganisation(app)).owner.browser, word)).edges).toEqual([]);
    await from.owner.browser.mutate('deleteMessage', { messageId: built[0]!.firstMessageId }, '__typename');
    expect((await find(from.owner.browser, word)).edges).toHaveLength(2);
  });

  test('refuses too much, and reads messages by their index', async () => {
    const { owner } = await buildOrganisation(app);
    for (const [args, path] of [['words: "a", first: 51', 'first'], [`words: "${'x'.repeat(201)}"`, 'words'], ['words: "a", after: "?"', 'after']]) {
      expect((await owner.browser.ask(`{ searchThreads(${args}) { edges { cursor } } }`)).errors![0]!.extensions.fields![0]!.path).toBe(path);
    }
    const built = await buildThread(app);
    await sql(`insert into message (thread_id, organisation_id, client_key, text, sent_at) select $1, $2, gen_random_uuid(), 'Common words number ' || n, now() from generate_series(1, 3000) n`, [built.id, built.starter.id]);
    await sql('analyze message');
    const plan = await sql<Record<string, string>[]>(`explain ${SEARCH_THREADS}`, [[built.starter.id], 'rareword:*', null, 21]);
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('ix_message_words');
  });
});
