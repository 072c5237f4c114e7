import { createTransport } from 'nodemailer';
import type { Config } from '../config/config';
import type { Mail, MailTransport } from './mailer';

/** How long a silent server is waited for; the process waits for its last mails before it ends. */
const PATIENCE_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export class SmtpTransport implements MailTransport {
  private readonly transporter;

  constructor(config: Config, smtpUrl: string) {
    this.transporter = createTransport({ url: smtpUrl, ...PATIENCE_MS }, { from: config.mailFrom });
  }

  async deliver(mail: Mail): Promise<void> {
    await this.transporter.sendMail({ to: { name: '', address: mail.to }, subject: mail.subject, text: mail.text, html: mail.html });
  }
}
