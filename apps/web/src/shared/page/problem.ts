import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { GraphQLFormattedError } from 'graphql';
import { data, redirect } from 'react-router';

/** One wrong field of a refused input. */
export type FieldFault = { readonly path: string; readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

/** What went wrong, in codes; the catalogue `errors` words them. */
export type Problem = {
  readonly code: string;
  readonly kind?: string;
  readonly errorId?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fields?: readonly FieldFault[];
};

const HTTP_STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  GONE: 410,
  INVALID_INPUT: 400,
  TOO_MANY_REQUESTS: 429,
  OFFLINE: 503,
  SERVICE_UNAVAILABLE: 503,
};

/** The status of a page that shows this problem; 500 where the code says nothing. */
export function httpStatus(problem: Problem): number {
  return HTTP_STATUS[problem.code] ?? HTTP_STATUS[problem.kind ?? ''] ?? 500;
}

/** Reads any failure of a GraphQL call. Codes not of ours, such as a query the server cannot parse, are faults: INTERNAL. */
export function toProblem(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = toldBy(error.errors[0]);
    return {
      code: typeof extensions.code === 'string' ? fromApolloCode(extensions.code) : 'INTERNAL',
      kind: text(extensions.kind),
      errorId: text(extensions.errorId),
      params: extensions.params as Problem['params'],
      fields: extensions.fields as Problem['fields'],
    };
  }
  if (ServerError.is(error)) {
    if (error.statusCode === 429) return { code: 'TOO_MANY_REQUESTS' };
    return { code: [502, 503, 504].includes(error.statusCode) ? 'SERVICE_UNAVAILABLE' : 'INTERNAL' };
  }
  // fetch tells a lost connection by a TypeError
  if (error instanceof TypeError && typeof navigator !== 'undefined') return { code: 'OFFLINE' };
  return { code: 'INTERNAL' };
}

/** Over HTTP an error carries its codes in extensions; within the server's own process it is still the API's error, which has them itself. */
function toldBy(error: GraphQLFormattedError | undefined): Readonly<Record<string, unknown>> {
  const original: unknown = error && 'originalError' in error ? error.originalError : undefined;
  const isCoded = typeof original === 'object' && original !== null && 'kind' in original && String(original.kind) in HTTP_STATUS;
  return isCoded ? (original as Record<string, unknown>) : error?.extensions ?? {};
}

function fromApolloCode(code: string): string {
  return code === 'INTERNAL_SERVER_ERROR' || code.startsWith('GRAPHQL_') ? 'INTERNAL' : code;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Throw it from a loader or a page's `check`: the error page shows it, under the right status. */
export function failWith(problem: Problem) {
  return data(problem, { status: httpStatus(problem) });
}

export function notFound() {
  return failWith({ code: 'NOT_FOUND' });
}

/** Throw it where this page has another address now; `path` is without the language. */
export function movedTo(path: string) {
  return redirect(path, 301);
}
