import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import helmet from 'helmet';
import { SESSION_HANDLERS } from '../auth/session';
import type { Config } from '../config/config';
import { toAppError } from '../errors/to-app-error';
import { type Logger, requestLogging } from '../logging/logging';
import { STATUS } from './http-error.filter';

/** The largest GraphQL request: the longest text of the product several times over. */
const BODY_LIMIT = '256kb';

const noStore: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/** Files may take longer to come than anything else. */
const SLOWEST_BODY_MS = 20_000;
const SLOWEST_FILE_MS = 120_000;

const cutOffSlowBodies: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || request.path.startsWith('/attachments')) return next();
  const patience = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, SLOWEST_BODY_MS);
  response.once('close', () => clearTimeout(patience));
  next();
};

const malformedBody: ErrorRequestHandler = (fault: { type?: string; status?: number }, _request, response, next) => {
  if (!fault.type || response.headersSent) return next(fault);
  const code = fault.type === 'entity.too.large' ? 'REQUEST_TOO_LARGE' : 'MALFORMED_JSON';
  response.status(fault.status ?? 400).json({ errors: [{ message: code, extensions: { code, kind: 'INVALID_INPUT' } }] });
};

/**
 * Whether a request is of nobody and will stay so: it brings no session, and asks for nothing that could begin one. Most of
 * what is asked is such, and a session made and thrown away costs as much as the answer.
 */
function isOfNobody({ method, headers, body }: Request): boolean {
  const { query } = (body ?? {}) as { readonly query?: unknown };
  return method === 'POST' && !headers.cookie?.includes('sid=') && typeof query === 'string' && !query.includes('mutation');
}

/** A session that cannot be read is told as GraphQL would tell it. One that cannot be kept is told too late: the answer is out. */
const sessionFault =
  (logger: Logger): ErrorRequestHandler =>
  (fault: unknown, _request, response, next) => {
    if (response.headersSent) return logger.error({ err: fault }, 'A session could not be kept');
    const known = toAppError(fault);
    if (!known) return next(fault);
    const { code, kind, params } = known;
    if ('retryAfterSeconds' in params) response.set('retry-after', String(params.retryAfterSeconds));
    response.status(STATUS[kind]).json({ errors: [{ message: code, extensions: { code, kind, params } }] });
  };

/** What every request passes before a route: an id and a log line, headers, sessions on the API, bounded bodies, files. */
export function harden(app: NestExpressApplication, config: Config, logger: Logger): void {
  const https = config.publicUrl.startsWith('https://');
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  app.use(requestLogging(logger));
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(https ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    }),
  );
  app.use(compression());
  const assets = `${config.webDist}/client`;
  app.use('/assets', express.static(`${assets}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(assets, { index: false, maxAge: '1h', dotfiles: 'ignore' }));
  app.use(cutOffSlowBodies);
  app.use('/attachments', noStore, ...app.get<RequestHandler[]>(SESSION_HANDLERS), sessionFault(logger));
  app.use('/auth', noStore, ...app.get<RequestHandler[]>(SESSION_HANDLERS));
  const forSomebody = app.get<RequestHandler[]>(SESSION_HANDLERS).map((handle): RequestHandler => (request, response, next) => (isOfNobody(request) ? next() : handle(request, response, next)));
  app.use('/graphql', noStore, express.json({ limit: BODY_LIMIT }), malformedBody, ...forSomebody, sessionFault(logger));
}

/** Half-open and endless requests are cut off. */
export function boundConnections(app: NestExpressApplication): void {
  const server = app.getHttpServer();
  server.headersTimeout = 8_000;
  server.requestTimeout = SLOWEST_FILE_MS;
}
