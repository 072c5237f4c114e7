import { ApolloClient, ApolloLink } from '@apollo/client';
import { SchemaLink } from '@apollo/client/link/schema';
import { SignOutDocument } from '../session/sign-out.graphql';
import { apiError, mockSchema } from '../testing/mock-schema';
import { createCache } from './cache';
import { createSessionLink, onSessionEnd } from './session-link';

function clientThat(signOut: () => unknown) {
  return new ApolloClient({ cache: createCache(), link: ApolloLink.from([createSessionLink(), new SchemaLink({ schema: mockSchema({ signOut }) })]) });
}

const send = (client: ApolloClient) => client.mutate({ mutation: SignOutDocument });

test('what was refused for want of a session is sent once more when there is one again', async () => {
  const answer = jest.fn().mockImplementationOnce(() => { throw apiError('UNAUTHENTICATED'); }).mockImplementation(() => ({ signedOut: true }));
  const ask = jest.fn(() => Promise.resolve(true));
  const stop = onSessionEnd(ask);
  await expect(send(clientThat(answer))).resolves.toMatchObject({ data: { signOut: { signedOut: true } } });
  expect([ask.mock.calls.length, answer.mock.calls.length]).toEqual([1, 2]);
  stop();
});

test('whoever would rather not sign in again is told the refusal, and is not asked twice', async () => {
  const answer = jest.fn(() => { throw apiError('UNAUTHENTICATED'); });
  const stop = onSessionEnd(() => Promise.resolve(false));
  await expect(send(clientThat(answer))).rejects.toThrow('UNAUTHENTICATED');
  expect(answer).toHaveBeenCalledTimes(1);
  stop();
  await expect(send(clientThat(answer))).rejects.toThrow('UNAUTHENTICATED');
});

test('a session that ends again at once is told', async () => {
  const answer = jest.fn(() => { throw apiError('UNAUTHENTICATED'); });
  const stop = onSessionEnd(() => Promise.resolve(true));
  await expect(send(clientThat(answer))).rejects.toThrow('UNAUTHENTICATED');
  expect(answer).toHaveBeenCalledTimes(2);
  stop();
});
