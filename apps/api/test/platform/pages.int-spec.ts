import path from 'node:path';
import { buildOrganisation } from '../builders/build-organisation';
import { buildPerson } from '../builders/build-person';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ WEB_DIST: path.resolve('dist/apps/web') });
});
afterAll(() => app.stop());

const page = async (address: string, headers: Record<string, string> = {}) => {
  const response = await app.browser().fetch(address, { headers });
  return { status: response.status, location: response.headers.get('location'), vary: response.headers.get('vary'), cache: response.headers.get('cache-control'), html: await response.text() };
};

describe('the first address', () => {
  test.each([
    [{ 'accept-language': 'sv-FI,sv;q=0.9,en;q=0.5' }, '/sv'],
    [{ 'accept-language': 'de,fi;q=0.4' }, '/fi'],
    [{ 'accept-language': 'de' }, '/en'],
    [{ 'accept-language': 'fi', cookie: 'locale=sv' }, '/sv'],
    [{ 'accept-language': 'fi', cookie: 'locale=xx' }, '/fi'],
  ])('with %j leads to %s', async (headers, location) => {
    const answer = await page('/', headers);
    expect(answer).toMatchObject({ status: 302, location });
    expect(answer.vary).toMatch(/Accept-Language, Cookie/);
  });
});

test('a profile is rendered whole, in the language of its address, with its languages named', async () => {
  const { id, name } = await buildOrganisation(app, { description: 'We **teach**.', descriptionLanguage: 'en' });
  const { slug } = (await app.browser().query(`{ organisation(id: "${id}") { slug } }`)).organisation;
  const { status, html } = await page(`/sv/organisations/${slug}-${id}`);
  expect(status).toBe(200);
  expect(html).toMatch(/<html[^>]* lang="sv"/);
  expect(html).toContain(name);
  expect(html).toContain('<strong>teach</strong>');
  expect(html).toContain(`<link rel="canonical" href="http://trefoil.test/sv/organisations/${slug}-${id}"`);
  expect(html).toMatch(/hrefLang="x-default"|hreflang="x-default"/);
  expect(html).not.toMatch(/<script(?![^>]*(src=|type="application\/json"))/);
  expect(html).not.toContain(' style="');
});

test('an old address leads to the present one', async () => {
  const { id } = await buildOrganisation(app, { name: 'Nytt namn' });
  expect(await page(`/en/organisations/gammalt-namn-${id}`)).toMatchObject({ status: 301, location: `/en/organisations/nytt-namn-${id}` });
});

test('what never was is not found, what was withdrawn is gone; both say so in the language of the address', async () => {
  const built = await buildOrganisation(app, { name: 'Borta' });
  await built.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: built.id }, 'organisation { id }');
  const missing = await page('/fi/organisations/ei-ole-999999999');
  expect(missing.status).toBe(404);
  expect(missing.html).toMatch(/<html[^>]* lang="fi"/);
  expect((await page(`/en/organisations/borta-${built.id}`)).status).toBe(410);
  expect((await page('/en/no/such/page')).status).toBe(404);
  expect(await page('/nowhere')).toMatchObject({ status: 302, location: '/en/nowhere' });
  expect((await page('/en/nowhere')).status).toBe(404);
});

test('pages are the same for everybody: a session changes nothing in them', async () => {
  const { browser } = await buildPerson(app);
  const signedIn = await (await browser.fetch('/en/organisations')).text();
  expect(signedIn).not.toContain('Aino Lindqvist');
  expect(signedIn).toBe((await page('/en/organisations')).html);
});

test('crawlers are told what is public, and readers of the API its contract', async () => {
  expect((await page('/robots.txt')).html).toContain('Sitemap: http://trefoil.test/sitemap.xml');
  expect((await page('/schema.graphql')).html).toContain('type Organisation {');
});
