import { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { SchemaLink } from '@apollo/client/link/schema';
import { UiProvider } from '@trefoil/ui';
import type { Locale } from '@trefoil/vocabulary';
import { render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { createMemoryRouter, RouterContextProvider, RouterProvider, useLocation, type LoaderFunction } from 'react-router';
import { createCache } from '../apollo/cache';
import { NamesProvider } from '../format/names';
import { createPageIntl, IntlProvider } from '../i18n/intl';
import { environmentContext, EnvironmentContext, type PageEnvironment } from '../page/environment';
import { RouterLink } from '../page/ui-link';
import { RequireSignIn } from '../session/require-sign-in';
import { testMessages } from './messages';
import { mockSchema, type Answers } from './mock-schema';

export type RenderPageOptions = {
  /** The page's module: `import * as page from './organisation.page'`. */
  readonly page: { readonly Component: ComponentType; readonly loader?: LoaderFunction };
  /** The route's path and the address visited, without the language. */
  readonly path: string;
  readonly at?: string;
  readonly locale?: Locale;
  readonly answers?: Answers;
  /** The page stands behind sign-in; give `viewer` in the answers. */
  readonly signedIn?: boolean;
};

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p data-testid="elsewhere">{pathname + search}</p>;
}

/** Shows a page as the site would, over the mocked contract. Other addresses show where one has come to, as `elsewhere`. */
export function renderPage({ page, path, at = path, locale = 'en', answers = {}, signedIn = false }: RenderPageOptions) {
  const client = new ApolloClient({ cache: createCache(), link: new SchemaLink({ schema: mockSchema(answers) }) });
  const environment: PageEnvironment = { locale, publicUrl: 'https://trefoil.example', client, loadFieldNames: async () => undefined, report: (error) => { throw error; } };
  const { Component, loader } = page;
  const router = createMemoryRouter(
    [
      { path, loader, Component: signedIn ? () => <RequireSignIn><Component /></RequireSignIn> : Component, hydrateFallbackElement: <p>…</p> },
      { path: '*', Component: Elsewhere },
    ],
    { initialEntries: [at], getContext: () => new RouterContextProvider(new Map([[environmentContext, environment]])) },
  );
  const intl = createPageIntl(locale, testMessages[locale], (id) => { throw new Error(`Missing message ${id}`); });
  const view = render(
    <EnvironmentContext value={environment}>
      <ApolloProvider client={client}>
        <IntlProvider value={intl}>
          <NamesProvider names={{}}>
            <UiProvider link={RouterLink} errorWord={intl.format('shell.errorWord')} closeWord={intl.format('shell.close')}>
              <RouterProvider router={router} />
            </UiProvider>
          </NamesProvider>
        </IntlProvider>
      </ApolloProvider>
    </EnvironmentContext>,
  );
  return { ...view, router, client, text: intl.format };
}
