import { type UnitOfWork } from '../database/unit-of-work';
import { KeptMail } from './kept-mail.entity';
import type { Mail, MailTransport } from './mailer';

/** Keeps the newest mails in the database instead of sending them. */
export class KeepingTransport implements MailTransport {
  constructor(private readonly work: UnitOfWork) {}

  async deliver(mail: Mail): Promise<void> {
    await this.work.manager.insert(KeptMail, mail);
  }
}
