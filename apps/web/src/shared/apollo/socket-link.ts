import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient, type Client } from 'graphql-ws';

export type SocketState = 'connecting' | 'connected' | 'disconnected';

let client: Client | undefined;
let state: SocketState = 'disconnected';
let generation = 0;
const listeners = new Set<() => void>();

function change(next: SocketState) {
  state = next;
  for (const listener of listeners) listener();
}

function socketClient(): Client {
  client ??= createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    lazy: true,
    retryAttempts: Infinity,
    // 4401: nobody is signed in any longer.
    shouldRetry: (closed) => (closed as Partial<CloseEvent>).code !== 4401,
    keepAlive: 20_000,
    retryWait: (attempt) => new Promise((resolve) => { setTimeout(resolve, Math.min(500 * 2 ** attempt, 15_000) * (0.75 + Math.random() / 2)); }),
    on: { connecting: () => change('connecting'), connected: () => change('connected'), closed: () => change('disconnected') },
  });
  return client;
}

let link: GraphQLWsLink | undefined;

export function socketLink(): GraphQLWsLink {
  link ??= new GraphQLWsLink(socketClient());
  return link;
}

/** For useSyncExternalStore: whether messages can arrive just now. */
export function subscribeToSocketState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function socketState(): SocketState {
  return state;
}

/** Counts the sockets there have been: what listened on one listens anew on the next. */
export function socketGeneration(): number {
  return generation;
}

/** After the session has changed: the socket was opened under the last one. */
export function closeSocket(): void {
  void client?.dispose();
  client = undefined;
  link = undefined;
  generation += 1;
  change('disconnected');
}
