import { createTransport } from 'nodemailer';
import type { Config } from '../config/config';
import { MailRefused, type MailTransport, type Posting } from './mailer';

/** How long a silent server is waited for. */
const PATIENCE_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
/** From here on an answer of SMTP means that trying again would not help. */
const PERMANENT = 500;
/** What may be wrong with us rather than with this mail; a person can mend it meanwhile. */
const OURS = ['EAUTH', 'EDNS', 'ETLS'];

export class SmtpTransport implements MailTransport {
  private readonly transporter;

  constructor(config: Config, smtpUrl: string) {
    this.transporter = createTransport({ url: smtpUrl, ...PATIENCE_MS }, { from: config.mailFrom });
  }

  async deliver({ to, subject, text, html, headers, messageId }: Posting): Promise<void> {
    try {
      await this.transporter.sendMail({ to: { name: '', address: to }, subject, text, html, headers, messageId });
    } catch (fault) {
      const { responseCode = 0, code = '' } = fault as { responseCode?: number; code?: string };
      if (responseCode >= PERMANENT && !OURS.includes(code)) throw new MailRefused('SMTP refused it', { cause: fault });
      throw fault;
    }
  }
}
