import { AppError, ServiceUnavailable } from './app-error';

/** SQLSTATE classes and node codes that say the database cannot serve now, and may soon; a deadlock's loser and a statement cut off among them. */
const UNAVAILABLE = /^(08\w{3}|40001|40P01|53300|57014|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const WAITED_TOO_LONG = /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated)/;

/** The AppError a fault stands for; null when it is unknown, which callers are told no more about than an id. */
export function toAppError(fault: unknown): AppError | null {
  if (fault instanceof AppError) return fault;
  if (typeof fault !== 'object' || fault === null) return null;
  // graphql-js wraps what is no Error of its own realm, as node's own are none where tests run.
  if ('thrownValue' in fault) return toAppError(fault.thrownValue);
  const { code, message } = fault as { readonly code?: unknown; readonly message?: unknown };
  return UNAVAILABLE.test(String(code)) || WAITED_TOO_LONG.test(String(message)) ? new ServiceUnavailable() : null;
}
