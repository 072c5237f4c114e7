import type { Locale } from '@trefoil/vocabulary';
import type { GraphQLSchema } from 'graphql';

/** A public page as the web's server entry renders it. */
export interface RenderedPage {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly redirect?: string;
}

export interface PageRequest {
  /** Absolute address. */
  readonly url: string;
  readonly schema: GraphQLSchema;
  /** GraphQL context of the anonymous reader. */
  readonly context: unknown;
  readonly locale: Locale;
}

export type RenderPage = (request: PageRequest) => Promise<RenderedPage>;

/** What `server/entry-server.js` of the web build exports. */
export interface WebServerEntry {
  createRenderer(options: { readonly manifest: unknown; readonly publicUrl: string }): RenderPage;
}
