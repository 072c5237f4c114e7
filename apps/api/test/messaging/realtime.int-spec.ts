import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { Realtime } from '../../src/platform/realtime/realtime';
import { buildMember, buildOrganisation } from '../builders/build-organisation';
import { buildPerson, PASSWORD } from '../builders/build-person';
import { aMessage, aStart, buildThread, sendIn } from '../builders/build-thread';
import { Subscriber } from '../harness/subscriber';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('a message sent', () => {
  test('appears on both sides without reloading, with who wrote it', async () => {
    const thread = await buildThread(app);
    const [from, to] = await Promise.all(
      [thread.starter, thread.recipient].map(({ owner }) =>
        Subscriber.open(app, owner.browser, 'subscription { messageSent { id threadId text authorName clientKey sentAt sender { id name } } }'),
      ),
    );
    const message = aMessage();
    const id = await sendIn(thread, thread.recipient, message);
    for (const side of [from!, to!]) {
      await side.texts(1);
      expect(side.received).toEqual([
        {
          data: {
            messageSent: {
              id,
              threadId: thread.id,
              authorName: 'Aino Lindqvist',
              sentAt: expect.any(String),
              sender: { id: thread.recipient.id, name: thread.recipient.name },
              ...message,
            },
          },
        },
      ]);
      side.close();
    }
  });

  test('in one instance appears in another, in the order of sending and once, retries and all', async () => {
    const elsewhere = await startTestApp({ DATABASE_URL: app.databaseUrl });
    const thread = await buildThread(app);
    const subscriber = await Subscriber.open(elsewhere, thread.recipient.owner.browser);
    const texts = Array.from({ length: 12 }, (_, i) => `Message ${i}`);
    for (const text of texts) {
      const message = aMessage({ text });
      const ids = await Promise.all([sendIn(thread, thread.starter, message), sendIn(thread, thread.starter, message)]);
      expect(new Set(ids).size).toBe(1);
    }
    expect(await subscriber.texts(12)).toEqual(texts);
    const last = await sendIn(thread, thread.recipient, { text: 'Thank you' });
    expect(await subscriber.texts(13)).toEqual([...texts, 'Thank you']);
    expect(subscriber.received.at(-1)!.data.messageSent.id).toBe(last);
    await elsewhere.app.close();
  });

  test('reaches viewers of either side, colleagues, and whoever joined after subscribing; not outsiders, nor who has left', async () => {
    const thread = await buildThread(app);
    const outsider = await buildOrganisation(app);
    const viewer = await buildMember(app, thread.recipient.id, 'VIEWER');
    const left = await buildMember(app, thread.recipient.id, 'EDITOR');
    const joining = await buildPerson(app);
    const [forViewer, forOutsider, forLeft, forJoining] = await Promise.all([
      Subscriber.open(app, viewer.browser),
      Subscriber.open(app, outsider.owner.browser),
      Subscriber.open(app, left.browser),
      Subscriber.open(app, joining.browser),
    ]);
    const { manager } = app.app.get(UnitOfWork);
    await manager.query('delete from membership where person_id = $1', [left.id]);
    await manager.query(`insert into membership (person_id, organisation_id, role) values ($1, $2, 'OWNER')`, [joining.id, thread.starter.id]);
    await sendIn(thread, thread.starter, { text: 'Who is there?' });
    expect(await forViewer!.texts(1)).toEqual(['Who is there?']);
    expect(await forJoining!.texts(1)).toEqual(['Who is there?']);
    // What comes next to the outsider is the first they get.
    await sendIn(await buildThread(app, { starter: outsider }), outsider, { text: 'To myself and others' });
    expect((await forOutsider!.texts(2)).at(-1)).toBe('To myself and others');
    expect(forOutsider!.received.map(({ data }) => data.messageSent.text)).not.toContain('Who is there?');
    expect(forLeft!.received).toEqual([]);
    for (const subscriber of [forViewer, forOutsider, forLeft, forJoining]) subscriber!.close();
  });

  test('is not told when its transaction is undone', async () => {
    const thread = await buildThread(app);
    const subscriber = await Subscriber.open(app, thread.recipient.owner.browser);
    const work = app.app.get(UnitOfWork);
    await work
      .run(async () => {
        await app.app.get(Realtime).publish('message-sent', thread.firstMessageId);
        throw new Error('undone');
      })
      .catch(() => undefined);
    await sendIn(thread, thread.starter, { text: 'The first to be told' });
    expect(await subscriber.texts(1)).toEqual(['The first to be told']);
    subscriber.close();
  });
});

