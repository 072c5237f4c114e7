import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Locale, slugify, toPath } from '@trefoil/vocabulary';
import { Clock } from '../../../platform/clock/clock';
import { addDays } from '../../../platform/clock/zoned-time';
import { CONFIG, type Config } from '../../../platform/config/config';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { Jobs } from '../../../platform/jobs/jobs';
import { composeMail } from '../../../platform/mail/compose-mail';
import { Mails } from '../../../platform/mail/mails';
import { Guesses } from '../../../platform/rate-limits/guesses';
import { createToken, hashToken } from '../../accounts';
import { OrganisationService } from '../organisation.service';
import { beginLifetime, canLastLonger, isOver } from './lifetime';
import { publicationMails } from './mails/publication-mails';
import type { Publication, PublicationKind } from './publication';
import { RenewalNotValid } from './publication.errors';
import { PublicationRepository } from './publication.repository';

/** Of one kind in one run: the next minute goes on. */
const BATCH = 200;
/** How long after the end the link in the mail still renews. */
const LINK_OUTLIVES_DAYS = 14;
const ZONE = 'Europe/Brussels';
const ADDRESSES = { IDEA: 'ideas', OFFER: 'offers' } as const;

export interface RenewalSubject {
  readonly kind: PublicationKind;
  readonly publication: Publication;
}

/** The end of what is published, the question whether to renew it, and its renewal: the same for ideas and offers. */
@Injectable()
export class PublicationLife implements OnModuleInit {
  private readonly kinds: PublicationKind[] = [];

  constructor(
    private readonly publications: PublicationRepository,
    private readonly organisations: OrganisationService,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly mails: Mails,
    private readonly guesses: Guesses,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.every('publications', '* * * * *', () => this.sweep());
  }

  /** In onModuleInit of the module a kind belongs to. */
  register<T extends Publication>(kind: PublicationKind<T>): void {
    this.kinds.push(kind as PublicationKind<never>);
  }

  /** Ends what is over and asks about what soon will be: each in a transaction of its own, and once, whoever else does the same. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    for (const kind of this.kinds) {
      for (const { id } of await this.publications.findOver(kind, now, BATCH)) await this.work.run(() => this.expire(kind, id, now));
      for (const { id } of await this.publications.findToRemind(kind, now, BATCH)) await this.work.run(() => this.remind(kind, id, now));
    }
  }

  /** Shows it for another thirty days. The caller has locked it and seen that it may be; throws as `requireRenewable`. */
  async renew<T extends Publication>(kind: PublicationKind<T>, publication: T): Promise<T> {
    const now = this.clock.now();
    kind.requireRenewable(publication, now);
    const from = publication.status;
    const lifetime = beginLifetime(now, kind.lastMomentOf(publication));
    const renewed = await this.publications.save(publication, { ...lifetime, status: 'PUBLISHED', renewalHash: null, updatedAt: now });
    await kind.tellStatusChanged(renewed, from);
    return renewed;
  }

  /** What the link of a mail would renew; throws RenewalNotValid where it is used up, too old, or none. */
  look(token: string, network: string): Promise<RenewalSubject> {
    return this.guesses.atToken('renewal', token, network, () => this.find(token, (kind, hash) => this.publications.findByRenewal(kind, hash)));
  }

  /** Uses the link up. It gives its holder this and nothing else. */
  renewByLink(token: string, network: string): Promise<RenewalSubject> {
    return this.guesses.atToken('renewal', token, network, () =>
      this.work.run(async () => {
        const { kind, publication } = await this.find(token, (each, hash) => this.publications.findByRenewalForChange(each, hash));
        return { kind, publication: await this.renew(kind, publication) };
      }),
    );
  }

  private async find(token: string, ask: (kind: PublicationKind, hash: Buffer) => Promise<Publication | null>): Promise<RenewalSubject> {
    for (const kind of this.kinds) {
      const publication = await ask(kind, hashToken(token));
      const isRenewable = publication !== null && ['PUBLISHED', 'PAUSED', 'EXPIRED'].includes(publication.status);
      if (isRenewable && publication.expiresAt && addDays(publication.expiresAt, LINK_OUTLIVES_DAYS, ZONE) > this.clock.now()) return { kind, publication };
    }
    throw new RenewalNotValid();
  }

  private async expire(kind: PublicationKind, id: string, now: Date): Promise<void> {
    const publication = await this.publications.findFree(kind, id);
    if (!publication || !isShown(publication) || !isOver(publication, now)) return;
    const from = publication.status;
    const expired = await this.publications.save(publication, { status: 'EXPIRED', remindAt: null, updatedAt: now });
    await kind.tellStatusChanged(expired, from);
  }

  private async remind(kind: PublicationKind, id: string, now: Date): Promise<void> {
    const publication = await this.publications.findFree(kind, id);
    const { remindAt, expiresAt } = publication ?? { remindAt: null, expiresAt: null };
    if (!publication || !isShown(publication) || remindAt === null || remindAt > now || expiresAt === null) return;
    const { token, tokenHash } = createToken();
    const isRenewable = canLastLonger(publication);
    await this.publications.save(publication, { remindAt: null, renewalHash: isRenewable ? tokenHash : publication.renewalHash, updatedAt: now });
    await kind.tellExpiresSoon(publication, expiresAt);
    for (const { email: to, locale, name } of await this.organisations.findSpeakers(publication.organisationId)) {
      const root = `${this.config.publicUrl}/${locale}`;
      const link = isRenewable ? `${root}/renew?token=${token}` : `${root}/${ADDRESSES[kind.name]}/${toPath(slugify(publication.title), id)}`;
      const values = { name, kind: kind.name, title: publication.title, moment: wordMoment(expiresAt, locale) };
      await this.mails.send(composeMail(publicationMails, { to, locale, id: isRenewable ? 'mail.expiresSoon' : 'mail.deadlineNears', values, link }));
    }
  }
}

const isShown = ({ status }: Publication): boolean => status === 'PUBLISHED' || status === 'PAUSED';

/** Day and time as the clock of Brussels shows them, which the sentence names. */
function wordMoment(at: Date, locale: Locale): string {
  const british = locale === 'en' ? 'en-GB' : `${locale}-FI`;
  return new Intl.DateTimeFormat(british, { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE }).format(at);
}
