import type { Locale } from '@trefoil/vocabulary';
import loaders from 'virtual:messages';
import { createPageIntl, type PageIntl } from './intl';
import type { CompiledMessages, LazyArea } from './messages';

const loaded = new Set<string>();
const held: CompiledMessages = {};
let heldLocale: Locale | undefined;

/** The browser's one set of messages; a document keeps its language, since changing it loads another document. */
export async function startMessages(locale: Locale): Promise<PageIntl> {
  heldLocale = locale;
  await loadArea('common');
  return createPageIntl(locale, held, (id) => reportError(new Error(`Missing message ${id}`)));
}

/** Brings an area's messages in; on the server all are there already. */
export async function loadArea(area: LazyArea | 'fields' | 'common'): Promise<void> {
  if (heldLocale === undefined || loaded.has(area)) return;
  const module = await loaders[area]?.[heldLocale]();
  if (!module) throw new Error(`No catalogue ${area}`);
  Object.assign(held, module.default);
  loaded.add(area);
}
