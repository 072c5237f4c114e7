import { buildOrganisation } from '../builders/build-organisation';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const read = async (path: string) => (await app.browser().fetch(path)).text();

test('names the address of a public profile in each language, until it is withdrawn', async () => {
  const built = await buildOrganisation(app, { name: 'Sitemap & Söner' });
  const parts = [...(await read('/sitemap.xml')).matchAll(/<loc>http:\/\/trefoil\.test(\/sitemaps\/organisations-\d+\.xml)<\/loc>/g)];
  expect(parts).toHaveLength(1);
  const path = parts[0]![1]!;
  for (const locale of ['en', 'sv', 'fi']) expect(await read(path)).toContain(`<loc>http://trefoil.test/${locale}/organisations/sitemap-soner-${built.id}</loc><lastmod>`);
  await built.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: built.id }, 'organisation { id }');
  expect(await read(path)).not.toContain(`-${built.id}</loc>`);
});

test('names the pages that are always there', async () => {
  expect(await read('/sitemaps/pages.xml')).toContain('<loc>http://trefoil.test/fi/ideas</loc>');
  expect(await read('/sitemaps/pages.xml')).toContain('<loc>http://trefoil.test/sv/actions/ka220-hed</loc>');
});

test.each(['/sitemaps/people-1.xml', '/sitemaps/ideas-x.xml', '/sitemaps/ideas.xml'])('finds no part at %s', async (path) => {
  expect((await app.browser().fetch(path)).status).toBe(404);
});
