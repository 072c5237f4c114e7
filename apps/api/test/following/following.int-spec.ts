import { LIMITS } from '@trefoil/vocabulary';
import { SavedSearchService } from '../../src/modules/following';
import { buildIdea } from '../builders/build-idea';
import { buildOrganisation } from '../builders/build-organisation';
import { buildPerson } from '../builders/build-person';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterEach(() => app.travel(new Date()));
afterAll(() => app.stop());

const DAY_MS = 86_400_000;
const SAVED = 'searches { id name kind path }';

test('a saved search is kept by name, renamed and removed by its own person alone, and bounded', async () => {
  const [{ browser }, other] = [await buildPerson(app), await buildPerson(app)];
  const { data } = await browser.mutate('saveSearch', { kind: 'IDEA', name: 'Nordic', query: 'order=NAME&country=FI&country=SE&after=x' }, SAVED);
  const [search] = data.saveSearch.searches;
  expect(search).toMatchObject({ name: 'Nordic', path: '/ideas?country=FI&country=SE' });
  expect(await other.browser.refusal('renameSavedSearch', { id: search.id, name: 'Theirs' })).toBe('NOT_FOUND');
  expect(await other.browser.refusal('removeSavedSearch', { id: search.id })).toBe('NOT_FOUND');
  expect((await browser.mutate('renameSavedSearch', { id: search.id, name: 'North' }, SAVED)).data.renameSavedSearch.searches[0].name).toBe('North');
  for (const query of ['nonsense=1', 'country=Atlantis', 'action=FREE_MONEY']) expect(await browser.refusal('saveSearch', { kind: 'IDEA', name: 'x', query })).toBe('INVALID_INPUT');
  for (let more = 1; more < LIMITS.savedSearch.kept; more += 1) await browser.mutate('saveSearch', { kind: 'OFFER', name: `${more}`, query: '' }, SAVED);
  expect(await browser.refusal('saveSearch', { kind: 'OFFER', name: 'one more', query: '' })).toBe('FOLLOWING.TOO_MANY');
  expect((await browser.mutate('removeSavedSearch', { id: search.id }, SAVED)).data.removeSavedSearch.searches).toHaveLength(LIMITS.savedSearch.kept - 1);
});

test('tells once of what has become public since the last look, and of nothing that was there', async () => {
  const word = `w${crypto.randomUUID().replaceAll('-', '')}`;
  await buildIdea(app, { title: `Old ${word}` });
  const { browser } = await buildPerson(app);
  await browser.mutate('saveSearch', { kind: 'IDEA', name: 'Word', query: `words=${word}` }, SAVED);
  const look = async (days: number) => {
    app.travel(new Date(Date.now() + days * DAY_MS));
    await app.app.get(SavedSearchService).lookAtAll();
    const { notifications } = await browser.query('{ notifications { edges { node { kind facts } } } }');
    return notifications.edges.map(({ node }: { node: object }) => node);
  };
  expect(await look(1)).toEqual([]);
  app.travel(new Date(Date.now() + 1.5 * DAY_MS));
  await buildIdea(app, { title: `New ${word}` });
  const told = [{ kind: 'SEARCH_MATCHED', facts: { search: 'Word', count: '1' } }];
  expect(await look(1.6)).toEqual([]);
  expect(await look(2)).toEqual(told);
  expect(await look(3)).toEqual(told);
});

