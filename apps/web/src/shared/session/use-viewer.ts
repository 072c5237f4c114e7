import { useQuery } from '@apollo/client/react';
import { ViewerDocument, type ViewerQuery } from './viewer.graphql';

export type Viewer = NonNullable<ViewerQuery['viewer']>;
export type Membership = Viewer['memberships'][number];

export type Session =
  /** Not asked yet: so it is on the server and in the first moment of every page. */
  | { readonly state: 'unknown'; readonly viewer: null }
  | { readonly state: 'failed'; readonly viewer: null; readonly error: unknown; readonly retry: () => void }
  | { readonly state: 'anonymous'; readonly viewer: null }
  | { readonly state: 'signed-in'; readonly viewer: Viewer };

/** Who is reading. Only the browser asks: pages are rendered for everybody. */
export function useSession(): Session {
  const { data, error, refetch } = useQuery(ViewerDocument, { ssr: false });
  if (data) return data.viewer ? { state: 'signed-in', viewer: data.viewer as Viewer } : { state: 'anonymous', viewer: null };
  if (error) return { state: 'failed', viewer: null, error, retry: () => void refetch() };
  return { state: 'unknown', viewer: null };
}

/** The person signed in, or null. */
export function useViewer(): Viewer | null {
  return useSession().viewer;
}

/** Memberships on whose behalf this person may publish and write. */
export function actingMemberships(viewer: Viewer): readonly Membership[] {
  return viewer.memberships.filter(({ role }) => role !== 'VIEWER');
}
