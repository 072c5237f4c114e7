import { demoConsortia, demoIdeas, demoInterests, demoOffers, demoOrganisations, DEMO_PASSWORD, demoCorrespondents, demoPeople, demoThreads } from '../../src/demo/content';
import { DemoWorldService } from '../../src/demo/demo-world.service';
import type { DemoSignIn } from '../../src/platform/logging/launcher';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import type { Browser } from '../harness/browser';
import { statementsOf } from '../harness/count-statements';
import { startTestApp, type TestApp } from '../harness/test-app';

const PATIENCE_MS = 60_000;

let app: TestApp;
let signIns: readonly DemoSignIn[];
const said: string[] = [];
beforeAll(async () => {
  app = await startTestApp({ DEMO_WORLD: 'true' });
  signIns = await app.app.get(DemoWorldService).prepare((text) => said.push(text));
}, PATIENCE_MS);
afterAll(() => app.stop());

const sql = <T>(statement: string, ...parameters: unknown[]): Promise<T[]> => app.app.get(UnitOfWork).manager.query<T[]>(statement, parameters);
const count = async (from: string): Promise<number> => (await sql<{ count: number }>(`select count(*)::int as count from ${from}`))[0]!.count;

async function signInAs(email: string): Promise<Browser> {
  const browser = app.browser();
  const { errors } = await browser.mutate('signIn', { email, password: DEMO_PASSWORD }, 'viewer { id }');
  if (errors) throw new Error(`${email} cannot sign in`);
  return browser;
}

/** Not paused nor complete. */
const openIdeas = demoIdeas.filter(({ status, since }) => status === 'PUBLISHED' && since === undefined);

/** The key of the organisation a thread's subject belongs to. */
function ownerOf({ kind, key }: (typeof demoThreads)[number]['subject']): string | undefined {
  if (kind === 'ORGANISATION') return key;
  return (kind === 'IDEA' ? demoIdeas : demoOffers).find((content) => content.key === key)?.organisation;
}

// Before anybody has signed in.
test('mailed nobody, and used up no rate limit', async () => {
  expect([await count('kept_mail'), await count('rate_limit')]).toEqual([0, 0]);
});

test('holds what the content does, all of it marked', async () => {
  expect({
    organisations: await count('organisation where is_demo and claimed'),
    unmarked: await count('organisation where not is_demo'),
    ideas: await count('project_idea where is_demo'),
    publishedIdeas: await count(`project_idea where status = 'PUBLISHED' and published_at is not null`),
    offers: await count('partner_offer where is_demo'),
    consortia: await count('consortium'),
    seats: await count('seat'),
    threads: await count('thread'),
    messages: await count('message'),
    people: await count('person where is_demo'),
    peopleElsewhere: await count(`person where not is_demo or email not like '%.example'`),
  }).toEqual({
    organisations: demoOrganisations.length,
    unmarked: 0,
    ideas: demoIdeas.length,
    publishedIdeas: openIdeas.length,
    offers: demoOffers.length,
    consortia: demoConsortia.length,
    seats: demoConsortia.length + demoConsortia.flatMap(({ seats }) => seats).length + demoInterests.filter(({ outcome }) => outcome === 'OFFERED').length,
    threads: demoThreads.length + demoInterests.length,
    messages: demoThreads.flatMap(({ messages }) => messages).length + demoInterests.length + demoInterests.filter(({ outcome }) => outcome === 'DECLINED').length,
    people: demoPeople.length + demoCorrespondents.length + 1,
    peopleElsewhere: 0,
  });
});

test('fills each column of a board, and shows what became of an idea', async () => {
  const states = await sql<{ state: string; count: number }>('select state, count(*)::int as count from expression_of_interest group by state');
  expect(Object.fromEntries(states.map(({ state, count: found }) => [state, found]))).toEqual({ NEW: 2, SHORTLISTED: 1, OFFERED: 1, DECLINED: 1, WITHDRAWN: 1 });
  expect(await sql(`select status from project_idea where status in ('PAUSED', 'COMPLETE') order by status`)).toEqual([{ status: 'COMPLETE' }, { status: 'PAUSED' }]);
});

