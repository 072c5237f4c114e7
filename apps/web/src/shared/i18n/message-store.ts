import type { Locale } from '@trefoil/vocabulary';
import { createPageIntl, type PageIntl } from './intl';
import type { CompiledMessages, LazyArea } from './messages';

const loaded = new Set<string>();
const held: CompiledMessages = {};
let addresses: Readonly<Record<string, string>> | undefined;

/**
 * The browser's one set of messages; a document keeps its language, since changing it loads another document.
 * `catalogues`: the address of each area's chunk in that language, which the server sends so that no page's script lists them all.
 */
export async function startMessages(locale: Locale, catalogues: Readonly<Record<string, string>>): Promise<PageIntl> {
  addresses = catalogues;
  await loadArea('common');
  return createPageIntl(locale, held, (id) => reportError(new Error(`Missing message ${id}`)));
}

/** Brings an area's messages in; on the server all are there already. */
export async function loadArea(area: LazyArea | 'fields' | 'common'): Promise<void> {
  if (addresses === undefined || loaded.has(area)) return;
  const { default: messages } = (await import(/* @vite-ignore */ addresses[area] ?? `/no-catalogue-${area}`)) as { default: CompiledMessages };
  Object.assign(held, messages);
  loaded.add(area);
}
