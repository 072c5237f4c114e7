import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@trefoil/vocabulary';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { composeMail } from '../../platform/mail/compose-mail';
import { type MailAsked, Mails } from '../../platform/mail/mails';
import { Guesses } from '../../platform/rate-limits/guesses';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { LinkNotValid } from './accounts.errors';
import type { ConfirmEmailInput, RegisterInput } from './graphql/account.inputs';
import { accountMails } from './mails/account-mails';
import type { Person } from './person.entity';
import { PersonRepository } from './person.repository';
import { createToken, hashPassword, hashToken } from './secrets';

const LINK_LIVES_MS = 24 * 60 * 60 * 1000;
const BY_NETWORK: RateLimit = { name: 'register-ip', points: 30, seconds: 3600 };
const BY_BOTH: RateLimit = { name: 'register-both', points: 5, seconds: 3600 };
/** Past it no more mail goes out, and nobody is told: those that did go out are in the mailbox of whoever waits for one. */
const MAILS: RateLimit = { name: 'register-mails', points: 10, seconds: 3600 };

interface Asked {
  readonly email: string;
  readonly locale: Locale;
}

const ASKED: MailAsked<Asked> = { name: 'registration' };

@Injectable()
export class RegistrationService implements OnModuleInit {
  constructor(
    private readonly people: PersonRepository,
    private readonly work: UnitOfWork,
    private readonly mails: Mails,
    private readonly limits: RateLimits,
    private readonly guesses: Guesses,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.mails.answer(ASKED, (asked) => this.invite(asked));
  }

  /** Answers and takes as long whether or not the address has an account: only its owner learns, by mail. */
  async register({ email, locale }: RegisterInput, network: string): Promise<void> {
    await this.limits.consume(BY_NETWORK, network);
    await this.limits.consume(BY_BOTH, `${email.toLowerCase()} ${network}`);
    if (await this.limits.take(MAILS, email.toLowerCase())) return;
    await this.mails.sendIfAny(ASKED, { email, locale });
  }

  /** Makes the person the link was mailed to, with the name and password they chose after following it; throws LinkNotValid. */
  confirm({ token, name, password }: ConfirmEmailInput, network: string): Promise<Person> {
    return this.guesses.atToken('registration', token, network, async () => {
      const passwordHash = await hashPassword(password);
      return this.work.run(async () => {
        const registration = await this.people.takeRegistration(hashToken(token), this.clock.now());
        if (!registration) throw new LinkNotValid();
        const { email, locale } = registration;
        // Asked for while the account was being made by another link.
        if (await this.people.findByEmail(email)) throw new LinkNotValid();
        const person = await this.people.save({ email, name, passwordHash, locale });
        await this.audit.record({ act: 'PERSON.REGISTERED', personId: person.id, subject: { kind: 'PERSON', id: person.id }, network });
        return person;
      });
    });
  }

  private async invite({ email, locale }: Asked) {
    const page = `${this.config.publicUrl}/${locale}`;
    if (await this.people.findByEmail(email)) {
      return composeMail(accountMails, { to: email, locale, id: 'mail.alreadyRegistered', link: `${page}/sign-in` });
    }
    const { token, tokenHash } = createToken();
    const now = this.clock.now();
    await this.people.addRegistration({ tokenHash, email, locale, expiresAt: new Date(now.getTime() + LINK_LIVES_MS) }, now);
    return composeMail(accountMails, { to: email, locale, id: 'mail.confirm', link: `${page}/confirm?token=${token}` });
  }
}
