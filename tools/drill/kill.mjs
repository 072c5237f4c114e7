// Kills the API at random instants while people write messages: what was acknowledged must be there, once.
//   npm run drill -- kill [--kills 50] [--writers 20]
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { builtEntry, instance, openDatabase } from '../live-api/instance.mjs';
import { makeConversations } from '../live-api/visitors.mjs';

/** The longest the API lives between two kills once it answers. */
const LONGEST_LIFE_MS = 3_000;
const RETRY_MS = 50;

export const description = 'kill -9 of the API at random instants under writers; --kills N (50), --writers N (20)';

/** Sends one message after another, each until it is acknowledged, always under the key it was given first. */
async function write({ visitor, organisationId }, threadId, acknowledged, isOver, database) {
  while (!isOver()) {
    const input = { asOrganisationId: organisationId, threadId, text: `Drill ${randomUUID()}`, clientKey: randomUUID() };
    for (;;) {
      const answer = await visitor.mutate('sendMessage', input, 'message { id }').catch(() => null);
      if (answer?.data?.sendMessage) {
        acknowledged.push({ key: input.clientKey, id: answer.data.sendMessage.message.id });
        break;
      }
      const code = answer?.errors?.[0]?.extensions?.code;
      // the limit is not what is under drill
      if (code === 'TOO_MANY_REQUESTS') await database.query(`delete from rate_limit where key like '%send-message%'`);
      else if (code && !['SERVICE_UNAVAILABLE', 'INTERNAL'].includes(code)) throw new Error(`A message was refused: ${JSON.stringify(answer.errors)}`);
      await delay(RETRY_MS);
    }
  }
}

/** Runs the drill on a migrated or empty database; throws nothing, and tells what it found. */
export async function drill({ databaseUrl, entry, kills, writers, say = () => undefined }) {
  const database = new pg.Client(databaseUrl);
  const api = await instance(entry, databaseUrl);
  await api.start();
  await database.connect();
  try {
    const conversations = await makeConversations(database, api.url, writers);
    const acknowledged = [];
    let over = false;
    const writing = conversations.map(({ from, threadId }) => write(from, threadId, acknowledged, () => over, database));
    for (let kill = 1; kill <= kills; kill += 1) {
      await Promise.race([delay(Math.random() * LONGEST_LIFE_MS), ...writing]);
      await api.kill();
      await api.start();
      say(`killed ${kill} of ${kills}; ${acknowledged.length} acknowledged`);
    }
    over = true;
    await Promise.all(writing);
    while ((await database.query('select from outbox')).rowCount > 0) await delay(RETRY_MS);
    const count = async (sql, values = []) => (await database.query(sql, values)).rows[0].count;
    const keys = acknowledged.map(({ key }) => key);
    const present = await count('select count(*)::int as count from message where client_key = any($1::uuid[])', [keys]);
    const known = await count(
      'select count(*)::int as count from message m join unnest($1::uuid[], $2::bigint[]) as a(key, id) on m.client_key = a.key and m.id = a.id',
      [keys, acknowledged.map(({ id }) => id)],
    );
    return {
      kills,
      writers,
      acknowledged: acknowledged.length,
      lost: acknowledged.length - known,
      doubled: present - acknowledged.length + (await count(`select coalesce(sum(n - 1), 0)::int as count from (select count(*) as n from message where text like 'Drill %' group by text) twice`)),
      untold: await count(`select count(*)::int as count from message m where not exists (select from news where topic = 'message-sent' and subject = m.id::text)`),
      toldTwice: await count(`select coalesce(sum(n - 1), 0)::int as count from (select count(*) as n from news where topic = 'message-sent' group by subject) twice`),
    };
  } finally {
    await database.end();
    await api.kill();
  }
}

export async function run({ options, say }) {
  const database = await openDatabase();
  try {
    const result = await drill({ databaseUrl: database.url, entry: await builtEntry(database.folder), kills: Number(options.kills ?? 50), writers: Number(options.writers ?? 20), say });
    if (result.lost + result.doubled + result.untold + result.toldTwice > 0) throw new Error(`Something was lost or doubled: ${JSON.stringify(result)}`);
    return result;
  } finally {
    await database.stop();
  }
}
