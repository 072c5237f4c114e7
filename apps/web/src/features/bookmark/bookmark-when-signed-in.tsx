import { lazy, Suspense } from 'react';
import { loadArea } from '../../shared/i18n/message-store';
import { useViewer } from '../../shared/session/use-viewer';
import type { BookmarkToggleProps } from './bookmark-toggle';

const Toggle = lazy(async () => {
  const [{ BookmarkToggle }] = await Promise.all([import('./bookmark-toggle'), loadArea('following')]);
  return { default: BookmarkToggle };
});

export function BookmarkWhenSignedIn(props: BookmarkToggleProps) {
  return useViewer() ? <Suspense><Toggle {...props} /></Suspense> : null;
}
