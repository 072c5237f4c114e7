import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { composeMail } from '../../platform/mail/compose-mail';
import { Mails } from '../../platform/mail/mails';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { LinkNotValid } from './accounts.errors';
import type { RegisterInput } from './graphql/account.inputs';
import { accountMails } from './mails/account-mails';
import type { Person } from './person.entity';
import { PersonRepository } from './person.repository';
import { createToken, hashPassword, hashToken } from './secrets';

const LINK_LIVES_MS = 24 * 60 * 60 * 1000;
const BY_ADDRESS: RateLimit = { name: 'register-ip', points: 30, seconds: 3600 };
const BY_EMAIL: RateLimit = { name: 'register-email', points: 5, seconds: 3600 };
const CONFIRM: RateLimit = { name: 'confirm-ip', points: 30, seconds: 900 };

@Injectable()
export class RegistrationService {
  constructor(
    private readonly people: PersonRepository,
    private readonly work: UnitOfWork,
    private readonly mails: Mails,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers and takes as long whether or not the address has an account: only its owner learns, by mail. */
  async register(input: RegisterInput, ip: string): Promise<void> {
    await this.limits.consume(BY_ADDRESS, ip);
    await this.limits.consume(BY_EMAIL, input.email.toLowerCase());
    const passwordHash = await hashPassword(input.password);
    this.mails.sendIfAny(async () => {
      const { email, name, locale } = input;
      const { token, tokenHash } = createToken();
      const page = `${this.config.publicUrl}/${locale}`;
      if (await this.people.findByEmail(email)) {
        return composeMail(accountMails, { to: email, locale, id: 'mail.alreadyRegistered', link: `${page}/sign-in` });
      }
      const expiresAt = new Date(this.clock.now().getTime() + LINK_LIVES_MS);
      await this.people.addRegistration({ tokenHash, email, name, passwordHash, locale, expiresAt });
      const link = `${page}/confirm?token=${token}`;
      return composeMail(accountMails, { to: email, locale, id: 'mail.confirm', values: { name }, link });
    });
  }

  /** Makes the person the link was mailed to; throws LinkNotValid. */
  async confirm(token: string, ip: string): Promise<Person> {
    await this.limits.consume(CONFIRM, ip);
    return this.work.run(async () => {
      const registration = await this.people.takeRegistration(hashToken(token), this.clock.now());
      if (!registration) throw new LinkNotValid();
      const { email, name, passwordHash, locale } = registration;
      // Asked for while the account was being made by another link.
      if (await this.people.findByEmail(email)) throw new LinkNotValid();
      return this.people.save({ email, name, passwordHash, locale });
    });
  }
}
