import { Inject, Injectable } from '@nestjs/common';
import { DIGEST_RHYTHMS, type DigestRhythm, type Locale, LOCALES, NOTIFICATION_KINDS, type NotificationKind } from '@trefoil/vocabulary';
import { CONFIG, type Config } from '../../platform/config/config';
import { Sealer } from '../../platform/mail/sealer';

/** What a link stops: mails of one kind, or one of the digests. */
export type Unsubscribable = NotificationKind | DigestRhythm;

export interface Unsubscription {
  readonly personId: string;
  readonly locale: Locale;
  readonly from: Unsubscribable;
}

const isKnown = (text: string): text is Unsubscribable => [...NOTIFICATION_KINDS, ...DIGEST_RHYTHMS].some((each) => each === text);

/**
 * Links that stop mails without a session. The token is sealed by the process's secret and holds all it needs: it works for
 * as long as mails are kept, however often, and cannot be guessed.
 */
@Injectable()
export class UnsubscribeLinks {
  private readonly sealer: Sealer;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.sealer = new Sealer(config.sessionSecret, 'unsubscribe');
  }

  linkFor({ personId, locale, from }: Unsubscription): string {
    const token = Buffer.from(this.sealer.seal([personId, locale, from]).sealed, 'base64').toString('base64url');
    return `${this.config.publicUrl}/unsubscribe/${token}`;
  }

  /** Null for what is no token of ours. */
  open(token: string): Unsubscription | null {
    try {
      const [personId, language, from] = this.sealer.open<string[]>({ sealed: Buffer.from(token, 'base64url').toString('base64') });
      const locale = LOCALES.find((each) => each === language);
      return personId && locale && from && isKnown(from) ? { personId, locale, from } : null;
    } catch {
      return null;
    }
  }
}
