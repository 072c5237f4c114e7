import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, visit } from 'graphql';

/** PostgreSQL stores no NUL, and a lone surrogate is no text: such a request is refused before anything runs. */
const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return !isStorable(value);
  if (Array.isArray(value)) return value.some(holdsUnstorable);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsUnstorable);
}

/** Throws when a text of the operation or its variables could not be stored. */
export function requireStorableText(document: DocumentNode, variables: unknown): void {
  let bad = holdsUnstorable(variables);
  visit(document, {
    StringValue(node) {
      bad ||= !isStorable(node.value);
    },
  });
  if (bad) throw new GraphQLError('A text holds characters that cannot be stored', { extensions: { code: 'BAD_USER_INPUT' } });
}

export const refuseUnstorableText: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document }) {
        requireStorableText(document, request.variables);
      },
    };
  },
};

/**
 * Statuses as GraphQL over HTTP asks: under plain application/json a request that was understood as GraphQL is answered
 * 200 whatever its errors; overload and outages keep a status of their own, with Retry-After.
 */
export const httpStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { body, http } }) {
        if (body.kind !== 'single' || http.status === 405) return;
        const { errors = [], data } = body.singleResult;
        const isNoGraphqlRequest = errors.some((error) => error.extensions?.code === 'BAD_REQUEST');
        if (isNoGraphqlRequest) return;
        const later = errors.find((error) => error.extensions?.kind === 'TOO_MANY_REQUESTS' || error.extensions?.kind === 'SERVICE_UNAVAILABLE');
        const wasNotRun = data === undefined && errors.length > 0;
        if (later) {
          http.status = later.extensions?.kind === 'TOO_MANY_REQUESTS' ? 429 : 503;
          http.headers.set('retry-after', String((later.extensions?.params as { retryAfterSeconds: number }).retryAfterSeconds));
        } else if (!request.http?.headers.get('accept')?.includes('application/graphql-response+json')) {
          http.status = 200;
        } else if (wasNotRun) {
          http.status = 400;
        }
      },
    };
  },
};
