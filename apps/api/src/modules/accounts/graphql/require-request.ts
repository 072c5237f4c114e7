import type { Request } from 'express';
import { Unauthenticated } from '../../../platform/errors/app-error';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';

/** For operations that need a browser's request; a page rendered in this process has none. */
export function requireRequest({ request }: GraphqlContext): Request {
  if (!request) throw new Unauthenticated();
  return request;
}
