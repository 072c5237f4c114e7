import { createTransport } from 'nodemailer';
import type { Config } from '../config/config';
import type { Mail, MailTransport } from './mailer';

export class SmtpTransport implements MailTransport {
  private readonly transporter;

  constructor(config: Config, smtpUrl: string) {
    this.transporter = createTransport(smtpUrl, { from: config.mailFrom });
  }

  async deliver(mail: Mail): Promise<void> {
    await this.transporter.sendMail({ to: { name: '', address: mail.to }, subject: mail.subject, text: mail.text, html: mail.html });
  }
}
