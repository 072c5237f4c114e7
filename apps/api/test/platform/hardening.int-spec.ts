import { buildPerson } from '../builders/build-person';
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
  ])('with %s is refused', async (_, query) => {
    const { data, errors } = (await (await send(query)).json()) as { data?: unknown; errors?: unknown[] };
    expect(errors).not.toHaveLength(0);
    expect(data ?? null).toBeNull();
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
    await secure.stop();
  });
});

test('the process says that it lives, and that it can serve', async () => {
  const status = async (path: string) => (await app.browser().fetch(path)).status;
  expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 200]);
});
