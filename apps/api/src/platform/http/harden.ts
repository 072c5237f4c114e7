import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import helmet from 'helmet';
import { SESSION_HANDLERS } from '../auth/session';
import type { Config } from '../config/config';
import { type Logger, requestLogging } from '../logging/logging';

/** The largest GraphQL request: the longest text of the product several times over. */
const BODY_LIMIT = '256kb';

const malformedBody: ErrorRequestHandler = (fault: { type?: string; status?: number }, _request, response, next) => {
  if (!fault.type?.startsWith('entity.') && fault.type !== 'encoding.unsupported') return next(fault);
  const code = fault.type === 'entity.too.large' ? 'REQUEST_TOO_LARGE' : 'MALFORMED_JSON';
  response.status(fault.status ?? 400).json({ errors: [{ message: code, extensions: { code, kind: 'INVALID_INPUT' } }] });
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
  app.use('/graphql', ...app.get<RequestHandler[]>(SESSION_HANDLERS), express.json({ limit: BODY_LIMIT }), malformedBody);
}

/** Half-open and endless requests are cut off. */
export function boundConnections(app: NestExpressApplication): void {
  const server = app.getHttpServer();
  server.headersTimeout = 8_000;
  server.requestTimeout = 20_000;
}
