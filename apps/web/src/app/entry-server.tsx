import { ApolloClient } from '@apollo/client';
import { SchemaLink } from '@apollo/client/link/schema';
import { prerenderStatic } from '@apollo/client/react/ssr';
import { LOCALES, type Locale } from '@trefoil/vocabulary';
import type { GraphQLSchema } from 'graphql';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, isRouteErrorResponse, RouterContextProvider, StaticRouterProvider, UNSAFE_ErrorResponseImpl as ErrorResponseImpl, type StaticHandler, type StaticHandlerContext } from 'react-router';
import allMessages from 'virtual:messages/all';
import { createCache } from '../shared/apollo/cache';
import { createPageIntl, recordingIntl, type PageIntl } from '../shared/i18n/intl';
import type { CompiledMessages } from '../shared/i18n/messages';
import type { NameRecord } from '../shared/format/names';
import { environmentContext, type PageEnvironment } from '../shared/page/environment';
import { createAssets, type Manifest } from './assets';
import { Document } from './document';
import { STATE_ELEMENT_ID, toErrorState, toScriptJson, type PageState } from './page-state';
import { routes, type RouteHandle } from './routes';

export type RenderInput = {
  /** Absolute. */
  readonly url: string;
  readonly schema: GraphQLSchema;
  /** The GraphQL context of nobody in particular. */
  readonly context: unknown;
  readonly locale: Locale;
};

export type RenderOutput = {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A path or address to send the reader to; the html is then empty. */
  readonly redirect?: string;
  /** A fault that was shown as an error page; log it. */
  readonly fault?: unknown;
};

export type RendererOptions = {
  /** The browser build's .vite/manifest.json. */
  readonly manifest: Manifest;
  readonly publicUrl: string;
};

/** What was asked at once came in any order; a page is the same however it came. */
function sorted(cache: object): object {
  const inOrder = (fields: object) => Object.fromEntries(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));
  return inOrder(Object.fromEntries(Object.entries(cache).map(([id, fields]) => [id, inOrder(fields as object)])));
}

/** Gives a function that renders any page of the site, as read by somebody who is not signed in. */
export function createRenderer({ manifest, publicUrl }: RendererOptions): (input: RenderInput) => Promise<RenderOutput> {
  const assets = createAssets(manifest, routes);
  const origin = publicUrl.replace(/\/$/, '');
  const perLocale = new Map<Locale, { handler: StaticHandler; intl: PageIntl }>(LOCALES.map((locale) => [locale, {
    handler: createStaticHandler(routes, { basename: `/${locale}` }),
    intl: createPageIntl(locale, allMessages[locale], (id) => process.emitWarning(`Missing message ${id} (${locale})`)),
  }]));

  return async function render({ url, schema, context, locale }) {
    const { pathname, search } = new URL(url);
    const tools = perLocale.get(locale);
    if (!tools) throw new Error(`No locale ${locale}`);
    if (pathname !== `/${locale}` && !pathname.startsWith(`/${locale}/`)) return redirectTo(302, `/${locale}${pathname === '/' ? '' : pathname}${search}`);
    if (pathname.length > 1 && pathname.endsWith('/')) return redirectTo(301, pathname.replace(/(?<!\/)\/+$/, '') + search);

    const { handler, intl } = tools;
    const client = new ApolloClient({ ssrMode: true, cache: createCache(), link: new SchemaLink({ schema, context: context as SchemaLink.ResolverContext }) });
    let fault: unknown;
    const environment: PageEnvironment = { locale, publicUrl: origin, client, loadFieldNames: async () => undefined, report: (error) => { fault ??= error; } };
    const requestContext = new RouterContextProvider(new Map([[environmentContext, environment]]));
    const answer = await handler.query(new Request(url), { requestContext });
    if (answer instanceof Response) return redirectTo(answer.status, answer.headers.get('location') ?? `/${locale}`);

    fault ??= findFault(answer);
    let names: NameRecord = {};
    const used = new Set<string>();
    const pageIntl = recordingIntl(intl, used);
    let body: string;
    try {
      body = await renderDocument(answer);
    } catch (error) {
      fault = error;
      names = {};
      body = await renderDocument(asInternalError(answer));
    }
    const state: PageState = { locale, publicUrl: origin, catalogues: assets.catalogues(locale), messages: pick(allMessages[locale], used), names, apollo: sorted(client.cache.extract() as object) as PageState['apollo'], loaderData: answer.loaderData, errors: toErrorState(answer.errors) };
    const handles = answer.matches.map(({ route }) => route.handle as RouteHandle | undefined).filter((handle) => handle !== undefined);
    const html = assets.complete(body, {
      modules: handles.map(({ module }) => module).filter((module) => module !== undefined),
      stateScript: `<script type="application/json" id="${STATE_ELEMENT_ID}">${toScriptJson(state)}</script>`,
    });
    return { status: answer.statusCode, html, headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': locale }, fault };

    async function renderDocument(page: StaticHandlerContext): Promise<string> {
      const tree = (
        <Document environment={environment} intl={pageIntl} names={names} recordNames>
          <StaticRouterProvider router={createStaticRouter(handler.dataRoutes, page)} context={page} hydrate={false} />
        </Document>
      );
      const { result } = await prerenderStatic({ tree, context: { client }, renderFunction: renderToString });
      return result;
    }
  };
}

function pick(messages: CompiledMessages, ids: ReadonlySet<string>): CompiledMessages {
  return Object.fromEntries([...ids].map((id) => [id, messages[id]]));
}

function redirectTo(status: number, redirect: string): RenderOutput {
  return { status, html: '', headers: {}, redirect };
}

/** A loader's own answers (404, 410 ...) are no faults; whatever else it threw is. */
function findFault(page: StaticHandlerContext): unknown {
  return Object.values(page.errors ?? {}).find((error: unknown) => !isRouteErrorResponse(error));
}

function asInternalError(page: StaticHandlerContext): StaticHandlerContext {
  page.statusCode = 500;
  page.errors = { pages: new ErrorResponseImpl(500, '', { code: 'INTERNAL' }) };
  return page;
}
