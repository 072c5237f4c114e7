/*
 * The pages of the site, and how to add one.
 *
 * Addresses here are without the language: the router's basename is /en, /sv or /fi, so a link says `href="/ideas"` and stays in its language.
 *
 * A public page (rendered on the server for nobody in particular, then taken over by the browser)
 *   1. pages/<name>/<name>.graphql       its one query; cards bring their fragments from entities/<noun>/
 *   2. pages/<name>/<name>.page.tsx      export const { loader, Component } = definePage({ query, variables, check, view })
 *                                        The view starts with <PageHead title description /> and holds one h1 (PageHeader).
 *   3. a line below: page('/ideas/:slugId', () => import('../pages/idea/idea.page'))
 *      and a list at the end where it uses texts of other areas than those of public pages (build/messages-plugin.ts names them;
 *      `rules` brings `findings` along).
 *   Throw notFound() or movedTo(path) from `variables` or `check`; an error code of the API becomes its own status and page.
 *   A public page imports light things only: no react-hook-form, zod, React Aria, graphql-ws. `nx budget web` weighs it.
 *
 * A page for people signed in (never rendered on the server, noindex)
 *   a child of `signedIn` below, made by formPage, which brings the area `errors` with it: codes of refusals and faulty fields in words.
 *   The module exports Component. Inside, useSignedIn() is the person, useActingAs() the organisation, useQuery asks; show PageLoading
 *   while it does and ProblemView when it fails. `<PageHead title noIndex />` first.
 *
 * Texts: a public page is weighed without its catalogues, but keep them small: what only a form says is called `<area>.form.…` and comes
 * with formPage alone. Catalogues: shared/i18n/catalogues/<area>/{en,sv,fi}.json, ids begin with the area; useText() for strings, <Rich> for markup (shared/i18n/intl),
 * useFormat() for dates, money, countries, languages and fields. Forms: shared/forms. Run `nx codegen web` after changing a .graphql file.
 */
import { createElement, lazy, Suspense, type ComponentType } from 'react';
import { Outlet, type LoaderFunction, type RouteObject } from 'react-router';
import { loadArea } from '../shared/i18n/message-store';
import type { LazyArea } from '../shared/i18n/messages';
import { notFound } from '../shared/page/problem';
import { RequireSignIn } from '../shared/session/require-sign-in';
import { RouteProblem, RootProblem } from './route-problem';
import { RootLayout, rootLoader } from './root-layout';

type PageModule = { Component: ComponentType; loader?: LoaderFunction; prepare?: (search: URLSearchParams) => Promise<void> | undefined };

/** `module` is written by build/route-modules-plugin.ts, for the server alone. */
type PageImport = (() => Promise<PageModule>) & { readonly module?: string };

/** What the renderer asks of a route: the source file whose chunks it preloads. */
export type RouteHandle = { readonly module: string | undefined };

function page(path: string, load: PageImport, areas: readonly (LazyArea | `${LazyArea}-form` | 'fields')[] = []): RouteObject {
  const handle: RouteHandle = { module: load.module };
  return {
    path,
    handle,
    lazy: async () => {
      const [{ Component, loader, prepare }] = await Promise.all([load(), ...areas.map(loadArea)]);
      // the first page of a document is taken over without its loader
      if (typeof location !== 'undefined') await prepare?.(new URLSearchParams(location.search));
      return { Component, loader };
    },
  };
}

/** A page with a form: it brings the words for refusals and faulty fields, and of each area the part for forms (`ideas.form.…`). */
function formPage(path: string, load: PageImport, areas: readonly LazyArea[] = [], names: readonly 'fields'[] = []): RouteObject {
  return page(path, load, [...areas, ...areas.map((area) => `${area}-form` as const), ...names, 'errors']);
}

const publicPages: RouteObject[] = [
  page('/', () => import('../pages/start/start.page')),
  page('/organisations', () => import('../pages/organisations/organisations.page')),
  page('/organisations/:slugId', () => import('../pages/organisation/organisation.page')),
  page('/ideas', () => import('../pages/ideas/ideas.page')),
  page('/ideas/:slugId', () => import('../pages/idea/idea.page')),
  page('/offers', () => import('../pages/offers/offers.page')),
  page('/offers/:slugId', () => import('../pages/offer/offer.page')),
  page('/statistics', () => import('../pages/statistics/statistics.page'), ['statistics']),
  page('/privacy', () => import('../pages/privacy/privacy.page'), ['legal']),
  page('/accessibility', () => import('../pages/accessibility/accessibility.page'), ['legal']),
  page('/actions', () => import('../pages/actions/actions.page'), ['rules']),
  page('/actions/:code', () => import('../pages/action/action.page'), ['rules']),
];

/** Rendered on the server too, but not for the public, and so not weighed. */
const otherPages: RouteObject[] = [
  page('/design', () => import('../pages/design/design.page'), ['design']),
];

