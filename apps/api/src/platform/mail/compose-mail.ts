import { createIntl } from '@formatjs/intl';
import type { Locale } from '@trefoil/vocabulary';
import sanitizeHtml from 'sanitize-html';
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

const escape = (text: string) => sanitizeHtml(text, { allowedTags: [], disallowedTagsMode: 'escape' });

/** Words a letter in its reader's language, as text and as HTML that says the same. */
export function composeMail(catalogues: MailCatalogues, { to, locale, id, values = {}, link }: Letter): Mail {
  const intl = createIntl({ locale, messages: catalogues[locale] as Record<string, string> });
  const say = (part: string) => intl.formatMessage({ id: `${id}.${part}` }, values);
  // A name somebody chose must not break out of the subject line.
  const subject = say('subject').replace(/[\r\n]+/g, ' ');
  const paragraphs = say('text').split('\n\n');
  const farewell = intl.formatMessage({ id: 'mail.farewell' });
  const text = [...paragraphs, ...(link ? [link] : []), farewell].join('\n\n');
  const action = link ? `<p><a href="${escape(link)}">${escape(say('action'))}</a></p><p>${escape(link)}</p>` : '';
  const body = paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('');
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body>${body}${action}<p>${escape(farewell)}</p></body></html>`;
  return { to, subject, text, html };
}