describe('a socket', () => {
  const foreign = { origin: 'https://evil.example' };

  test('is refused to readers without a session', async () => {
    expect(await Subscriber.connect(app, app.browser()).closed).toBe(4401);
  });

  test('is refused to pages of another origin, whatever session the browser sends', async () => {
    const { browser } = await buildPerson(app);
    expect(await Subscriber.connect(app, browser, foreign).closed).toBe(403);
    expect(await Subscriber.connect(app, browser, { origin: 'null' }).closed).toBe(403);
    for (const origin of ['http://trefoil.test', app.url]) {
      const own = Subscriber.connect(app, browser, { origin });
      await own.frame('connection_ack');
      own.close();
    }
  });

  test('takes subscriptions alone, and no more than HTTP would of them', async () => {
    const { browser } = await buildPerson(app);
    const subscriber = Subscriber.connect(app, browser);
    await subscriber.frame('connection_ack');
    const refused = [
      '{ viewer { email } }',
      'mutation { signOut { signedOut } }',
      'subscription { nothing }',
      `subscription { messageSent { ${Array.from({ length: 20 }, (_, i) => `a${i}: id`).join(' ')} } }`,
      'subscription { messageSent ',
    ];
    for (const query of refused) {
      const other = Subscriber.connect(app, browser);
      await other.frame('connection_ack');
      other.subscribe(query);
      expect(await other.frame('error')).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ kind: 'INVALID_INPUT' }) })]);
      other.close();
    }
    subscriber.socket.send('x'.repeat(100_000));
    expect(await subscriber.closed).toBe(1009);
  });

  test('is hung up on when its session ends, here or in another instance, and other devices stay', async () => {
    const elsewhere = await startTestApp({ DATABASE_URL: app.databaseUrl });
    const { browser, email } = await buildPerson(app);
    const otherDevice = app.browser();
    await otherDevice.mutate('signIn', { email, password: PASSWORD }, 'viewer { id }');
    const [here, there, other] = await Promise.all([Subscriber.open(app, browser), Subscriber.open(elsewhere, browser), Subscriber.open(app, otherDevice)]);
    const since = Date.now();
    await browser.query('mutation { signOut { signedOut } }');
    expect(await Promise.all([here.closed, there.closed])).toEqual([4401, 4401]);
    expect(Date.now() - since).toBeLessThan(1_000);
    expect(other.socket.readyState).toBe(other.socket.OPEN);

    await browser.mutate('requestPasswordReset', { email, locale: 'en' }, 'checkYourMail');
    const token = /token=([\w-]+)/.exec((await app.mailTo(email)).text)![1]!;
    await browser.mutate('resetPassword', { token, password: 'another fine password' }, 'viewer { id }');
    expect(await other.closed).toBe(4401);
    await elsewhere.app.close();
  });

  test('gets nothing more when its session was taken away without a word', async () => {
    const thread = await buildThread(app);
    const subscriber = await Subscriber.open(app, thread.recipient.owner.browser);
    await app.app.get(UnitOfWork).manager.query(`delete from session where sess->'passport'->'user'->>'id' = $1`, [thread.recipient.owner.id]);
    await sendIn(thread, thread.starter);
    expect(await subscriber.closed).toBe(4401);
    expect(subscriber.received).toEqual([]);
  });

  test('is dropped when its reader does not read, and others are served on', async () => {
    const thread = await buildThread(app);
    const large = Array.from({ length: 14 }, (_, i) => `t${i}: text`).join(' ');
    const stuck = await Subscriber.open(app, thread.recipient.owner.browser, `subscription { messageSent { ${large} } }`);
    const reading = await Subscriber.open(app, thread.starter.owner.browser, 'subscription { messageSent { text: id } }');
    stuck.socket.pause();
    const work = app.app.get(UnitOfWork);
    for (let sent = 50; sent <= 300; sent += 50) {
      await work.manager.query(
        `with sent as (
           insert into message (thread_id, organisation_id, client_key, text, sent_at)
           select $1, $2, gen_random_uuid(), repeat('x', 5000), now() from generate_series(1, 50) returning id)
         insert into outbox (topic, subject) select 'message-sent', id from sent order by id`,
        [thread.id, thread.starter.id],
      );
      await reading.texts(sent);
    }
    stuck.socket.resume();
    expect(await stuck.closed).toBe(1006);
    expect(stuck.received.length).toBeLessThan(200);
    const last = await sendIn(thread, thread.recipient);
    expect((await reading.texts(301)).at(-1)).toBe(last);
    reading.close();
  });

  test('is closed with 1001 when the process stops, and keeps it from stopping no longer than a second', async () => {
    const other = await startTestApp({ DATABASE_URL: app.databaseUrl });
    const { browser } = await buildPerson(other);
    const polite = await Subscriber.open(other, browser);
    const deaf = await Subscriber.open(other, browser);
    deaf.socket.pause();
    const since = Date.now();
    await other.app.close();
    expect(await polite.closed).toBe(1001);
    expect(Date.now() - since).toBeLessThan(2_500);
    deaf.socket.resume();
    await deaf.closed;
  });
});

