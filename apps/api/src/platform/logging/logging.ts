import { randomUUID } from 'node:crypto';
import { type DynamicModule, Global, type LoggerService, Module } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Config } from '../config/config';

export const LOGGER = Symbol('LOGGER');
export type { Logger } from 'pino';

/** What of a fault may be kept. A failed statement carries its parameters, and the database quotes whole rows: neither is ours to log. */
function describeFault(fault: unknown): unknown {
  if (typeof fault !== 'object' || fault === null) return fault;
  const { name, type = name, message, stack, code, constraint, table, query, cause } = fault as Readonly<Record<string, unknown>>;
  return { type, message, stack, code, constraint, table, query, cause: describeFault(cause) };
}

/** Structured logs on standard output (or where told), secrets blanked. */
export function createLogger(config: Config, destination?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]', '*.password', '*.token'],
    serializers: { err: describeFault },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Gives each request an id (or keeps a well-formed one from the proxy), answers with it and logs what became of it. */
export function requestLogging(logger: Logger) {
  return pinoHttp({
    logger,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
      response.setHeader('x-request-id', id);
      return id;
    },
    autoLogging: { ignore: (request) => /^\/(assets|health)\//.test(request.url ?? '') },
    // A query string may carry the token of a mailed link.
    serializers: { err: describeFault, req: (request: { id: string; method: string; url: string }) => ({ id: request.id, method: request.method, path: request.url.split('?')[0] }) },
  });
}

/** Nest's own messages through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error({ err: message instanceof Error ? message : undefined, rest }, String(message));
  }
}

@Global()
@Module({})
export class LoggingModule {
  static forRoot(logger: Logger): DynamicModule {
    return { module: LoggingModule, providers: [{ provide: LOGGER, useValue: logger }], exports: [LOGGER] };
  }
}
