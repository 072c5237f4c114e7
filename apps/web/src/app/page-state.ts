import type { NormalizedCacheObject } from '@apollo/client/cache';
import type { Locale } from '@trefoil/vocabulary';
import { isRouteErrorResponse, UNSAFE_ErrorResponseImpl as ErrorResponseImpl, type HydrationState, type StaticHandlerContext } from 'react-router';
import type { CompiledMessages } from '../shared/i18n/messages';
import type { NameRecord } from '../shared/format/names';

/** What the server hands to the browser inside the page. */
export type PageState = {
  readonly locale: Locale;
  readonly publicUrl: string;
  /** Addresses of the catalogues in this language, by area. */
  readonly catalogues: Readonly<Record<string, string>>;
  /** The messages this page was rendered with. */
  readonly messages: CompiledMessages;
  readonly names: NameRecord;
  readonly apollo: NormalizedCacheObject;
  readonly loaderData: HydrationState['loaderData'];
  readonly errors: Readonly<Record<string, { status: number; statusText: string; data: unknown }>> | null;
};

export const STATE_ELEMENT_ID = 'page-state';

/** Only what a loader threw on purpose is told; anything else is a fault and says nothing of itself. */
export function toErrorState(errors: StaticHandlerContext['errors']): PageState['errors'] {
  if (!errors) return null;
  return Object.fromEntries(Object.entries(errors).map(([route, error]: [string, unknown]) => [
    route,
    isRouteErrorResponse(error) ? { status: error.status, statusText: error.statusText, data: error.data } : { status: 500, statusText: '', data: { code: 'INTERNAL' } },
  ]));
}

export function fromErrorState(errors: PageState['errors']): HydrationState['errors'] {
  if (!errors) return null;
  return Object.fromEntries(Object.entries(errors).map(([route, { status, statusText, data }]) => [route, new ErrorResponseImpl(status, statusText, data)]));
}

/** JSON that may stand inside a script element: nothing in it can end the element or break a line of old parsers. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
