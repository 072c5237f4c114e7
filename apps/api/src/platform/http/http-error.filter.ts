import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import type { ErrorKind } from '../errors/app-error';
import { toAppError } from '../errors/to-app-error';
import type { Logger } from '../logging/logging';

/** How plain HTTP says what sort of fault it is. */
export const STATUS: Readonly<Record<ErrorKind, number>> = {
  UNAUTHENTICATED: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  GONE: 410,
  INVALID_INPUT: 400,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
};

/** Answers of plain HTTP routes when something went wrong; GraphQL has its own formatter. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw fault;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.end();
    const known = toAppError(fault);
    if (known) {
      if ('retryAfterSeconds' in known.params) response.set('retry-after', String(known.params.retryAfterSeconds));
      response.status(STATUS[known.kind]).json({ code: known.code });
    } else if (fault instanceof HttpException) {
      response.status(fault.getStatus()).json({ code: fault.getStatus() === 404 ? 'NOT_FOUND' : 'BAD_REQUEST' });
    } else {
      this.logger.error({ err: fault }, 'A route failed');
      response.status(500).json({ code: 'INTERNAL' });
    }
  }
}
