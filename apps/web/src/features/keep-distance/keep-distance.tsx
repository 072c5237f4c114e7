import { lazy, Suspense } from 'react';
import { loadArea } from '../../shared/i18n/message-store';
import type { Viewer } from '../../shared/session/use-viewer';
import type { DistanceProps } from './distance';

const Distance = lazy(async () => {
  const [{ Distance: Component }] = await Promise.all([import('./distance'), loadArea('people'), loadArea('errors')]);
  return { default: Component };
});

/** On public pages, for people signed in: no reader waits for it. */
export function KeepDistance({ viewer, ...props }: Omit<DistanceProps, 'viewer'> & { viewer: Viewer | null }) {
  return viewer ? <Suspense><Distance viewer={viewer} {...props} /></Suspense> : null;
}
