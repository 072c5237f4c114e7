/** A mail to one person, already worded in their language. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Beyond the usual ones, such as List-Unsubscribe. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A mail on its way: however often it is delivered, it has the same id, by which mail programs know it again. */
export interface Posting extends Mail {
  readonly messageId: string;
}

/** Where mail leaves: SMTP where it is configured, else it is kept to be read in development. */
export interface MailTransport {
  /** Throws MailRefused when trying again would not help. */
  deliver(posting: Posting): Promise<void>;
}

/** The address, or the mail, is refused for good. */
export class MailRefused extends Error {}

export const MAIL_TRANSPORT = Symbol('MAIL_TRANSPORT');
