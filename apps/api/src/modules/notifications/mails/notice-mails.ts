import { createIntl } from '@formatjs/intl';
import type { Locale, NotificationFacts, NotificationKind } from '@trefoil/vocabulary';
import type { MailCatalogues } from '../../../platform/mail/compose-mail';
import type { Unsubscribable } from '../unsubscribe-links';
import en from './en.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

export const noticeMails: MailCatalogues = { en, sv, fi };

const say = (locale: Locale, id: string, values: NotificationFacts = {}): string =>
  createIntl({ locale, messages: noticeMails[locale] as Record<string, string> }).formatMessage({ id }, values);

/** A notification as one sentence. */
export const lineOf = (locale: Locale, kind: NotificationKind, facts: NotificationFacts): string => say(locale, `line.${kind}`, facts);

export const wordUnsubscribe = (locale: Locale, from: Unsubscribable): string => say(locale, `unsubscribe.${from === 'DAILY' || from === 'WEEKLY' ? 'digest' : 'kind'}`);

export const wordMore = (locale: Locale): string => say(locale, 'digest.more');
