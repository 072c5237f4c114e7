import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { buildModerator } from '../builders/build-moderator';
import { type BuiltOrganisation, buildCast, buildOrganisation, type Cast } from '../builders/build-organisation';
import { buildPerson, PASSWORD } from '../builders/build-person';
import { buildThread, sendIn } from '../builders/build-thread';
import type { Answer, Browser } from '../harness/browser';
import { Subscriber } from '../harness/subscriber';
import { startTestApp, type TestApp } from '../harness/test-app';
import { accountsRows } from './accounts.rows';
import { consortiaRows } from './consortia.rows';
import { ideasRows } from './ideas.rows';
import { interestsRows } from './interests.rows';
import { messagingRows } from './messaging.rows';
import { moderationRows } from './moderation.rows';
import { notificationsRows } from './notifications.rows';
import { organisationsRows } from './organisations.rows';
import { peopleRows } from './people.rows';
import { type Call, type Caller, CALLERS, type Outcome, type Outcomes, type Row, type Rows, secret } from './row';
import { searchRows } from './search.rows';

/**
 * Who may call what: every field of Query, Mutation and Subscription against every sort of caller. A field the schema has
 * and these tables lack fails, as does one that is gone. What stands in the objects they give: object-fields.int-spec.ts.
 */
const ROWS: Rows = {
  ...searchRows, ...accountsRows, ...organisationsRows, ...peopleRows, ...ideasRows, ...interestsRows, ...consortiaRows, ...messagingRows, ...notificationsRows, ...moderationRows,
};

/** Subscriptions come over a socket; who is not signed in is hung up on. */
const SUBSCRIPTIONS: Readonly<Record<string, Outcomes>> = {
  'Subscription.messageSent': ['4401', 'nothing', 'nothing', 'allowed', 'allowed', 'allowed'],
};

/** All but moderators: nothing could be sent to them afterwards to tell that nothing came before. */
const LISTENERS = CALLERS.filter((caller) => caller !== 'moderator');

/** Of one's own doings, or of one thing: who hears of them is tested where they are done. */
const TESTED_THERE = ['Subscription.consortiumBuildProgress', 'Subscription.consortiumChanged', 'Subscription.unreadNotifications', 'Subscription.interestsChanged', 'Subscription.threadChanged'];

/** Our cast, the organisation of the others, and who belongs to none. */
interface Stage {
  readonly cast: Cast;
  readonly theirs: BuiltOrganisation;
  readonly moderator: Browser;
  readonly erased: Browser;
}

let app: TestApp;
let shared: Stage;
beforeAll(async () => {
  app = await startTestApp();
  shared = await buildStage();
});
afterAll(() => app.stop());

async function buildStage(): Promise<Stage> {
  const { browser: erased } = await buildPerson(app);
  const cookie = erased.keepCookies();
  await erased.mutate('eraseAccount', { currentPassword: PASSWORD }, 'erased');
  cookie.putBack();
  return { cast: await buildCast(app), theirs: await buildOrganisation(app), moderator: (await buildModerator(app)).browser, erased };
}

function callerOf(caller: Caller, { cast, theirs, moderator, erased }: Stage): { browser: Browser; as: string } {
  if (caller === 'other') return { browser: theirs.owner.browser, as: theirs.id };
  const browsers = { ...cast, impostor: theirs.owner.browser, moderator, erased };
  return { browser: browsers[caller], as: cast.organisation.id };
}

function outcomeOf(answer: Answer, hidden: string | undefined): Outcome {
  const { data, errors } = answer;
  const isTold = hidden !== undefined && JSON.stringify(answer).includes(hidden);
  if (errors) return `${errors.map(({ extensions }) => extensions.code).join(' ')}${isTold ? ', and yet told' : ''}`;
  return hidden === undefined || (data && isTold) ? 'allowed' : 'nothing';
}

function expectedOf({ expect: [anonymous, impostor, other, viewer, editor, owner], moderator = impostor }: Pick<Row, 'expect' | 'moderator'>): Record<Caller, Outcome> {
  return { anonymous, impostor, other, viewer, editor, owner, moderator, erased: anonymous };
}

test('every root field of the schema is in the tables, and nothing else is', async () => {
  const schema = buildSchema(await readFile('libs/api-contract/schema.graphql', 'utf8'));
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => (type ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : []));
  const listed = new Set([...Object.keys(ROWS), ...Object.keys(SUBSCRIPTIONS), ...TESTED_THERE].map((row) => row.split(' ')[0]));
  expect([...listed].sort()).toEqual(fields.sort());
});

test.each(Object.entries(ROWS))('%s', async (field, row) => {
  const stage = row.isFresh ? await buildStage() : shared;
  let call: Call | undefined;
  const found: Record<string, Outcome> = {};
  for (const caller of CALLERS) {
    call ??= await row.prepare(stage.cast.organisation, app);
    const { browser, as } = callerOf(caller, stage);
    found[caller] = outcomeOf(await call.ask(browser, as), call.secret);
    if (found[caller] === 'allowed' && field.startsWith('Mutation')) call = undefined;
  }
  expect(found).toEqual(expectedOf(row));
});

test.each(Object.entries(SUBSCRIPTIONS).flatMap(([field, expect]) => LISTENERS.map((caller) => ({ field, caller, outcome: expectedOf({ expect })[caller] }))))(
  '$field for $caller: $outcome',
  async ({ caller, outcome }) => {
    const { browser } = callerOf(caller, shared);
    if (outcome === '4401') return expect(String(await Subscriber.connect(app, browser).closed)).toBe(outcome);
    const subscriber = await Subscriber.open(app, browser);
    const thread = await buildThread(app, { recipient: shared.cast.organisation });
    const text = secret();
    await sendIn(thread, thread.starter, { text });
    // What the caller may read and is sent afterwards tells that all before it has passed by.
    const last = secret();
    const after = outcome === 'allowed' ? thread : await buildThread(app, { recipient: shared.theirs });
    await sendIn(after, after.starter, { text: last });
    await subscriber.words(last);
    expect(subscriber.received.some(({ data }) => data.messageSent.text === text)).toBe(outcome === 'allowed');
    subscriber.close();
  },
);
