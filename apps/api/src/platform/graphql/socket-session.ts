import type { RequestHandler, Request, Response } from 'express';
import type { Context } from 'graphql-ws';
import { sessionPersonId } from '../auth/session';
import type { Config } from '../config/config';

let middleware: readonly RequestHandler[] = [];

/** The upgrade request of a socket passes no express middleware: the same handlers are run on it by hand. */
export function useSessionOnSockets(handlers: readonly RequestHandler[]): void {
  middleware = handlers;
}

function readSession(request: Request): Promise<void> {
  const response = { end: () => undefined, setHeader: () => undefined } as unknown as Response;
  return middleware.reduce<Promise<void>>(
    (before, handler) => before.then(() => new Promise((resolve, reject) => handler(request, response, (error: unknown) => (error ? reject(error) : resolve())))),
    Promise.resolve(),
  );
}

/** Sockets are for signed-in people, from our own pages only. */
export function requireOwnSession(config: Config) {
  return async (context: Context): Promise<boolean> => {
    const { request } = (context as unknown as { extra: { request: Request } }).extra;
    const { origin } = request.headers;
    const isOwnPage = origin === undefined || origin === config.publicUrl || new URL(origin).host === request.headers.host;
    if (!isOwnPage) return false;
    await readSession(request);
    return sessionPersonId(request) !== null;
  };
}
