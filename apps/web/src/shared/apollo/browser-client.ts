import { ApolloClient, ApolloLink } from '@apollo/client';
import type { NormalizedCacheObject } from '@apollo/client/cache';
import { Observable } from '@apollo/client/utilities';
import { createCache } from './cache';
import { createPostLink } from './post-link';
import { createSessionLink } from './session-link';

/** Subscriptions arrive over a socket whose code is fetched by the first of them, which nobody makes before signing in. */
const lazySocket = new ApolloLink((operation) => new Observable((observer) => {
  let stop: (() => void) | undefined;
  let closed = false;
  void import('./socket-link').then(({ socketLink }) => {
    if (closed) return;
    const subscription = socketLink().request(operation).subscribe(observer);
    stop = () => subscription.unsubscribe();
  }, (error: unknown) => observer.error(error));
  return () => {
    closed = true;
    stop?.();
  };
}));

export function createBrowserClient(state: NormalizedCacheObject): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.split(({ operationType }) => operationType === 'subscription', lazySocket, createSessionLink().concat(createPostLink())),
    cache: createCache().restore(state),
    assumeImmutableResults: true,
  });
}
