import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DIGEST_RHYTHMS, type DigestRhythm, type IsoDate, LIMITS, notificationPath, type PersonId } from '@trefoil/vocabulary';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Jobs } from '../../platform/jobs/jobs';
import { LOGGER, type Logger } from '../../platform/logging/logging';
import { composeMail } from '../../platform/mail/compose-mail';
import { Mails } from '../../platform/mail/mails';
import type { NoticeReader } from '../../platform/notices/notice';
import { DigestRepository } from './digest.repository';
import { digestDay } from './local-day';
import { lineOf, noticeMails, wordMore, wordUnsubscribe } from './mails/notice-mails';
import type { Notification } from './notification.entity';
import { NotificationRepository } from './notification.repository';
import { UnsubscribeLinks } from './unsubscribe-links';

const BATCH = 200;
const DAY_MS = 86_400_000;

/** One mail a day, or a week, of what waits unread: at eight by the reader's clock, once a period however often it is run. */
@Injectable()
export class DigestService implements OnModuleInit {
  constructor(
    private readonly digests: DigestRepository,
    private readonly notifications: NotificationRepository,
    private readonly links: UnsubscribeLinks,
    private readonly jobs: Jobs,
    private readonly work: UnitOfWork,
    private readonly mails: Mails,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.every('digests', '*/5 * * * *', () => this.makeAll());
    this.jobs.every('prune-notifications', '17 3 * * *', () => this.notifications.prune(new Date(this.clock.now().getTime() - LIMITS.notification.days * DAY_MS)));
  }

  /** Each person's in a transaction of its own: one that fails is logged, and made by the next run. */
  async makeAll(): Promise<void> {
    const now = this.clock.now();
    for (const zone of await this.digests.findTimeZones()) {
      for (const rhythm of DIGEST_RHYTHMS) await this.makeIn(zone, rhythm, digestDay(now, zone, rhythm));
    }
  }

  private async makeIn(zone: string, rhythm: DigestRhythm, day: IsoDate): Promise<void> {
    let last = '0';
    for (let due = await this.digests.findDue(rhythm, zone, day, last, BATCH); due.length > 0; due = await this.digests.findDue(rhythm, zone, day, last, BATCH)) {
      for (const personId of due) {
        await this.work.run(() => this.make(personId, rhythm, day)).catch((err: unknown) => this.logger.error({ err, rhythm }, 'A digest could not be made'));
        last = personId;
      }
    }
  }

  private async make(personId: PersonId, rhythm: DigestRhythm, day: IsoDate): Promise<void> {
    if (!(await this.digests.take(personId, rhythm, day))) return;
    const reader = await this.digests.findReader(personId);
    if (!reader) return;
    const waiting = await this.notifications.findWaiting(personId, rhythm);
    await this.notifications.markDigested(personId, rhythm, this.clock.now());
    if (waiting.length > 0) await this.mails.send(this.compose(reader, rhythm, waiting));
  }

  private compose({ id: personId, email: to, name, locale }: NoticeReader, rhythm: DigestRhythm, waiting: readonly Notification[]) {
    const page = `${this.config.publicUrl}/${locale}`;
    const shown = waiting.slice(0, LIMITS.notification.digest).map(({ kind, facts, subjectKind, subjectId }) => ({ text: lineOf(locale, kind, facts), link: `${page}${notificationPath(subjectKind, subjectId)}` }));
    const more = waiting.length > shown.length ? [{ text: wordMore(locale), link: `${page}/my/notifications` }] : [];
    const unsubscribe = { text: wordUnsubscribe(locale, rhythm), link: this.links.linkFor({ personId, locale, from: rhythm }) };
    return composeMail(noticeMails, { to, locale, id: 'mail.digest', values: { name, rhythm }, items: [...shown, ...more], link: `${page}/my/notifications`, unsubscribe });
  }
}
