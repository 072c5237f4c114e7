import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, visit } from 'graphql';
import { requireModestOperation } from './operation-weight';

/** PostgreSQL stores no NUL, and a lone surrogate is no text: such a request is refused before anything runs. */
const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** No input of ours is as deep, and no list in one as long: each of its elements would be checked before it is refused. */
const DEEPEST = 12;
const LONGEST_LIST = 500;

function refuse(what: string): never {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
}

function requireUsable(value: unknown, depth = 0): void {
  if (typeof value === 'string') return isStorable(value) ? undefined : refuse('A text holds characters that cannot be stored');
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) refuse('The variables are nested too deep');
  if (Array.isArray(value) && value.length > LONGEST_LIST) refuse('A list is too long');
  for (const part of Object.values(value)) requireUsable(part, depth + 1);
}

/** Documents whose own texts are usable: Apollo keeps what it has parsed, and gives the same again. */
const usable = new WeakSet<DocumentNode>();

/** Throws when the operation or its variables hold a text that could not be stored, or more than any input of ours may. */
export function requireUsableInput(document: DocumentNode, variables: unknown): void {
  requireUsable(variables);
  if (usable.has(document)) return;
  visit(document, { StringValue: ({ value }) => requireUsable(value) });
  usable.add(document);
}

/** What the rules of validation cannot see: they know no variables and no types of lists. */
export const refuseUnreasonableRequests: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document, operation, schema, operationName }) {
        if (operation?.operation === 'subscription') refuse('Subscriptions come over a socket');
        requireUsableInput(document, request.variables);
        requireModestOperation(schema, document, operationName, request.variables);
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
