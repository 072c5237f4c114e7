import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { timeRetold } from '../clock/retelling';
import { CONFIG, type Config } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { type JobKind, Jobs } from '../jobs/jobs';
import { LOGGER, type Logger } from '../logging/logging';
import { type Mail, MAIL_TRANSPORT, MailRefused, type MailTransport, type Posting } from './mailer';
import { type Sealed, Sealer } from './sealer';

/** Some four days of trying, with the longest wait below. */
const MAIL: JobKind<Sealed> = { name: 'mail', attempts: 1_000 };
const LONGEST_WAIT_SECONDS = 300;

/** A mail that is sent if there is one: its name, and the shape of what it is asked with. */
export interface MailAsked<A extends object> {
  readonly name: string;
  /** Carries the type alone. */
  readonly asked?: A;
}

/**
 * Mail as jobs: a mail exists if and only if the transaction that causes it is committed. It is delivered at least once,
 * and always under the same Message-ID. Bodies wait sealed, for they carry links that sign in.
 */
@Injectable()
export class Mails implements OnModuleInit {
  private readonly sealer: Sealer;

  constructor(
    private readonly jobs: Jobs,
    private readonly work: UnitOfWork,
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

  /** Says, in onModuleInit, how it is found out whether there is such a mail; done in a transaction of its own, which what it writes joins. */
  answer<A extends object>(kind: MailAsked<A>, prepare: (asked: A) => Promise<Mail | null>): void {
    this.jobs.handle<Sealed>({ name: `mail-if-any:${kind.name}` }, (sealed) =>
      this.work.run(async () => {
        const mail = await prepare(this.sealer.open<A>(sealed));
        if (mail) await this.send(mail);
      }),
    );
  }

  /**
   * Asks for a mail of which the answer may not tell whether there is one, not by the time it takes either: whoever asks
   * leaves a job, whatever it will find. Joins the running transaction.
   */
  async sendIfAny<A extends object>(kind: MailAsked<A>, asked: A): Promise<void> {
    if (timeRetold()) return;
    await this.jobs.enqueue<Sealed>({ name: `mail-if-any:${kind.name}` }, this.sealer.seal(asked));
  }

  /** Lets no mail that failed wait longer than some minutes, however often it failed. */
  retry(longestWaitSeconds = LONGEST_WAIT_SECONDS): Promise<void> {
    return this.jobs.hurry(MAIL, longestWaitSeconds);
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
