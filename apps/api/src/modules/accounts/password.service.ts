import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@trefoil/vocabulary';
import type { Request } from 'express';
import { Audit } from '../../platform/audit/audit';
import { KnownDevices } from '../../platform/auth/known-devices';
import { Sessions } from '../../platform/auth/session';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { composeMail } from '../../platform/mail/compose-mail';
import type { Mail } from '../../platform/mail/mailer';
import { type MailAsked, Mails } from '../../platform/mail/mails';
import { Guesses } from '../../platform/rate-limits/guesses';
import { networkOf } from '../../platform/rate-limits/network-of';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { LinkNotValid, WrongPassword } from './accounts.errors';
import { accountMails } from './mails/account-mails';
import type { Person } from './person.entity';
import { PersonRepository } from './person.repository';
import { createToken, hashPassword, hashToken, isOutdated, verifyPassword } from './secrets';

const LINK_LIVES_MS = 60 * 60 * 1000;
const RESET_BY_NETWORK: RateLimit = { name: 'reset-ip', points: 30, seconds: 3600 };
const RESET_BY_BOTH: RateLimit = { name: 'reset-both', points: 5, seconds: 3600 };
/** Past it no more mail goes out, and nobody is told: the links that did go out are good for as long as this lasts. */
const RESET_MAILS: RateLimit = { name: 'reset-mails', points: 20, seconds: 3600 };

interface ResetAsked {
  readonly email: string;
  readonly locale: Locale;
}

const RESET_ASKED: MailAsked<ResetAsked> = { name: 'password-reset' };

/** Checked against when there is no such account, so that the answer takes as long. */
const NOBODY = await hashPassword('nobody has this password');

@Injectable()
export class PasswordService implements OnModuleInit {
  constructor(
    private readonly people: PersonRepository,
    private readonly work: UnitOfWork,
    private readonly mails: Mails,
    private readonly limits: RateLimits,
    private readonly guesses: Guesses,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.mails.answer(RESET_ASKED, (asked) => this.mailReset(asked));
  }

  /** The person with this address and password; null when either is wrong. */
  authenticate(email: string, password: string, request: Request): Promise<Person | null> {
    const network = networkOf(request.ip ?? '');
    return this.guesses.atPassword({ account: email, network, device: this.devices.find(request, email) }, async () => {
      const person = await this.people.findByEmail(email);
      const matches = await verifyPassword(person?.passwordHash ?? NOBODY, password);
      if (!person?.passwordHash || !matches) return null;
      if (isOutdated(person.passwordHash)) await this.people.update(person.id, { passwordHash: await hashPassword(password) });
      return person;
    });
  }

  /** Mails a link to the owner of the address, if it has one; the caller never learns which. */
  async requestReset(email: string, locale: Locale, network: string): Promise<void> {
    await this.limits.consume(RESET_BY_NETWORK, network);
    await this.limits.consume(RESET_BY_BOTH, `${email.toLowerCase()} ${network}`);
    if (await this.limits.take(RESET_MAILS, email.toLowerCase())) return;
    await this.mails.sendIfAny(RESET_ASKED, { email, locale });
  }

  /** Sets a new password and ends every session there was; throws LinkNotValid. */
  reset(token: string, password: string, network: string): Promise<Person> {
    return this.guesses.atToken('reset', token, network, async () => {
      const passwordHash = await hashPassword(password);
      return this.work.run(async () => {
        const reset = await this.people.takePasswordReset(hashToken(token), this.clock.now());
        const person = reset && (await this.people.findById(reset.personId));
        if (!person) throw new LinkNotValid();
        await this.set(person, passwordHash, 'MAIL', network);
        await this.sessions.endAll(person.id);
        return person;
      });
    });
  }

  /** Sets a new password for somebody who knows the present one, and ends every session but that of the request; throws WrongPassword. */
  async change(person: Person, current: string, password: string, request: Request): Promise<void> {
    await this.requireOwn(person, current, request);
    const passwordHash = await hashPassword(password);
    await this.work.run(async () => {
      await this.set(person, passwordHash, 'PASSWORD', networkOf(request.ip ?? ''));
      await this.sessions.endAll(person.id, request);
    });
  }

  /** Asks somebody signed in for their password again; a guess like any other. Somebody who has none is not asked. */
  async requireOwn(person: Person, password: string, request: Request): Promise<void> {
    if (person.passwordHash === null) return;
    const found = await this.authenticate(person.email, password, request);
    if (found?.id !== person.id) throw new WrongPassword();
  }

  private async mailReset({ email, locale }: ResetAsked): Promise<Mail | null> {
    const person = await this.people.findByEmail(email);
    if (!person) return null;
    const { token, tokenHash } = createToken();
    const now = this.clock.now();
    await this.people.addPasswordReset({ tokenHash, personId: person.id, expiresAt: new Date(now.getTime() + LINK_LIVES_MS) }, now);
    const link = `${this.config.publicUrl}/${locale}/reset-password/new?token=${token}`;
    return composeMail(accountMails, { to: person.email, locale, id: 'mail.reset', values: { name: person.name }, link });
  }

  private async set({ id, email, name, locale }: Person, passwordHash: string, provenBy: 'MAIL' | 'PASSWORD', network: string): Promise<void> {
    await this.people.update(id, { passwordHash });
    await this.people.dropPasswordResets(id);
    await this.audit.record({ act: 'PASSWORD.CHANGED', personId: id, subject: { kind: 'PERSON', id }, details: { provenBy }, network });
    const link = `${this.config.publicUrl}/${locale}/reset-password`;
    await this.mails.send(composeMail(accountMails, { to: email, locale, id: 'mail.passwordChanged', values: { name }, link }));
  }
}
