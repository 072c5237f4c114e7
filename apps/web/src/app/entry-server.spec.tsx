/** @jest-environment node */
import { mockSchema, apiError, type Answers } from '../shared/testing/mock-schema';
import { createRenderer, type RenderInput } from './entry-server';

const manifest = { 'src/app/entry-client.tsx': { file: 'assets/entry.js', css: ['assets/entry.css'] } };
const render = createRenderer({ manifest, publicUrl: 'https://trefoil.example/' });

const norrsken = { id: '7', slug: 'norrsken', name: 'Norrsken </script><b>x', country: 'FI', type: 'COMPANY', claimed: true };
const answers: Answers = {
  directory: { demo: true, countries: [{ country: 'FI', organisations: 3 }] },
  organisation: ({ id }: { id: string }) => {
    if (id === '410') throw apiError('GONE');
    if (id === '500') throw new Error('secret');
    return id === '7' ? norrsken : null;
  },
};

function visit(path: string, locale: RenderInput['locale'] = 'en', more: Answers = {}) {
  return render({ url: `http://127.0.0.1:3000${path}`, schema: mockSchema({ ...answers, ...more }), context: {}, locale });
}

test('renders a whole document in the language of its address', async () => {
  const { status, html } = await visit('/sv', 'sv');
  expect(status).toBe(200);
  expect(html).toMatch(/^<!doctype html><html lang="sv"><head>/);
  expect(html).toContain('Hitta en partner');
  expect(html).toContain('Demonstration:');
  expect(html).toContain('href="/sv/organisations?country=FI"');
});

test('names its canonical address and its languages by the public address', async () => {
  const { html } = await visit('/en/organisations/norrsken-7');
  expect(html).toContain('<link rel="canonical" href="https://trefoil.example/en/organisations/norrsken-7"/>');
  expect(html).toContain('<link rel="alternate" hrefLang="x-default" href="https://trefoil.example/en/organisations/norrsken-7"/>');
  expect(html).toContain('<meta property="og:url" content="https://trefoil.example/en/organisations/norrsken-7"/>');
});

test('has no script or style of its own, and lets nothing out of the page state', async () => {
  const { html } = await visit('/en/organisations/norrsken-7');
  expect(html.match(/<script(?! type="application\/json")[^>]*>/g)).toEqual(['<script src="/theme.js">', '<script type="module" src="/assets/entry.js">']);
  expect(html).not.toMatch(/<style|style="/);
  expect(html).not.toContain('</script><b>');
});

test('brings the messages it was rendered with, and no others', async () => {
  const { html } = await visit('/fi/organisations', 'fi');
  const { messages } = JSON.parse(/id="page-state">(.*?)<\/script>/.exec(html)?.[1] ?? '') as { messages: Record<string, unknown> };
  expect(messages['shell.organisations']).toBe('Organisaatiot');
  expect(messages['errors.OFFLINE']).toBeUndefined();
});

test.each([
  ['/en/organisations/norrsken-8', 404, 'There is no such page'],
  ['/en/organisations/norrsken', 404, 'There is no such page'],
  ['/en/organisations/norrsken-410', 410, 'This has been withdrawn'],
  ['/en/nowhere', 404, 'There is no such page'],
])('answers %s with %i', async (path, status, words) => {
  const page = await visit(path);
  expect(page.status).toBe(status);
  expect(page.html).toContain(words);
  expect(page.html).toContain('<meta name="robots" content="noindex"/>');
  expect(page.fault).toBeUndefined();
});

test('shows a fault as a page that tells nothing of it, and hands it to the caller', async () => {
  const { status, html, fault } = await visit('/en/organisations/x-500');
  expect(status).toBe(500);
  expect(html).toContain('The page failed');
  expect(html).not.toContain('secret');
  expect(String(fault)).toContain('secret');
});

test.each([
  ['/en/organisations/old-name-7', 301, '/en/organisations/norrsken-7'],
  ['/en/', 301, '/en'],
  ['/organisations?country=FI', 302, '/en/organisations?country=FI'],
])('leads %s on with %i', async (path, status, redirect) => {
  expect(await visit(path)).toMatchObject({ status, redirect });
});

test('renders nothing of a page for people signed in', async () => {
  const { status, html } = await visit('/en/home');
  expect(status).toBe(200);
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).toContain('Loading the page');
});

test('shows the page even when the answer about the demo cannot be had', async () => {
  const { status, html } = await visit('/en/organisations', 'en', { directory: () => { throw apiError('SERVICE_UNAVAILABLE'); } });
  expect(status).toBe(200);
  expect(html).toContain('Organisations');
});
