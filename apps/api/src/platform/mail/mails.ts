import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { timeRetold } from '../clock/retelling';
import { UnitOfWork } from '../database/unit-of-work';
import { LOGGER, type Logger } from '../logging/logging';
import { type Mail, MAIL_TRANSPORT, type MailTransport } from './mailer';

/**
 * Sends mail once the transaction that causes it has been committed, without making the caller wait: an answer takes
 * as long whether a mail goes out or not.
 */
@Injectable()
export class Mails implements OnApplicationShutdown {
  private readonly underway = new Set<Promise<void>>();

  constructor(
    private readonly work: UnitOfWork,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  send(mail: Mail): void {
    if (timeRetold()) return;
    this.work.afterCommit(() => this.track(this.transport.deliver(mail)));
  }

  /**
   * Finds out after the answer whether there is a mail to send, and sends it: so that the time an answer takes does not tell
   * whether an address is known. What fails is logged.
   */
  sendIfAny(prepare: () => Promise<Mail | null>): void {
    if (timeRetold()) return;
    this.track(prepare().then((mail) => (mail ? this.transport.deliver(mail) : undefined)));
  }

  private track(delivery: Promise<void>): void {
    const tracked: Promise<void> = delivery
      .catch((err: unknown) => this.logger.error({ err }, 'A mail could not be delivered'))
      .finally(() => this.underway.delete(tracked));
    this.underway.add(tracked);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.underway);
  }
}
