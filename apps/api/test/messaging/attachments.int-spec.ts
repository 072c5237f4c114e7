import { request as httpRequest } from 'node:http';
import { LIMITS } from '@trefoil/vocabulary';
import { AttachmentService } from '../../src/modules/messaging/attachments/attachment.service';
import { Clock } from '../../src/platform/clock/clock';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { aPdf, aPng } from '../builders/build-file';
import { buildMember, type BuiltOrganisation, buildOrganisation } from '../builders/build-organisation';
import { aMessage, type BuiltThread, buildThread } from '../builders/build-thread';
import type { Browser } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
let now: Clock['now'];
beforeAll(async () => {
  app = await startTestApp();
  ({ now } = app.app.get(Clock));
});
afterAll(() => app.stop());

const ORIGIN = { origin: 'http://trefoil.test' };
const sql = <T>(statement: string, parameters: unknown[] = []) => app.app.get(UnitOfWork).manager.query<T>(statement, parameters);
const target = ({ id }: { id: string }, { id: as }: { id: string }) => `/attachments?thread=${id}&as=${as}`;
const form = (content: Buffer, name = 'Plan för våren.pdf') => {
  const data = new FormData();
  data.append('file', new Blob([new Uint8Array(content)], { type: 'image/png' }), name);
  return data;
};
const post = (browser: Browser, to: string, body: BodyInit, headers: Record<string, string> = ORIGIN) => browser.fetch(to, { method: 'POST', headers, body });
const upload = async (built: BuiltThread, from: BuiltOrganisation, content = aPdf()): Promise<string> => {
  const answer = await post(from.owner.browser, target(built, from), form(content));
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json() as { id: string }).id;
};
const refusal = async (answer: Promise<Response>) => {
  const { status } = await answer;
  return [status, ((await (await answer).json()) as { code: string }).code];
};
const send = (built: BuiltThread, from: BuiltOrganisation, attachmentIds: string[], overrides: object = {}) =>
  from.owner.browser.mutate('sendMessage', { ...aMessage(), asOrganisationId: from.id, threadId: built.id, attachmentIds, ...overrides }, 'message { id attachments { id name kind size } }');

