import '@trefoil/ui/styles.css';
import { startTransition } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes, RouterContextProvider, RouterProvider, type RouteObject } from 'react-router';
import { createBrowserClient } from '../shared/apollo/browser-client';
import { completeMessages, loadArea, startMessages } from '../shared/i18n/message-store';
import { environmentContext, type PageEnvironment } from '../shared/page/environment';
import { Document } from './document';
import { fromErrorState, STATE_ELEMENT_ID, type PageState } from './page-state';
import { routes } from './routes';

/** The page at hand must be there before hydration; all others stay lazy. */
async function loadMatchedPages(basename: string): Promise<void> {
  const matches = matchRoutes(routes, location, basename) ?? [];
  await Promise.all(matches.map(async ({ route }) => {
    if (typeof route.lazy !== 'function') return;
    Object.assign(route, await route.lazy(), { lazy: undefined } satisfies Partial<RouteObject>);
  }));
}

async function start(): Promise<void> {
  const state = JSON.parse(document.getElementById(STATE_ELEMENT_ID)?.textContent ?? '') as PageState;
  const { locale, publicUrl, names } = state;
  const basename = `/${locale}`;
  const intl = startMessages(state);
  await loadMatchedPages(basename);
  const environment: PageEnvironment = {
    locale,
    publicUrl,
    client: createBrowserClient(state.apollo),
    loadFieldNames: () => loadArea('fields'),
    report: reportError,
  };
  const router = createBrowserRouter(routes, {
    basename,
    hydrationData: { loaderData: state.loaderData, errors: fromErrorState(state.errors) },
    getContext: () => new RouterContextProvider(new Map([[environmentContext, environment]])),
  });
  const laterIntl = completeMessages(locale);
  startTransition(() => {
    hydrateRoot(
      document,
      <Document environment={environment} intl={intl} laterIntl={laterIntl} names={names}>
        <RouterProvider router={router} flushSync={(change) => { flushSync(change); return undefined; }} />
      </Document>,
    );
  });
}

void start();
