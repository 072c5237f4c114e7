import { aProfile } from '../builders/build-organisation';
import { buildPerson } from '../builders/build-person';
import { Subscriber } from '../harness/subscriber';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ GRAPHQL_INTROSPECTION: 'false' });
});
afterAll(() => app.stop());

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  app.browser().fetch('/graphql', { method: 'POST', headers, body });
const send = (query: string) => post(JSON.stringify({ query }));
const code = async (response: Response) => ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;

describe('a GraphQL request', () => {
  test('that is no JSON is answered in GraphQL’s shape', async () => {
    const response = await post('{"query": ');
    expect(response.status).toBe(400);
    expect(await code(response)).toBe('MALFORMED_JSON');
  });

  test('of more than 256 kB is refused', async () => {
    const response = await post(JSON.stringify({ query: `{ ${'a '.repeat(200_000)} }` }));
    expect(response.status).toBe(413);
    expect(await code(response)).toBe('REQUEST_TOO_LARGE');
  });

  test.each([
    ['too deep', `{ viewer { memberships { organisation { names { name } } ${'memberships { organisation { '.repeat(5)} id ${'} }'.repeat(5)} } } }`],
    ['16 aliases', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    ['1001 tokens', `{ ${'__typename '.repeat(1001)} }`],
    ['a cycle of fragments', '{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }'],
    ['6 directives', `{ __typename ${'@include(if: true) '.repeat(6)} }`],
    ['introspection', '{ __schema { types { name } } }'],
    ['lists within lists within lists', '{ searchIdeas(first: 50) { edges { node { organisation { ideas { organisation { offers { title text } } } } } } } }'],
    ['long texts to be rendered by the dozen', '{ searchIdeas(first: 50) { edges { node { bodyHtml } } } }'],
    ['fragments that double', `{ viewer { memberships { organisation { ...f0 } } } } ${Array.from({ length: 60 }, (_, i) => `fragment f${i} on Organisation { ${i < 59 ? `...f${i + 1} ...f${i + 1}` : 'name'} }`).join(' ')}`],
    ['a subscription', 'subscription { messageSent { id } }'],
  ])('with %s is refused', async (_, query) => {
    const { data, errors } = (await (await send(query)).json()) as { data?: unknown; errors?: unknown[] };
    expect(errors).not.toHaveLength(0);
    expect(data ?? null).toBeNull();
  });

  test('with a page size in a variable weighs as much as with one written out', async () => {
    const query = 'query($n: Int) { searchIdeas(first: $n) { edges { node { bodyHtml } } } }';
    expect((await app.browser().ask(query, { n: 50 })).errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await app.browser().ask(query, { n: 5 })).errors).toBeUndefined();
  });

  test.each([
    ['a list of thirty thousand', Array.from({ length: 30_000 }, (_, i) => i.toString(36))],
    ['a list in a list in a list, and so on', JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`) as unknown],
    ['a text that is none', ['\ud800']],
    ['a text with a NUL in it', ['a\u0000']],
  ])('with %s among its variables is refused at once', async (_, fields) => {
    const began = performance.now();
    const { errors } = await app.browser().ask('query($fields: [String!]) { searchOrganisations(filter: { fields: $fields }) { totalCount } }', { fields });
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('in a charset we cannot read is told so in GraphQL’s shape', async () => {
    const response = await post('{}', { 'content-type': 'application/json; charset=nonsense' });
    expect(response.status).toBe(415);
    expect(await code(response)).toBe('MALFORMED_JSON');
  });

  test('is answered with what no cache may keep', async () => {
    expect((await send('{ viewer { id } }')).headers.get('cache-control')).toBe('no-store');
  });

  test('does not have fields suggested to it', async () => {
    const text = await (await send('{ viewr { id } }')).text();
    expect(text).not.toMatch(/did you mean|"viewer"/i);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])('of type %s is not taken: another site’s form could send it', async (type) => {
    const response = await post('{"query":"mutation { signOut { signedOut } }"}', { 'content-type': type });
    expect(response.status).toBe(400);
  });

  test('in a GET changes nothing', async () => {
    const { browser } = await buildPerson(app);
    const response = await browser.fetch(`/graphql?query=${encodeURIComponent('mutation { signOut { signedOut } }')}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(response.status).toBe(405);
    expect((await browser.query('{ viewer { id } }')).viewer).not.toBeNull();
  });

  test('in a batch is refused', async () => {
    expect((await post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]')).status).toBe(400);
  });

  test.each([0, -1, 51, 1_000_000_000])('for a page of %d is refused with its bounds', async (first) => {
    const { errors } = await app.browser().ask(`{ searchOrganisations(first: ${first}) { totalCount } }`);
    expect(errors![0]!.extensions.fields).toEqual([{ path: 'first', code: 'OUT_OF_RANGE', params: { min: 1, max: 50 } }]);
  });
});

describe('a text', () => {
  const rename = async (name: string) => {
    const { browser } = await buildPerson(app);
    const { data, errors } = await browser.mutate('createOrganisation', { profile: aProfile({ name }) }, 'organisation { name }');
    return data?.createOrganisation.organisation.name ?? errors![0]!.extensions.fields![0];
  };

  test('loses what nobody sees and what would turn the direction of all that follows', async () => {
    expect(await rename('A\u202Eb\u2066c\u0007\u001b[31md\u0085')).toBe('Abc[31md');
    expect(await rename('\u05d0\u200f \u05d1')).toBe('\u05d0\u200f \u05d1');
  });

  test.each(['\u200b', '\u00ad\u2060', '\u0301'])('with nothing to see in it (%j) is none', async (name) => {
    expect(await rename(name)).toEqual({ path: 'profile.name', code: 'REQUIRED' });
  });
});

describe('every answer', () => {
  test('carries the strict policy for content and no trace of the framework', async () => {
    const { headers } = await app.browser().fetch('/health/live');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('carries a request id: the caller’s when it is well formed, else a new one', async () => {
    const ask = async (id: string) => (await app.browser().fetch('/health/live', { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await ask('abcdef-0123456789')).toBe('abcdef-0123456789');
    expect(await ask('a b')).toMatch(/^[\da-f-]{36}$/);
  });

  test('over https binds cookies to the host and asks for https only', async () => {
    const secure = await startTestApp({ PUBLIC_URL: 'https://trefoil.test' });
    const { headers } = await secure.browser().fetch('/health/live');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(await Subscriber.connect(secure, secure.browser(), { origin: secure.url }).closed).toBe(403);
    expect(await Subscriber.connect(secure, secure.browser(), { origin: 'https://trefoil.test' }).closed).toBe(4401);
    await secure.stop();
  });
});

test('the process says that it lives, and that it can serve', async () => {
  const status = async (path: string) => (await app.browser().fetch(path)).status;
  expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 200]);
});