describe('a file', () => {
  test('is uploaded, sent with a message, and downloaded by the people of the thread, as a download', async () => {
    const built = await buildThread(app);
    const content = Buffer.concat([aPdf('x'.repeat(600_000))]);
    const id = await upload(built, built.starter, content);
    const { data } = await send(built, built.starter, [id]);
    expect(data.sendMessage.message.attachments).toEqual([{ id, name: 'Plan för våren.pdf', kind: 'PDF', size: content.length }]);
    const viewer = await buildMember(app, built.recipient.id, 'VIEWER');
    const answer = await viewer.browser.fetch(`/attachments/${id}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(['content-type', 'content-disposition', 'content-security-policy', 'cache-control', 'x-content-type-options'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="Plan f?r v?ren.pdf"; filename*=UTF-8''Plan%20f%C3%B6r%20v%C3%A5ren.pdf`,
      'content-security-policy': `default-src 'none'; sandbox`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  test('is given to nobody else, and before it is sent to its uploader alone', async () => {
    const built = await buildThread(app);
    const id = await upload(built, built.starter);
    const fetch = async (browser: Browser, of = id) => (await browser.fetch(`/attachments/${of}`)).status;
    const outsider = (await buildOrganisation(app)).owner.browser;
    expect(await Promise.all([built.starter.owner.browser, built.recipient.owner.browser, outsider, app.browser()].map((browser) => fetch(browser)))).toEqual([200, 404, 404, 401]);
    await send(built, built.starter, [id]);
    expect(await Promise.all([built.recipient.owner.browser, outsider, app.browser()].map((browser) => fetch(browser)))).toEqual([200, 404, 401]);
    for (const guess of ['0', '999999999', '1%20or%201']) expect([401, 404]).toContain(await fetch(outsider, guess));
    await sql('delete from membership where person_id = $1', [built.recipient.owner.id]);
    expect(await fetch(built.recipient.owner.browser)).toBe(404);
  });

  test('goes with one message alone: of its thread, its uploader and its organisation', async () => {
    const built = await buildThread(app);
    const other = await buildThread(app, { starter: built.starter });
    const id = await upload(built, built.starter);
    const refused = async (answer: ReturnType<typeof send>) => (await answer).errors![0]!.extensions.fields;
    const unknown = [expect.objectContaining({ path: 'attachmentIds', code: 'UNKNOWN_VALUE' })];
    expect(await refused(send(other, built.starter, [id]))).toEqual(unknown);
    expect(await refused(send(built, built.recipient, [id]))).toEqual(unknown);
    const before = await sql<{ n: string }[]>('select count(*) as n from message where thread_id = $1', [built.id]);
    expect(await refused(send(built, built.starter, [id, '999999999']))).toEqual(unknown);
    expect(await sql('select count(*) as n from message where thread_id = $1', [built.id])).toEqual(before);
    const message = aMessage();
    const first = (await send(built, built.starter, [id], message)).data.sendMessage.message;
    expect((await send(built, built.starter, [id], message)).data.sendMessage.message).toEqual(first);
    expect((await send(built, built.starter, [], message)).errors![0]!.extensions.code).toBe('MESSAGE.KEY_REUSED');
    expect(await refused(send(built, built.starter, [id]))).toEqual(unknown);
    expect((await refused(send(built, built.starter, ['1', '2', '3', '4', '5', '6'])))![0]!.code).toBe('TOO_MANY');
  });

  test('is taken back before it is sent, goes with its message when that is deleted, and after a day if it never was', async () => {
    const built = await buildThread(app);
    const { browser } = built.starter.owner;
    const waiting = async () => (await browser.query(`{ thread(id: "${built.id}") { waitingAttachments { id } } }`)).thread.waitingAttachments;
    const [taken, sent, left] = [await upload(built, built.starter), await upload(built, built.starter), await upload(built, built.starter, aPdf('left'))];
    expect(await waiting()).toHaveLength(3);
    expect((await browser.mutate('removeAttachment', { attachmentId: taken }, 'removedId')).errors).toBeUndefined();
    const { id } = (await send(built, built.starter, [sent])).data.sendMessage.message;
    expect(await browser.refusal('removeAttachment', { attachmentId: sent })).toBe('NOT_FOUND');
    await browser.mutate('deleteMessage', { messageId: id }, '__typename');
    expect((await browser.fetch(`/attachments/${sent}`)).status).toBe(404);
    await app.app.get(AttachmentService).prune();
    expect(await waiting()).toEqual([{ id: left }]);
    app.travel(new Date(Date.now() + 86_401_000));
    await app.app.get(AttachmentService).prune();
    app.app.get(Clock).now = now;
    expect(await waiting()).toEqual([]);
  });
});

describe('an upload', () => {
  test('is for owners and editors of a side, from our own pages', async () => {
    const built = await buildThread(app);
    const { starter } = built;
    const viewer = await buildMember(app, starter.id, 'VIEWER');
    const outsider = await buildOrganisation(app);
    const to = target(built, starter);
    expect(await refusal(post(app.browser(), to, form(aPdf())))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refusal(post(viewer.browser, to, form(aPdf())))).toEqual([403, 'ORGANISATION.NOT_YOURS']);
    expect(await refusal(post(outsider.owner.browser, target(built, outsider), form(aPdf())))).toEqual([404, 'NOT_FOUND']);
    expect(await refusal(post(outsider.owner.browser, to, form(aPdf())))).toEqual([403, 'ORGANISATION.NOT_YOURS']);
    const third = await buildOrganisation(app, {}, starter.owner);
    expect(await refusal(post(starter.owner.browser, target(built, third), form(aPdf())))).toEqual([403, 'THREAD.NOT_A_PARTICIPANT']);
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]) expect(await refusal(post(starter.owner.browser, to, form(aPdf()), headers as Record<string, string>))).toEqual([403, 'NOT_ALLOWED']);
    expect(await refusal(post(starter.owner.browser, '/attachments?thread=x&as=1', form(aPdf())))).toEqual([404, 'NOT_FOUND']);
  });

  test('is refused for what the file is, whatever is said of it', async () => {
    const built = await buildThread(app);
    const { browser } = built.starter.owner;
    const to = target(built, built.starter);
    expect(await refusal(post(browser, to, form(Buffer.from('<script>'), 'a.png')))).toEqual([400, 'ATTACHMENT.KIND_NOT_TAKEN']);
    expect(await refusal(post(browser, to, form(aPdf(), 'a.png')))).toEqual([400, 'ATTACHMENT.KIND_NOT_TAKEN']);
    expect(await refusal(post(browser, to, form(Buffer.concat([aPng(), Buffer.from('x')]), 'a.png')))).toEqual([400, 'ATTACHMENT.UNSAFE']);
    for (const name of ['../../etc/passwd.pdf', 'a\u202Efdp.pdf']) expect(await refusal(post(browser, to, form(aPdf(), name)))).toEqual([400, 'ATTACHMENT.NAME_NOT_TAKEN']);
    expect(await refusal(post(browser, to, form(Buffer.alloc(LIMITS.attachment.bytes + 1))))).toEqual([400, 'ATTACHMENT.TOO_LARGE']);
    expect(await sql('select from attachment where thread_id = $1', [built.id])).toEqual([]);
  });

  test('is one file in a form: no parts without end, nothing else, nothing broken off', async () => {
    const built = await buildThread(app);
    const { browser } = built.starter.owner;
    const to = target(built, built.starter);
    const parts = Buffer.from(Array.from({ length: 100_000 }, () => '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n').join(''));
    const multipart = { ...ORIGIN, 'content-type': 'multipart/form-data; boundary=b' };
    expect(await refusal(post(browser, to, parts, multipart))).toEqual([400, 'ATTACHMENT.UPLOAD_MALFORMED']);
    for (const [body, type] of [['{}', 'application/json'], ['--b', multipart['content-type']], ['x', 'multipart/form-data']]) {
      expect(await refusal(post(browser, to, body!, { ...ORIGIN, 'content-type': type! }))).toEqual([400, 'ATTACHMENT.UPLOAD_MALFORMED']);
    }
    const broken = httpRequest(app.url + to, { method: 'POST', headers: { ...multipart, cookie: browser.cookie, 'content-length': 5_000 } });
    broken.on('error', () => undefined);
    broken.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF');
    await new Promise((resolve) => setImmediate(resolve));
    broken.destroy();
    expect(await upload(built, built.starter)).toEqual(expect.any(String));
  });

  test('finds five waiting files, the room of its organisation and forty in ten minutes enough', async () => {
    const built = await buildThread(app);
    const { starter } = built;
    const again = () => refusal(post(starter.owner.browser, target(built, starter), form(aPdf())));
    for (let i = 0; i < 5; i += 1) await upload(built, starter);
    expect(await again()).toEqual([409, 'ATTACHMENT.TOO_MANY']);
    await sql('update attachment set uploader_id = null, size = $2 where organisation_id = $1', [starter.id, LIMITS.attachment.bytesPerOrganisation / 5]);
    expect(await again()).toEqual([409, 'ATTACHMENT.NO_ROOM']);
    await sql('update rate_limit set points = 40 where key = $1', [`upload-attachment:${starter.owner.id}`]);
    expect(await again()).toEqual([429, 'TOO_MANY_REQUESTS']);
  });
});