test('has happened: nothing lies ahead, each thing came after what it hangs on, and some deadlines have passed', async () => {
  const [time] = await sql<Record<string, number>>(
    `select (select count(*)::int from project_idea i join organisation o on o.id = i.organisation_id where i.created_at < o.created_at) as ideas,
            (select count(*)::int from partner_offer p join organisation o on o.id = p.organisation_id where p.created_at < o.created_at) as offers,
            (select count(*)::int from consortium c join project_idea i on i.id = c.idea_id where c.created_at < i.published_at) as consortia,
            (select count(*)::int from seat s join consortium c on c.id = s.consortium_id
              where s.invited_at < c.created_at or s.answered_at < s.invited_at or greatest(s.invited_at, s.answered_at) > now()) as seats,
            (select count(*)::int from message m join organisation o on o.id = m.organisation_id where m.sent_at < o.created_at or m.sent_at > now()) as messages,
            (select count(*)::int from message a join message b on b.id > a.id and b.sent_at < a.sent_at) as "outOfOrder",
            (select count(*)::int from project_idea where published_at > now() or updated_at > now() or (status in ('DRAFT', 'PUBLISHED') and updated_at <> coalesce(published_at, created_at))) as ahead,
            (select count(*)::int from project_idea where status = 'PUBLISHED' and deadline < now()) as "passedDeadlines",
            (select count(*)::int from partner_offer where status = 'PUBLISHED' and valid_until < now()) as "expiredOffers"`,
  );
  const none = { ideas: 0, offers: 0, consortia: 0, seats: 0, messages: 0, outOfOrder: 0, ahead: 0 };
  const expired = demoOffers.filter(({ status, validForDays = 1 }) => status === 'PUBLISHED' && validForDays < 0).length;
  expect(time).toEqual({ ...none, passedDeadlines: demoIdeas.filter(({ deadline }) => deadline && deadline.inDays < 0).length, expiredOffers: expired });
});

test('tells how it comes along, and who can sign in', () => {
  expect(said[0]).toBe('Loading the demo world: organisations');
  expect(signIns.map(({ email, password }) => [email, password])).toEqual(demoPeople.map(({ email }) => [email, DEMO_PASSWORD]));
  expect(signIns[0]!.organisation).toBe(demoOrganisations.find(({ key }) => key === 'saimaanranta')!.name);
  expect(signIns.slice(-2).map(({ organisation }) => organisation)).toEqual(['in no organisation yet', 'a moderator']);
});

test.each(demoPeople)('$name signs in, owns their organisations and finds unread what the content says', async ({ name, email, memberships }) => {
  const keys = memberships.map(({ organisation }) => organisation);
  const names = keys.map((key) => demoOrganisations.find((organisation) => organisation.key === key)!.name);
  const unread = demoThreads.filter(({ subject, starter, unreadFor }) => unreadFor && keys.includes((unreadFor === 'OWNER' ? ownerOf(subject) : starter) ?? ''));
  const { viewer } = await (await signInAs(email)).query('{ viewer { name unreadThreadCount memberships { role organisation { name isDemo } } } }');
  expect(viewer).toEqual({
    name,
    unreadThreadCount: unread.length,
    memberships: names.map((organisation) => ({ role: 'OWNER', organisation: { name: organisation, isDemo: true } })),
  });
});

test('nobody else of it can sign in', async () => {
  const emails = await sql<{ email: string }>('select email from person where email <> all($1) order by id limit 2', demoPeople.map(({ email }) => email));
  for (const { email } of emails) expect(await app.browser().refusal('signIn', { email, password: DEMO_PASSWORD })).toBe('ACCOUNT.SIGN_IN_REFUSED');
});