const accountPages: RouteObject[] = [
  formPage('/sign-in', () => import('../pages/sign-in/sign-in.page'), ['accounts']),
  formPage('/sign-in/provider', () => import('../pages/arrived-identity/arrived-identity.page'), ['accounts']),
  formPage('/register', () => import('../pages/register/register.page'), ['accounts']),
  formPage('/check-mail', () => import('../pages/check-mail/check-mail.page'), ['accounts']),
  formPage('/confirm', () => import('../pages/confirm/confirm.page'), ['accounts']),
  formPage('/renew', () => import('../pages/renew/renew.page'), ['publishing']),
  formPage('/reset-password', () => import('../pages/reset-password/reset-password.page'), ['accounts']),
  formPage('/unsubscribe', () => import('../pages/unsubscribe/unsubscribe.page'), ['notifications']),
  formPage('/reset-password/new', () => import('../pages/new-password/new-password.page'), ['accounts']),
];

/** Brings the socket along, and therefore only to people signed in. */
const FollowMessages = lazy(async () => ({ default: (await import('../features/follow-messages/follow-messages')).FollowMessages }));

/** Ready before it is needed: a session may end while the connection is bad. */
const SignInAgain = lazy(async () => {
  const [module] = await Promise.all([import('../features/sign-in-again/sign-in-again'), loadArea('accounts'), loadArea('errors')]);
  return { default: module.SignInAgain };
});

const signedIn: RouteObject = {
  Component: () => createElement(RequireSignIn, null, createElement(Outlet), createElement(Suspense, null, createElement(FollowMessages)), createElement(Suspense, null, createElement(SignInAgain))),
  children: [
    formPage('/my/ideas/new', () => import('../pages/idea-editor/idea-editor.page'), ['ideas']),
    formPage('/my/ideas/:id/edit', () => import('../pages/idea-editor/idea-editor.page'), ['ideas']),
    formPage('/my/ideas/:id/interest', () => import('../pages/interest-editor/interest-editor.page'), ['interests']),
    formPage('/my/ideas/:id/interests', () => import('../pages/interest-board/interest-board.page'), ['interests']),
    formPage('/my/interests', () => import('../pages/interests/interests.page'), ['interests']),
    formPage('/my/offers/new', () => import('../pages/offer-editor/offer-editor.page'), ['offers', 'publishing']),
    formPage('/my/offers/:id/edit', () => import('../pages/offer-editor/offer-editor.page'), ['offers', 'publishing']),
    formPage('/home', () => import('../pages/home/home.page'), ['home', 'consortia', 'suggestions'], ['fields']),
    formPage('/my/organisations/new', () => import('../pages/organisation-editor/organisation-editor.page'), ['organisations']),
    formPage('/my/organisations/join', () => import('../pages/join-organisation/join-organisation.page'), ['people']),
    formPage('/my/organisations/:id/people', () => import('../pages/organisation-people/organisation-people.page'), ['people']),
    formPage('/my/organisations/:id/claim', () => import('../pages/claim-organisation/claim-organisation.page'), ['people']),
    formPage('/my/organisations/:id/edit', () => import('../pages/organisation-editor/organisation-editor.page'), ['organisations']),
    formPage('/my/account', () => import('../pages/account/account.page'), ['accounts', 'notifications']),
    formPage('/my/account/address', () => import('../pages/confirm-address/confirm-address.page'), ['accounts']),
    formPage('/my/account/notifications', () => import('../pages/notification-settings/notification-settings.page'), ['notifications']),
    page('/my/notifications', () => import('../pages/notifications/notifications.page'), ['notifications', 'following']),
    formPage('/my/searches', () => import('../pages/saved-searches/saved-searches.page'), ['following']),
    formPage('/my/bookmarks', () => import('../pages/bookmarks/bookmarks.page'), ['following']),
    formPage('/my/moderation', () => import('../pages/moderation/moderation.page'), ['moderation']),
    formPage('/my/moderation/log', () => import('../pages/audit-log/audit-log.page'), ['moderation']),
    formPage('/my/moderation/organisations/:id', () => import('../pages/moderated-organisation/moderated-organisation.page'), ['moderation', 'organisations'], ['fields']),
    formPage('/my/moderation/:kind/:id', () => import('../pages/moderation-case/moderation-case.page'), ['moderation'], ['fields']),
    page('/my/messages', () => import('../pages/messages/messages.page'), ['messages']),
    page('/my/messages/new', () => import('../pages/new-thread/new-thread.page'), ['messages', 'errors']),
    page('/my/messages/:id', () => import('../pages/thread/thread.page'), ['messages', 'errors']),
    page('/my/consortia/:id', () => import('../pages/consortium/consortium.page'), ['consortia', 'rules', 'budget', 'suggestions', 'fields', 'errors']),
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
