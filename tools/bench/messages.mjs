// What an outbox costs a message in throughput, and how long a message takes to those who read along.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { WebSocket } from 'ws';
import { builtEntry, instance, openDatabase } from '../live-api/instance.mjs';
import { makeConversations } from '../live-api/visitors.mjs';

export const description =
  '16 writers and 200 sockets: share of plain-insert throughput that inserts with an outbox row keep while the API pumps, and ms from the answer to a send until readers have it; --rounds N (5), --seconds N (2), --messages N (20 a writer)';

const WRITERS = 16;
const SOCKETS = 200;
const TEXT = 'x'.repeat(200);
const WARM_UP = 2;
const INSERT = 'insert into message (thread_id, organisation_id, client_key, text, sent_at) values ($1, $2, $3, $4, now()) returning id';
const OUTBOX = `insert into outbox (topic, subject) select 'message-sent', id from sent`;

const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
const rounded = (value) => Number(value.toFixed(2));

/** Transactions a second of all writers together, each with its connection, a statement a transaction. */
async function throughput(clients, conversations, withOutbox, seconds) {
  const until = performance.now() + seconds * 1_000;
  const counts = await Promise.all(clients.map(async (client, i) => {
    const { threadId, from } = conversations[i];
    let count = 0;
    for (; performance.now() < until; count += 1) {
      await client.query({ name: withOutbox ? 'with-outbox' : 'plain', text: withOutbox ? `with sent as (${INSERT}) ${OUTBOX}` : INSERT, values: [threadId, from.organisationId, randomUUID(), TEXT] });
    }
    return count;
  }));
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

/** A subscribed socket; `heard(clientKey)` is called for each message. */
async function listen(visitor, heard) {
  const socket = new WebSocket(`${visitor.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { cookie: visitor.cookie } });
  await new Promise((resolve, reject) => {
    socket.once('open', () => socket.send('{"type":"connection_init"}'));
    socket.once('error', reject);
    socket.on('message', (data) => {
      const frame = JSON.parse(data);
      if (frame.type === 'connection_ack') {
        socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: 'subscription { messageSent { clientKey } }' } }));
        resolve();
      } else if (frame.type === 'next') heard(frame.payload.data.messageSent.clientKey);
    });
  });
  return socket;
}

/** Each writer sends through the API, about once a second; gives the ms from answer to arrival, one for each socket that hears. */
async function deliveries(conversations, messages) {
  const answered = new Map();
  const arrived = [];
  const sockets = [];
  for (let i = 0; i < SOCKETS; i += 1) sockets.push(await listen(conversations[i % WRITERS].to.visitor, (key) => arrived.push({ key, at: performance.now() })));
  await delay(500);
  await Promise.all(conversations.map(async ({ from, threadId }) => {
    await delay(Math.random() * 1_000);
    for (let i = 0; i < messages; i += 1) {
      const clientKey = randomUUID();
      await from.visitor.must('sendMessage', { asOrganisationId: from.organisationId, threadId, text: TEXT, clientKey }, 'message { id }');
      answered.set(clientKey, performance.now());
      await delay(1_000 + Math.random() * 100);
    }
  }));
  await delay(500);
  for (const socket of sockets) socket.terminate();
  const expected = conversations.reduce((sum, _each, i) => sum + messages * Math.floor((SOCKETS - i - 1) / WRITERS + 1), 0);
  if (arrived.length !== expected) throw new Error(`${arrived.length} of ${expected} deliveries arrived.`);
  return arrived.map(({ key, at }) => Math.max(0, at - answered.get(key)));
}

export async function run({ options, say }) {
  const rounds = Number(options.rounds ?? 5);
  const seconds = Number(options.seconds ?? 2);
  const database = await openDatabase();
  const api = await instance(await builtEntry(database.folder), database.url);
  const clients = Array.from({ length: WRITERS }, () => new pg.Client(database.url));
  const seeding = new pg.Client(database.url);
  try {
    await api.start();
    await seeding.connect();
    const conversations = await makeConversations(seeding, api.url, WRITERS);
    const delivered = await deliveries(conversations, Number(options.messages ?? 20));
    say(`${delivered.length} deliveries, median ${quantile(delivered, 0.5).toFixed(1)} ms`);
    for (const client of clients) await client.connect();
    for (const withOutbox of [false, true]) await throughput(clients, conversations, withOutbox, WARM_UP);
    const plain = [];
    const pumped = [];
    // Interleaved, each first in turn: what else the machine does meets both alike.
    for (let round = 0; round < rounds; round += 1) {
      for (const withOutbox of round % 2 === 0 ? [false, true] : [true, false]) {
        const perSecond = await throughput(clients, conversations, withOutbox, seconds);
        (withOutbox ? pumped : plain).push(perSecond);
        say(`${withOutbox ? 'with outbox' : 'plain      '} ${perSecond.toFixed(0)} a second`);
        while ((await seeding.query('select from outbox limit 1')).rowCount > 0) await delay(50);
      }
    }
    return {
      writers: WRITERS,
      sockets: SOCKETS,
      deliveries: delivered.length,
      plainPerSecond: Math.round(quantile(plain, 0.5)),
      outboxPerSecond: Math.round(quantile(pumped, 0.5)),
      share: rounded(quantile(plain.map((each, i) => pumped[i] / each), 0.5)),
      p50: rounded(quantile(delivered, 0.5)),
      p99: rounded(quantile(delivered, 0.99)),
    };
  } finally {
    await Promise.all([seeding, ...clients].map((client) => client.end().catch(() => undefined)));
    await api.kill();
    await database.stop();
  }
}
