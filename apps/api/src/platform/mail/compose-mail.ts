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
  /** A list below the text, already worded. */
  readonly items?: readonly { readonly text: string; readonly link: string }[];
  /** How to get no more of these, already worded; a mail program offers it as one click (RFC 8058). */
  readonly unsubscribe?: { readonly text: string; readonly link: string };
}

const anchor = (link: string, text: string): string => `<a href="${escapeHtml(link)}">${escapeHtml(text)}</a>`;

/** Words a letter in its reader's language, as text and as HTML that says the same. */
export function composeMail(catalogues: MailCatalogues, { to, locale, id, values = {}, link, items = [], unsubscribe }: Letter): Mail {
  const intl = createIntl({ locale, messages: catalogues[locale] as Record<string, string> });
  // A name somebody chose must break out of neither the subject line nor its sentence: it would speak in our name.
  const inLine = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.replace(/\s+/g, ' ')]));
  const say = (part: string) => intl.formatMessage({ id: `${id}.${part}` }, inLine);
  const subject = say('subject');
  const paragraphs = say('text').split('\n\n');
  const farewell = intl.formatMessage({ id: 'mail.farewell' });
  const list = items.map((item) => ({ text: item.text.replace(/\s+/g, ' '), link: item.link }));
  const text = [
    ...paragraphs,
    ...list.map((item) => `- ${item.text}\n  ${item.link}`),
    ...(link ? [link] : []),
    farewell,
    ...(unsubscribe ? [`${unsubscribe.text}: ${unsubscribe.link}`] : []),
  ].join('\n\n');
  const action = link ? `<p>${anchor(link, say('action'))}</p><p>${escapeHtml(link)}</p>` : '';
  const bullets = list.length > 0 ? `<ul>${list.map((item) => `<li>${anchor(item.link, item.text)}</li>`).join('')}</ul>` : '';
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  const end = unsubscribe ? `<p>${anchor(unsubscribe.link, unsubscribe.text)}</p>` : '';
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>${body}${bullets}${action}<p>${escapeHtml(farewell)}</p>${end}</body></html>`;
  const headers = unsubscribe && { 'List-Unsubscribe': `<${unsubscribe.link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { to, subject, text, html, ...(headers && { headers }) };
}
