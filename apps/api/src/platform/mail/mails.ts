import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { timeRetold } from '../clock/retelling';
import { CONFIG, type Config } from '../config/config';
import { type JobKind, Jobs } from '../jobs/jobs';
import { LOGGER, type Logger } from '../logging/logging';
import { type Mail, MAIL_TRANSPORT, MailRefused, type MailTransport, type Posting } from './mailer';
import { type Sealed, Sealer } from './sealer';

/** Some four days of trying, with the longest wait below. */
const MAIL: JobKind<Sealed> = { name: 'mail', attempts: 1_000 };
const LONGEST_WAIT_SECONDS = 300;

/**
 * Mail as jobs: a mail exists if and only if the transaction that causes it is committed. It is delivered at least once,
 * and always under the same Message-ID. Bodies wait sealed, for they carry links that sign in.
 */
@Injectable()
export class Mails implements OnModuleInit, OnApplicationShutdown {
  private readonly underway = new Set<Promise<void>>();
  private readonly sealer: Sealer;

  constructor(
    private readonly jobs: Jobs,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.sealer = new Sealer(config.sessionSecret, 'mail');
  }

  onModuleInit(): void {
    this.jobs.handle(MAIL, (sealed) => this.deliver(this.sealer.open<Posting>(sealed)));
    this.jobs.every('mail-retry', '* * * * *', () => this.retry());
  }

  /** Joins the running transaction; outside of any the mail leaves at once. The caller does not wait for its delivery. */
  async send(mail: Mail): Promise<void> {
    if (timeRetold()) return;
    const posting: Posting = { ...mail, messageId: `<${randomUUID()}@${new URL(this.config.publicUrl).hostname}>` };
    await this.jobs.enqueue(MAIL, this.sealer.seal(posting));
  }

  /**
   * Finds out after the answer whether there is a mail to send, and sends it: so that the time an answer takes does not tell
   * whether an address is known. What fails is logged.
   */
  sendIfAny(prepare: () => Promise<Mail | null>): void {
    if (timeRetold()) return;
    const sending: Promise<void> = prepare()
      .then((mail) => (mail ? this.send(mail) : undefined))
      .catch((err: unknown) => this.logger.error({ err }, 'A mail could not be prepared'))
      .finally(() => this.underway.delete(sending));
    this.underway.add(sending);
  }

  /** Lets no mail that failed wait longer than some minutes, however often it failed. */
  retry(longestWaitSeconds = LONGEST_WAIT_SECONDS): Promise<void> {
    return this.jobs.hurry(MAIL, longestWaitSeconds);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.underway);
  }

  private async deliver(posting: Posting): Promise<void> {
    try {
      await this.transport.deliver(posting);
    } catch (err) {
      if (!(err instanceof MailRefused)) throw err;
      this.logger.warn({ err, messageId: posting.messageId }, 'A mail was refused for good');
    }
  }
}
