import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { toProblem } from '../page/problem';
import { createPostLink } from './post-link';

const query = gql`query Demo { directory { demo } }`;

function ask(answer: () => Promise<Response>) {
  const fetch = jest.spyOn(globalThis, 'fetch').mockImplementation(answer);
  const client = new ApolloClient({ cache: new InMemoryCache(), link: createPostLink() });
  return { fetch, result: client.query({ query }) };
}

afterEach(() => jest.restoreAllMocks());

test('posts the operation as JSON to this site', async () => {
  const { fetch, result } = ask(async () => Response.json({ data: { directory: { demo: true, __typename: 'DirectorySummary' } } }));
  expect((await result).data).toMatchObject({ directory: { demo: true } });
  const [address, request] = fetch.mock.calls[0] ?? [];
  expect(address).toBe('/graphql');
  expect(request).toMatchObject({ method: 'POST', credentials: 'same-origin' });
  expect(JSON.parse(String(request?.body))).toMatchObject({ operationName: 'Demo', variables: {} });
});

test('takes a refusal in GraphQL’s form, whatever its status', async () => {
  const { result } = ask(async () => Response.json({ errors: [{ message: 'x', extensions: { code: 'TOO_MANY_REQUESTS', params: { retryAfterSeconds: 9 } } }] }, { status: 429 }));
  expect(await result.catch(toProblem)).toMatchObject({ code: 'TOO_MANY_REQUESTS', params: { retryAfterSeconds: 9 } });
});

test.each([
  [503, 'SERVICE_UNAVAILABLE'],
  [429, 'TOO_MANY_REQUESTS'],
  [500, 'INTERNAL'],
])('reads an answer of a proxy with status %i as %s', async (status, code) => {
  const { result } = ask(async () => new Response('<html>', { status }));
  expect(await result.catch(toProblem)).toMatchObject({ code });
});

test('knows a lost connection', async () => {
  const { result } = ask(async () => { throw new TypeError('Failed to fetch'); });
  expect(await result.catch(toProblem)).toMatchObject({ code: 'OFFLINE' });
});
