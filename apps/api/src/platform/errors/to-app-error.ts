import { AppError, ServiceUnavailable } from './app-error';

/** SQLSTATE classes and node codes that say the database cannot serve now, and may soon. */
const UNAVAILABLE = /^(08\w{3}|53300|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** The AppError a fault stands for; null when it is unknown, which callers are told no more about than an id. */
export function toAppError(fault: unknown): AppError | null {
  if (fault instanceof AppError) return fault;
  if (!(fault instanceof Error)) return null;
  const code = 'code' in fault ? String(fault.code) : '';
  const waitedTooLong = fault.message === 'timeout exceeded when trying to connect' || fault.message.startsWith('Connection terminated');
  return UNAVAILABLE.test(code) || waitedTooLong ? new ServiceUnavailable() : null;
}
