import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@trefoil/vocabulary';
import { Sessions } from '../../platform/auth/session';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { composeMail } from '../../platform/mail/compose-mail';
import { Mails } from '../../platform/mail/mails';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { LinkNotValid } from './accounts.errors';
import { accountMails } from './mails/account-mails';
import type { Person } from './person.entity';
import { PersonRepository } from './person.repository';
import { createToken, hashPassword, hashToken, isOutdated, verifyPassword } from './secrets';

const LINK_LIVES_MS = 60 * 60 * 1000;
const SIGN_IN_BY_ADDRESS: RateLimit = { name: 'sign-in-ip', points: 100, seconds: 900 };
/** By account and address together, so that a stranger's guesses do not lock the owner out. */
const SIGN_IN_BY_BOTH: RateLimit = { name: 'sign-in-both', points: 10, seconds: 900 };
const RESET_BY_ADDRESS: RateLimit = { name: 'reset-ip', points: 30, seconds: 3600 };
const RESET_BY_EMAIL: RateLimit = { name: 'reset-email', points: 5, seconds: 3600 };
const RESET_USE: RateLimit = { name: 'reset-use-ip', points: 30, seconds: 900 };

/** Checked against when there is no such account, so that the answer takes as long. */
const NOBODY = await hashPassword('nobody has this password');

@Injectable()
export class PasswordService {
  constructor(
    private readonly people: PersonRepository,
    private readonly work: UnitOfWork,
    private readonly mails: Mails,
    private readonly limits: RateLimits,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The person with this address and password; null when either is wrong. */
  async authenticate(email: string, password: string, ip: string): Promise<Person | null> {
    const both = `${email.toLowerCase()} ${ip}`;
    await this.limits.consume(SIGN_IN_BY_ADDRESS, ip);
    await this.limits.consume(SIGN_IN_BY_BOTH, both);
    const person = await this.people.findByEmail(email);
    const matches = await verifyPassword(person?.passwordHash ?? NOBODY, password);
    if (!person || !matches) return null;
    await this.limits.reset(SIGN_IN_BY_BOTH, both);
    if (isOutdated(person.passwordHash)) await this.people.setPassword(person.id, await hashPassword(password));
    return person;
  }

  /** Mails a link to the owner of the address, if it has one; the caller never learns which. */
  async requestReset(email: string, locale: Locale, ip: string): Promise<void> {
    await this.limits.consume(RESET_BY_ADDRESS, ip);
    await this.limits.consume(RESET_BY_EMAIL, email.toLowerCase());
    this.mails.sendIfAny(async () => {
      const person = await this.people.findByEmail(email);
      if (!person) return null;
      const { token, tokenHash } = createToken();
      const expiresAt = new Date(this.clock.now().getTime() + LINK_LIVES_MS);
      await this.people.addPasswordReset({ tokenHash, personId: person.id, expiresAt });
      const link = `${this.config.publicUrl}/${locale}/reset-password/new?token=${token}`;
      return composeMail(accountMails, { to: person.email, locale, id: 'mail.reset', values: { name: person.name }, link });
    });
  }

  /** Sets a new password and ends every session there was; throws LinkNotValid. */
  async reset(token: string, password: string, ip: string): Promise<Person> {
    await this.limits.consume(RESET_USE, ip);
    const passwordHash = await hashPassword(password);
    return this.work.run(async () => {
      const reset = await this.people.takePasswordReset(hashToken(token), this.clock.now());
      const person = reset && (await this.people.findById(reset.personId));
      if (!person) throw new LinkNotValid();
      await this.people.setPassword(person.id, passwordHash);
      await this.sessions.endAll(person.id);
      return person;
    });
  }
}
