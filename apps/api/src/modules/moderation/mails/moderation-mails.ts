import type { MailCatalogues } from '../../../platform/mail/compose-mail';
import en from './en.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

export const moderationMails: MailCatalogues = { en, sv, fi };
