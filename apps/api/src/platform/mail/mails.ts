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
    this.work.afterCommit(() => {
      const delivery = this.transport
        .deliver(mail)
        .catch((err: unknown) => this.logger.error({ err }, 'A mail could not be delivered'))
        .finally(() => this.underway.delete(delivery));
      this.underway.add(delivery);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.underway);
  }
}
