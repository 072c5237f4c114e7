/** A mail to one person, already worded in their language. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Where mail leaves: SMTP where it is configured, else it is kept to be read in development. */
export interface MailTransport {
  deliver(mail: Mail): Promise<void>;
}

export const MAIL_TRANSPORT = Symbol('MAIL_TRANSPORT');
