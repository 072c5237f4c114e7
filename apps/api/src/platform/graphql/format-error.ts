import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { toAppError } from '../errors/to-app-error';
import type { Logger } from '../logging/logging';

/** The one place where a fault becomes what the caller reads. */
export function errorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(thrown);
    const { locations, path } = formatted;
    const known = toAppError(cause);
    if (known) {
      const { kind, code, params, fields } = known;
      return { message: code, locations, path, extensions: { code, kind, params, ...(fields.length > 0 ? { fields } : {}) } };
    }
    const code = formatted.extensions?.code;
    // Apollo's own codes say what is wrong with the document or its variables.
    if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') {
      return { message: formatted.message, locations, path, extensions: { code, kind: 'INVALID_INPUT' } };
    }
    const errorId = randomUUID();
    logger.error({ err: cause, errorId, path }, 'A resolver failed');
    return { message: 'INTERNAL', locations, path, extensions: { code: 'INTERNAL', kind: 'INTERNAL', errorId } };
  };
}