test('is found by search, and the front page says that it is there', async () => {
  const { directory, ...found } = await app.browser().query(
    `{ directory { demo ideaCount countries { country } }
       organisations: searchOrganisations(filter: { words: "saimaanranta" }) { edges { node { isDemo } } }
       ideas: searchIdeas(filter: { words: "first hundred days" }) { edges { node { isDemo } } }
       offers: searchOffers(first: 50) { totalCount edges { node { isDemo expired } } } }`,
  );
  expect([directory.demo, directory.ideaCount]).toEqual([true, openIdeas.length]);
  expect(directory.countries).toHaveLength(new Set(demoOrganisations.map(({ country }) => country)).size);
  expect(found.organisations.edges[0]?.node.isDemo).toBe(true);
  expect(found.ideas.edges[0]?.node.isDemo).toBe(true);
  expect(found.offers.totalCount).toBe(demoOffers.filter(({ status, validForDays = 0 }) => status === 'PUBLISHED' && validForDays >= 0).length);
  expect(found.offers.edges).not.toContainEqual({ node: expect.objectContaining({ expired: true }) });
});

test.each([
  ['first-hundred-days', 'MET'],
  ['nursing-sim-three-languages', 'MET'],
  ['microcredential-registry', 'UNMET'],
  ['larmiljo-for-alla', 'UNMET'],
  ['rehabilitacja-online', 'UNMET'],
  ['challenge-week-commons', 'MET'],
  ['low-latency-ensembles', 'MET'],
  ['written-exams-after-ai', 'UNMET'],
])('the consortium of %s is judged %s, and its seats are as in the content', async (idea, verdict) => {
  const { seats } = demoConsortia.find((content) => content.idea === idea)!;
  const { title } = demoIdeas.find(({ key }) => key === idea)!;
  const [consortium] = await sql<{ id: string; ownerId: string }>(
    `select c.id, m.person_id as "ownerId" from consortium c join project_idea i on i.id = c.idea_id join membership m on m.organisation_id = c.coordinator_id where i.title = $1`,
    title,
  );
  // Most coordinators have no sign-in of their own: they are lent one.
  await sql('update person set password_hash = (select password_hash from person where email = $1) where id = $2', demoPeople[0]!.email, consortium!.ownerId);
  const [owner] = await sql<{ email: string }>('select email from person where id = $1', consortium!.ownerId);
  const browser = await signInAs(owner!.email);
  const shown = (await browser.query(`{ consortium(id: "${consortium!.id}") { eligibility { verdict } seats { status addedValue strategyLink message } } }`)).consortium;
  expect(shown.eligibility.verdict).toBe(verdict);
  const texts = seats.map(({ status, addedValue = null, strategyLink = null, message = null }) => ({ status, addedValue, strategyLink, message }));
  expect(shown.seats.slice(1, 1 + seats.length)).toEqual(texts);
});

test('a second start loads nothing and tells the same sign-ins', async () => {
  const before = [await count('organisation'), await count('message')];
  const progress = said.length;
  const statements = await statementsOf(app, async () => {
    expect(await app.app.get(DemoWorldService).prepare((text) => said.push(text))).toEqual(signIns);
  });
  expect([statements.length <= 3, said.length]).toEqual([true, progress]);
  expect([await count('organisation'), await count('message')]).toEqual(before);
});

describe('where somebody was before it', () => {
  let taken: TestApp;
  beforeAll(async () => {
    taken = await startTestApp({ DEMO_WORLD: 'true' });
    await taken.app.get(UnitOfWork).manager.query(`insert into person (email, name, password_hash, locale) values ('aino@first.example', 'Aino', '', 'fi')`);
  });
  afterAll(() => taken.stop());

  test('it stays away, and has no sign-ins to tell', async () => {
    expect(await taken.app.get(DemoWorldService).prepare()).toEqual([]);
    expect((await taken.browser().query('{ directory { demo } }')).directory.demo).toBe(false);
  });
});

test('is no part of a process that was not asked for it', async () => {
  const plain = await startTestApp();
  expect(() => plain.app.get(DemoWorldService)).toThrow();
  await plain.stop();
});
