import type { Locale } from '@trefoil/vocabulary';
import { createPageIntl, type PageIntl } from './intl';
import type { CompiledMessages, LazyArea } from './messages';

/**
 * The browser's one set of messages; a document keeps its language, since changing it loads another document.
 *
 * A page brings the messages it was rendered with, so that it can be taken over at once; the catalogues follow behind.
 * Pages opened after that wait for theirs. On the server all messages are there already.
 */
const held: CompiledMessages = {};
const asked = new Map<string, Promise<void>>();
let catalogues: Readonly<Record<string, string>> | undefined;
let complete = false;

export type StartOptions = {
  readonly locale: Locale;
  readonly messages: CompiledMessages;
  /** Address of each area's chunk in this language: the server sends them, so that no page's script lists them all. */
  readonly catalogues: Readonly<Record<string, string>>;
};

export function startMessages({ locale, messages, catalogues: addresses }: StartOptions): PageIntl {
  Object.assign(held, messages);
  catalogues = addresses;
  void loadArea('common');
  return heldIntl(locale);
}

/** Once the catalogues of the first page are here: the same messages as a new object, so that whoever showed a gap shows the text. */
export async function completeMessages(locale: Locale): Promise<PageIntl> {
  await Promise.all(asked.values());
  complete = true;
  return heldIntl(locale);
}

function heldIntl(locale: Locale): PageIntl {
  return createPageIntl(locale, held, (id) => {
    if (complete) reportError(new Error(`Missing message ${id}`));
  });
}

/** Brings an area's messages in. Before the first page is taken over, only begins to. */
export async function loadArea(area: LazyArea | `${LazyArea}-form` | 'fields' | 'common'): Promise<void> {
  const address = catalogues?.[area];
  if (address === undefined) return;
  const loading = asked.get(area) ?? load(address);
  asked.set(area, loading);
  if (complete) await loading;
}

async function load(address: string): Promise<void> {
  const { default: messages } = (await import(/* @vite-ignore */ address)) as { default: CompiledMessages };
  Object.assign(held, messages);
}
