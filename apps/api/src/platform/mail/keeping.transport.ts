import { type UnitOfWork } from '../database/unit-of-work';
import { KeptMail } from './kept-mail.entity';
import type { MailTransport, Posting } from './mailer';

/** Keeps mails in the database instead of sending them; what is delivered twice is kept once. */
export class KeepingTransport implements MailTransport {
  constructor(private readonly work: UnitOfWork) {}

  async deliver({ messageId, to, subject, text, html, headers = {} }: Posting): Promise<void> {
    await this.work.manager.createQueryBuilder().insert().into(KeptMail).values({ messageId, to, subject, text, html, headers }).orIgnore().updateEntity(false).execute();
  }
}
