import { ApolloLink } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { Observable, print } from '@apollo/client/utilities';

/**
 * Sends each operation as a JSON POST to our own API. Apollo's HttpLink can do more (GET, multipart, other hosts), none of which
 * is used here, and every public page would carry it.
 */
export function createPostLink(): ApolloLink {
  return new ApolloLink(({ operationName, query, variables }) => new Observable((observer) => {
    const abort = new AbortController();
    post({ operationName, variables, query: print(query) }, abort.signal).then(
      (result) => {
        observer.next(result);
        observer.complete();
      },
      (error: unknown) => {
        if (!abort.signal.aborted) observer.error(error);
      },
    );
    return () => abort.abort();
  }));
}

async function post(body: object, signal: AbortSignal): Promise<ApolloLink.Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9' },
    body: JSON.stringify(body),
    signal,
  });
  const bodyText = await response.text();
  const result = readJson(bodyText);
  // a refusal in GraphQL's own form says more than its status
  if (typeof result === 'object' && result !== null && ('data' in result || 'errors' in result)) return result as ApolloLink.Result;
  throw new ServerError(`The API answered ${response.status}`, { response, bodyText });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
