/*
 * The pages of the site, and how to add one.
 *
 * Addresses here are without the language: the router's basename is /en, /sv or /fi, so a link says `href="/ideas"` and stays in its language.
 *
 * A public page (rendered on the server for nobody in particular, then taken over by the browser)
 *   1. pages/<name>/<name>.graphql       its one query; cards bring their fragments from entities/<noun>/
 *   2. pages/<name>/<name>.page.tsx      export const { loader, Component } = definePage({ query, variables, check, view })
 *                                        The view starts with <PageHead title description /> and holds one h1 (PageHeader).
 *   3. a line below: page('/ideas/:slugId', 'idea/idea', () => import('../pages/idea/idea.page'), ['ideas'])
 *      where the list names the areas whose texts the page uses beside the common ones (shell, vocabulary).
 *   Throw notFound() or movedTo(path) from `variables` or `check`; an error code of the API becomes its own status and page.
 *   A public page imports light things only: no react-hook-form, zod, React Aria, graphql-ws. `nx budget web` weighs it.
 *
 * A page for people signed in (never rendered on the server, noindex)
 *   a child of `signedIn` below, made by formPage, which brings the area `errors` with it: codes of refusals and faulty fields in words.
 *   The module exports Component. Inside, useSignedIn() is the person, useActingAs() the organisation, useQuery asks; show PageLoading
 *   while it does and ProblemView when it fails. `<PageHead title noIndex />` first.
 *
 * Texts: shared/i18n/catalogues/<area>/{en,sv,fi}.json, ids begin with the area; useText() for strings, <Rich> for markup (shared/i18n/intl),
 * useFormat() for dates, money, countries, languages and fields. Forms: shared/forms. Run `nx codegen web` after changing a .graphql file.
 */
import { createElement } from 'react';
import { Outlet, type LoaderFunction, type RouteObject } from 'react-router';
import { loadArea } from '../shared/i18n/message-store';
import type { LazyArea } from '../shared/i18n/messages';
import { notFound } from '../shared/page/problem';
import { RequireSignIn } from '../shared/session/require-sign-in';
import { RouteProblem, RootProblem } from './route-problem';
import { RootLayout, rootLoader } from './root-layout';

type PageModule = { Component: React.ComponentType; loader?: LoaderFunction };

/** What the renderer asks of a route: the source file and the catalogues whose chunks it preloads. */
export type RouteHandle = { readonly module: string; readonly areas: readonly LazyArea[] };

function page(path: string, module: string, load: () => Promise<PageModule>, areas: readonly LazyArea[] = []): RouteObject {
  const handle: RouteHandle = { module: `src/pages/${module}.page.tsx`, areas };
  return {
    path,
    handle,
    lazy: async () => {
      const [{ Component, loader }] = await Promise.all([load(), ...areas.map(loadArea)]);
      return { Component, loader };
    },
  };
}

/** A page with a form. */
function formPage(path: string, module: string, load: () => Promise<PageModule>, areas: readonly LazyArea[] = []): RouteObject {
  return page(path, module, load, [...areas, 'errors']);
}

const publicPages: RouteObject[] = [
  page('/', 'start/start', () => import('../pages/start/start.page'), ['start', 'ideas', 'offers']),
  page('/organisations', 'organisations/organisations', () => import('../pages/organisations/organisations.page'), ['organisations', 'search']),
  page('/organisations/:slugId', 'organisation/organisation', () => import('../pages/organisation/organisation.page'), ['organisations', 'ideas', 'offers']),
];

/** Rendered on the server too, but not for the public, and so not weighed. */
const otherPages: RouteObject[] = [
  page('/design', 'design/design', () => import('../pages/design/design.page'), ['design']),
];

const accountPages: RouteObject[] = [
];

const signedIn: RouteObject = {
  Component: () => createElement(RequireSignIn, null, createElement(Outlet)),
  children: [
    page('/my/consortia/:id', 'consortium/consortium', () => import('../pages/consortium/consortium.page'), ['consortia', 'findings', 'errors']),
  ],
};

export const routes: RouteObject[] = [
  {
    id: 'root',
    Component: RootLayout,
    loader: rootLoader,
    shouldRevalidate: () => false,
    ErrorBoundary: RootProblem,
    children: [
      {
        id: 'pages',
        ErrorBoundary: RouteProblem,
        children: [
          ...publicPages,
          ...otherPages,
          ...accountPages,
          signedIn,
          { path: '*', loader: () => { throw notFound(); }, Component: () => null },
        ],
      },
    ],
  },
];
