import type { Request } from 'express';

/** Given once whoever asked has closed the connection before the answer. */
export function hungUp(request: Request | null): AbortSignal {
  const controller = new AbortController();
  request?.res?.once('close', () => controller.abort());
  return controller.signal;
}
