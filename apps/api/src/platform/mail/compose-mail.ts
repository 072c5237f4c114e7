import { createIntl } from '@formatjs/intl';
import type { Locale } from '@trefoil/vocabulary';
import { escapeHtml } from '../rich-text/escape-html';
import type { Mail } from './mailer';

/** Texts of mails by language: flat ids, ICU messages. */
export type MailCatalogues = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

export interface Letter {
  readonly to: string;
  readonly locale: Locale;
  /** Ids `<id>.subject`, `<id>.text` and, with a link, `<id>.action` in the catalogues. */
  readonly id: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly link?: string;
}

/** Words a letter in its reader's language, as text and as HTML that says the same. */
export function composeMail(catalogues: MailCatalogues, { to, locale, id, values = {}, link }: Letter): Mail {
  const intl = createIntl({ locale, messages: catalogues[locale] as Record<string, string> });
  // A name somebody chose must break out of neither the subject line nor its sentence: it would speak in our name.
  const inLine = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.replace(/\s+/g, ' ')]));
  const say = (part: string) => intl.formatMessage({ id: `${id}.${part}` }, inLine);
  const subject = say('subject');
  const paragraphs = say('text').split('\n\n');
  const farewell = intl.formatMessage({ id: 'mail.farewell' });
  const text = [...paragraphs, ...(link ? [link] : []), farewell].join('\n\n');
  const action = link ? `<p><a href="${escapeHtml(link)}">${escapeHtml(say('action'))}</a></p><p>${escapeHtml(link)}</p>` : '';
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>${body}${action}<p>${escapeHtml(farewell)}</p></body></html>`;
  return { to, subject, text, html };
}
