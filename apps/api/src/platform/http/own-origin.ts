import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/config';

/** Whether a request comes from one of our own pages, or says nothing of where it comes from, as no browser does across origins. */
export function isOwnOrigin({ headers: { origin, host } }: Pick<IncomingMessage, 'headers'>, { publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  const own = new URL(publicUrl);
  if (origin === undefined || origin === own.origin) return true;
  // Over plain http, in development, we go by several names; over https anybody on the way may speak for one of them.
  return own.protocol === 'http:' && URL.canParse(origin) && new URL(origin).host === host;
}