test('when the listening connection breaks, nothing is missed', async () => {
  const thread = await buildThread(app);
  const subscriber = await Subscriber.open(app, thread.recipient.owner.browser);
  const breaking = app.app
    .get(UnitOfWork)
    .manager.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name in ('trefoil-listen', 'trefoil-pump') and datname = current_database()`);
  const texts = Array.from({ length: 5 }, (_, i) => `While away ${i}`);
  for (const text of texts) await sendIn(thread, thread.starter, { text });
  await breaking;
  expect(await subscriber.texts(5)).toEqual(texts);
  subscriber.close();
});

describe('coming back with the cursor of the last message', () => {
  const withCursor = (after: string | null) => `subscription { messageSent${after === null ? '' : `(after: "${after}")`} { text cursor } }`;

  test('one gets what was sent meanwhile, in order and once, then what comes; of one’s own threads alone', async () => {
    const thread = await buildThread(app);
    const { browser } = thread.recipient.owner;
    const first = await Subscriber.open(app, browser, withCursor(null));
    await sendIn(thread, thread.starter, { text: 'Seen' });
    await first.texts(1);
    const { cursor } = first.received[0]!.data.messageSent;
    first.socket.terminate();
    const missed = Array.from({ length: 120 }, (_, i) => `Missed ${i}`);
    const { manager } = app.app.get(UnitOfWork);
    await manager.query(
      `with sent as (
         insert into message (thread_id, organisation_id, client_key, text, sent_at)
         select $1, $2, gen_random_uuid(), 'Missed ' || n, now() from generate_series(0, 119) n order by n returning id)
       insert into outbox (topic, subject) select 'message-sent', id from sent order by id`,
      [thread.id, thread.starter.id],
    );
    await buildThread(app);
    const again = await Subscriber.open(app, browser, withCursor(cursor));
    await sendIn(thread, thread.starter, { text: 'Live' });
    expect(await again.texts(121)).toEqual([...missed, 'Live']);
    const sequences = again.received.map(({ data }) => BigInt(data.messageSent.cursor));
    expect(sequences.every((sequence, i) => i === 0 || sequence > sequences[i - 1]!)).toBe(true);
    again.close();
  });

  test('one is told to read anew when it is too long ago, and no cursor is taken that is none', async () => {
    const { browser } = await buildPerson(app);
    const { manager } = app.app.get(UnitOfWork);
    const [{ oldest }] = await manager.query('select min(sequence) as oldest from news');
    const refusal = async (cursor: string) => {
      const subscriber = Subscriber.connect(app, browser);
      await subscriber.frame('connection_ack');
      subscriber.subscribe(withCursor(cursor));
      await subscriber.frame('complete');
      subscriber.close();
      return subscriber.received[0]?.errors?.[0]?.extensions.code;
    };
    for (const cursor of ['x', '-1']) expect(await refusal(cursor)).toBe('INVALID_INPUT');
    await manager.query('delete from news where sequence <= $1::bigint + 3', [oldest]);
    expect(await refusal(String(oldest))).toBe('MESSAGE.MISSED_TOO_MUCH');
  });
});

test('two instances number each message once; when the one that does ends, the other goes on', async () => {
  const elsewhere = await startTestApp({ DATABASE_URL: app.databaseUrl });
  const thread = await buildThread(app);
  const subscriber = await Subscriber.open(elsewhere, thread.recipient.owner.browser, 'subscription { messageSent { text cursor } }');
  const { manager } = elsewhere.app.get(UnitOfWork);
  const texts = Array.from({ length: 10 }, (_, i) => `Turn ${i}`);
  for (const [i, text] of texts.entries()) {
    if (i === 5) await manager.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'trefoil-pump' and datname = current_database()`);
    await sendIn(thread, thread.starter, { text });
  }
  expect(await subscriber.texts(10)).toEqual(texts);
  expect(new Set(subscriber.received.map(({ data }) => data.messageSent.cursor)).size).toBe(10);
  await elsewhere.app.close();
});

test('a page that signs in anew goes on receiving with a new socket', async () => {
  const thread = await buildThread(app);
  const { browser, email } = thread.recipient.owner;
  const before = await Subscriber.open(app, browser);
  await browser.mutate('signIn', { email, password: PASSWORD }, 'viewer { id }');
  expect(await before.closed).toBe(4401);
  const after = await Subscriber.open(app, browser);
  await thread.starter.owner.browser.mutate('startThread', aStart(thread.starter, thread.recipient, { text: randomUUID() }), 'message { id }');
  await after.texts(1);
  after.close();
});
