import type { Locale } from '@trefoil/vocabulary';
import { IntlMessageFormat, type FormatXMLElementFn } from 'intl-messageformat';
import { createContext, Fragment, useContext, type ReactNode } from 'react';
import type { CompiledMessages, MessageId } from './messages';

/** How each interface language is written where Intl asks. */
export const LOCALE_TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', sv: 'sv-FI', fi: 'fi-FI' };

export type MessageValues = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type RichValues = Readonly<Record<string, ReactNode | ((chunks: ReactNode) => ReactNode)>>;

/**
 * Messages of one language. FormatJS formats them; react-intl is left out, because pages use no more of it than this
 * and it weighs more on every public page than the pages' own code.
 */
export type PageIntl = {
  readonly locale: Locale;
  readonly tag: string;
  readonly format: (id: MessageId, values?: MessageValues) => string;
  readonly formatRich: (id: MessageId, values: RichValues) => ReactNode;
  /** A text that has no typed id, such as the name of a field of education; undefined when it is not here. */
  readonly lookUp: (id: string) => string | undefined;
  /** Whether a code has words of its own. */
  readonly has: (id: string) => id is MessageId;
};

/** `messages` may grow afterwards: each is looked up when it is used. A missing one shows nothing, after `onMissing`. */
export function createPageIntl(locale: Locale, messages: CompiledMessages, onMissing: (id: string) => void): PageIntl {
  const tag = LOCALE_TAGS[locale];
  const formats = new Map<string, IntlMessageFormat>();

  function find(id: string): string | IntlMessageFormat {
    const known = formats.get(id);
    if (known) return known;
    const message = messages[id];
    if (message === undefined) {
      onMissing(id);
      return '';
    }
    if (typeof message === 'string') return message;
    const format = new IntlMessageFormat(message as ConstructorParameters<typeof IntlMessageFormat>[0], tag, { number: {}, date: {}, time: {} });
    formats.set(id, format);
    return format;
  }

  return {
    locale,
    tag,
    format: (id, values) => {
      const found = find(id);
      return typeof found === 'string' ? found : String(found.format(values as Record<string, string>));
    },
    formatRich: (id, values) => {
      const found = find(id);
      if (typeof found === 'string') return found;
      const parts = found.format<ReactNode>(values as Record<string, ReactNode | FormatXMLElementFn<ReactNode>>);
      return Array.isArray(parts) ? parts.map((part: ReactNode, index) => <Fragment key={index}>{part}</Fragment>) : parts;
    },
    lookUp: (id) => {
      const message = messages[id];
      return typeof message === 'string' ? message : undefined;
    },
    has: (id): id is MessageId => id in messages,
  };
}

/** The same, noting in `used` the id of each message that is asked for. */
export function recordingIntl(intl: PageIntl, used: Set<string>): PageIntl {
  return {
    ...intl,
    format: (id, values) => {
      used.add(id);
      return intl.format(id, values);
    },
    formatRich: (id, values) => {
      used.add(id);
      return intl.formatRich(id, values);
    },
  };
}

const IntlContext = createContext<PageIntl | null>(null);

export const IntlProvider = IntlContext;

export function usePageIntl(): PageIntl {
  const intl = useContext(IntlContext);
  if (!intl) throw new Error('No messages above this component');
  return intl;
}

export type Text = PageIntl['format'];

/** Words in the page's language: `const t = useText(); t('shell.search')`. */
export function useText(): Text {
  return usePageIntl().format;
}

/** A message with markup in it: `<Rich id="accounts.terms" values={{ link: (words) => <a href="…">{words}</a> }} />` for `I accept the <link>terms</link>`. */
export function Rich({ id, values }: { id: MessageId; values: RichValues }) {
  return usePageIntl().formatRich(id, values);
}