test('what is bookmarked can be seen then, is listed, and is shown as gone later', async () => {
  const { browser } = await buildPerson(app);
  const organisation = await buildOrganisation(app);
  const mark = (isBookmarked: boolean) => browser.mutate('setBookmark', { kind: 'ORGANISATION', subjectId: organisation.id, isBookmarked }, 'isBookmarked');
  const LIST = `{ viewer { hasBookmarked(kind: ORGANISATION, subjectId: "${organisation.id}") bookmarks { edges { node { title path } } } } }`;
  for (let time = 0; time < 2; time += 1) expect((await mark(true)).data.setBookmark.isBookmarked).toBe(true);
  const node = { title: organisation.name, path: `/organisations/${organisation.id}` };
  expect((await browser.query(LIST)).viewer).toEqual({ hasBookmarked: true, bookmarks: { edges: [{ node }] } });
  await organisation.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: organisation.id }, '__typename');
  expect((await browser.query(LIST)).viewer.bookmarks.edges).toEqual([{ node: { ...node, title: null } }]);
  await mark(false);
  expect((await browser.query(LIST)).viewer).toEqual({ hasBookmarked: false, bookmarks: { edges: [] } });
  expect(await browser.refusal('setBookmark', { kind: 'IDEA', subjectId: '99999999', isBookmarked: true })).toBe('NOT_FOUND');
});

test('each list is given as Atom by the parameters of its page, kept by its tag, escaped, and refused where they say nothing', async () => {
  const word = `w${crypto.randomUUID().replaceAll('-', '')}`;
  const { id } = await buildIdea(app, { title: `<b>${word}</b> ]]> & more` });
  const reader = app.browser();
  const path = `/sv/ideas.atom?words=${word}&order=NEWEST`;
  const answer = await reader.fetch(path);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'application/atom+xml; charset=utf-8', 'public, max-age=300']);
  const text = await answer.text();
  expect(text).toContain(`/ideas/${id}</id>`);
  expect(text.match(/<entry>/g)).toHaveLength(1);
  expect(text.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toContain('<b>');
  expect((await reader.fetch(path, { headers: { 'if-none-match': answer.headers.get('etag')!, 'cache-control': 'max-age=0' } })).status).toBe(304);
  for (const list of ['organisations', 'offers']) expect((await reader.fetch(`/en/${list}.atom`)).status).toBe(200);
  for (const query of ['country=Atlantis', 'nonsense=1', 'year=soon', 'order=SIDEWAYS']) expect([query, (await reader.fetch(`/en/ideas.atom?${query}`)).status]).toEqual([query, 400]);
  for (const list of ['/en/people.atom', '/de/ideas.atom']) expect((await reader.fetch(list)).status).toBe(404);
});

test('deadlines are read at a secret address until it is renewed or revoked, of one’s own ideas and those bookmarked', async () => {
  const person = await buildPerson(app);
  const own = await buildIdea(app, { deadline: '2031-03-04T16:00:00Z', deadlineZone: 'Europe/Brussels' }, await buildOrganisation(app, {}, person));
  const [marked, unmarked] = [await buildIdea(app, { deadline: '2031-03-05T16:00:00Z', deadlineZone: 'Europe/Helsinki' }), await buildIdea(app, { deadline: '2031-03-06T16:00:00Z', deadlineZone: 'Europe/Helsinki' })];
  await person.browser.mutate('setBookmark', { kind: 'IDEA', subjectId: marked.id, isBookmarked: true }, 'isBookmarked');
  const renew = async () => new URL((await person.browser.query('mutation { renewCalendar { url } }')).renewCalendar.url).pathname;
  const first = await renew();
  const program = app.browser();
  const text = await (await program.fetch(first)).text();
  expect(text).toContain('DTSTART:20310304T160000Z');
  expect(text).toContain('Europe/Brussels');
  expect(text).toContain(`idea-${own.id}@`);
  expect(text).toContain(`idea-${marked.id}@`);
  expect(text).not.toContain(`idea-${unmarked.id}@`);
  const second = await renew();
  expect([(await program.fetch(first)).status, (await program.fetch(second)).status]).toEqual([404, 200]);
  await person.browser.query('mutation { revokeCalendar { url } }');
  expect((await program.fetch(second)).status).toBe(404);
  const guesser = app.browser();
  const statuses: number[] = [];
  for (let guess = 0; guess < 11; guess += 1) statuses.push((await guesser.fetch(`/calendar/${crypto.randomUUID()}.ics`)).status);
  expect([statuses[9], statuses[10]]).toEqual([404, 429]);
});
