import { useQuery } from '@apollo/client/react';
import { Outlet, type LoaderFunctionArgs } from 'react-router';
import { environmentOf } from '../shared/page/environment';
import { RootLayoutDocument } from './root-layout.graphql';
import { Shell } from './shell';

/** Asks once per document whether this is a demo; a page is not refused for want of the answer. */
export async function rootLoader(args: LoaderFunctionArgs): Promise<null> {
  await environmentOf(args).client.query({ query: RootLayoutDocument }).catch(() => undefined);
  return null;
}

export function RootLayout() {
  const { data } = useQuery(RootLayoutDocument);
  return <Shell demo={data?.directory.demo ?? false}><Outlet /></Shell>;
}
