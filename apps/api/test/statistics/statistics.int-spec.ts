import { buildIdea, buildDraftIdea } from '../builders/build-idea';
import { buildOrganisation } from '../builders/build-organisation';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
let now = new Date('2026-10-01T09:00:00Z');
beforeAll(async () => {
  app = await startTestApp();
  app.travel(now);
});
afterAll(() => app.stop());

/** After what was counted last is too old to be told again. */
function later(): void {
  now = new Date(now.getTime() + 61_000);
  app.travel(now);
}

const get = (path: string) => app.browser().fetch(path);
const json = async (path: string) => (await get(path)).json();

async function counts(name: string): Promise<Record<string, number>> {
  const { data } = await app.browser().ask('{ statistics { statistics { name counts { key count } } } }');
  const { counts: found } = data.statistics.statistics.find((each: { name: string }) => each.name === name);
  return Object.fromEntries(found.map(({ key, count }: { key: string; count: number }) => [key, count]));
}

test('counts organisations and open ideas, and tells the same for a minute', async () => {
  const faroese = await buildOrganisation(app, { country: 'FO', type: 'FOUNDATION' });
  await buildIdea(app, { deadline: '2027-03-31T22:30:00Z', deadlineZone: 'Europe/Brussels', activities: ['STAFF_WORKSHOPS', 'INTENSIVE_COURSES'] }, faroese);
  await buildIdea(app, { activities: ['STAFF_WORKSHOPS'] }, faroese);
  await buildIdea(app, { deadline: '2026-10-01T09:00:30Z', deadlineZone: 'Europe/Brussels' }, faroese);
  await buildDraftIdea(app, { activities: ['STAFF_WORKSHOPS'] }, faroese);
  later();
  expect(await counts('ORGANISATIONS_BY_COUNTRY')).toMatchObject({ FO: 1 });
  expect(await counts('ORGANISATIONS_BY_TYPE')).toMatchObject({ FOUNDATION: 1 });
  expect(await counts('OPEN_IDEAS_BY_COUNTRY')).toEqual({ FO: 2 });
  expect(await counts('OPEN_IDEAS_BY_ACTIVITY')).toEqual({ STAFF_WORKSHOPS: 2, INTENSIVE_COURSES: 1 });
  // half past midnight in Brussels, where summer time has begun
  expect(await counts('OPEN_IDEAS_BY_DEADLINE')).toEqual({ '2027-04': 1, NONE: 1 });

  await faroese.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: faroese.id }, 'organisation { id }');
  expect(await counts('OPEN_IDEAS_BY_COUNTRY')).toEqual({ FO: 2 });
  later();
  expect(await counts('OPEN_IDEAS_BY_COUNTRY')).toEqual({});
  expect(await counts('ORGANISATIONS_BY_COUNTRY')).not.toHaveProperty('FO');
});

test('gives each statistic as a file, which others may keep and read', async () => {
  await buildOrganisation(app, { country: 'GL', type: 'COMPANY' });
  later();
  const csv = await get('/statistics/organisations-by-country.csv');
  expect(csv.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
  expect(csv.headers.get('cache-control')).toBe('public, max-age=300');
  expect(csv.headers.get('access-control-allow-origin')).toBe('*');
  expect(csv.headers.get('content-disposition')).toBe('attachment');
  expect(await csv.text()).toMatch(/^\uFEFF?country,country_name,organisations\r\n(.*\r\n)*GL,Greenland,1\r\n/);
  expect(await json('/statistics/organisations-by-type.json')).toMatchObject({ name: 'ORGANISATIONS_BY_TYPE', countedAt: now.toISOString() });
  expect((await json('/statistics.json')).statistics).toHaveLength(5);
  expect((await get('/statistics/people-by-country.csv')).status).toBe(404);
});

test('feeds public ideas page by page, in the shape it describes', async () => {
  const idea = await buildIdea(app, { partnersSought: [{ type: 'COMPANY', countries: ['EE'], fields: ['0613'], count: 2 }] });
  const draft = await buildDraftIdea(app);
  const [{ total, ideas, next }, schema] = await Promise.all([json('/open-data/ideas.json'), json('/open-data/ideas.schema.json')]);
  expect(total).toBe(ideas.length);
  expect(next).toBeNull();
  expect(ideas[0]).toMatchObject({
    title: idea.title,
    url: expect.stringMatching(new RegExp(`^http://trefoil.test/en/ideas/idea-.*-${idea.id}$`)),
    organisation: { id: idea.organisation.id },
    partnersSought: [{ type: 'COMPANY', countries: ['EE'], fields: ['0613'], count: 2 }],
  });
  expect(JSON.stringify(ideas)).not.toContain(draft.title);
  expect(Object.keys(ideas[0]).sort()).toEqual([...schema.properties.ideas.items.required].sort());
  expect((await get('/open-data/ideas.json?after=nonsense')).status).toBe(400);
});
