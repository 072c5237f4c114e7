import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../../platform/audit/audit';
import { KnownDevices } from '../../platform/auth/known-devices';
import { type OpenSession, Sessions } from '../../platform/auth/session';
import { type Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFound, Unauthenticated } from '../../platform/errors/app-error';
import { composeMail } from '../../platform/mail/compose-mail';
import type { Mail } from '../../platform/mail/mailer';
import { type MailAsked, Mails } from '../../platform/mail/mails';
import { Guesses } from '../../platform/rate-limits/guesses';
import { networkOf } from '../../platform/rate-limits/network-of';
import { type RateLimit, RateLimits } from '../../platform/rate-limits/rate-limits';
import { LinkNotValid, NoPassword } from './accounts.errors';
import type { ChangePasswordInput, EditAccountInput, RequestAddressChangeInput } from './graphql/settings.inputs';
import { accountMails } from './mails/account-mails';
import { PasswordService } from './password.service';
import type { Person } from './person.entity';
import { PersonRepository } from './person.repository';
import { createToken, hashToken } from './secrets';

const LINK_LIVES_MS = 24 * 60 * 60 * 1000;
const ADDRESS_CHANGES: RateLimit = { name: 'address-change', points: 5, seconds: 3600 };

interface AddressAsked {
  readonly personId: string;
  readonly email: string;
}

const ADDRESS_ASKED: MailAsked<AddressAsked> = { name: 'address-change' };

const networkOfRequest = (request: Request): string => networkOf(request.ip ?? '');

/** What people do to their own account while signed in. */
@Injectable()
export class AccountService implements OnModuleInit {
  constructor(
    private readonly people: PersonRepository,
    private readonly passwords: PasswordService,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly work: UnitOfWork,
    private readonly mails: Mails,
    private readonly limits: RateLimits,
    private readonly guesses: Guesses,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.mails.answer(ADDRESS_ASKED, (asked) => this.mailAddressChange(asked));
  }

  async edit(actor: Actor, { name, locale }: EditAccountInput): Promise<Person> {
    const person = await this.requirePerson(actor);
    await this.people.update(person.id, { name, locale });
    return { ...person, name, locale };
  }

  /** The session goes on under a new id; all others end. */
  async changePassword(actor: Actor, { currentPassword, password }: ChangePasswordInput, request: Request): Promise<Person> {
    const person = await this.requirePerson(actor);
    if (person.passwordHash === null) throw new NoPassword();
    await this.passwords.change(person, currentPassword, password, request);
    await this.sessions.signIn(request, person.id);
    return person;
  }

  /** Mails a link to the new address, and a notice to the present one. Whether the new one has an account is told to its owner alone. */
  async requestAddressChange(actor: Actor, { email, currentPassword }: RequestAddressChangeInput, request: Request): Promise<void> {
    const person = await this.requirePerson(actor);
    await this.passwords.requireOwn(person, currentPassword ?? '', request);
    if (email.toLowerCase() === person.email.toLowerCase()) throw new InvalidInput([{ path: 'email', code: 'ACCOUNT.SAME_ADDRESS' }]);
    await this.limits.consume(ADDRESS_CHANGES, person.id);
    await this.audit.record({ act: 'ADDRESS.CHANGE_ASKED', personId: person.id, subject: { kind: 'PERSON', id: person.id }, network: networkOfRequest(request) });
    const { name, locale } = person;
    const page = `${this.config.publicUrl}/${locale}`;
    await this.mails.send(composeMail(accountMails, { to: person.email, locale, id: 'mail.addressChangeAsked', values: { name, email }, link: `${page}/my/account` }));
    await this.mails.sendIfAny(ADDRESS_ASKED, { personId: person.id, email });
  }

  /** Only whoever asked for it can use the link: else somebody could be led to lend their address to another's account. Throws LinkNotValid. */
  async confirmAddressChange(actor: Actor, token: string, request: Request): Promise<Person> {
    const person = await this.requirePerson(actor);
    const network = networkOfRequest(request);
    return this.guesses.atToken('address', token, network, () =>
      this.work.run(async () => {
        const change = await this.people.takeAddressChange(person.id, hashToken(token), this.clock.now());
        if (!change || (await this.people.findByEmail(change.email))) throw new LinkNotValid();
        const { id, name, locale } = person;
        await this.people.update(id, { email: change.email });
        await this.people.dropPasswordResets(id);
        await this.audit.record({ act: 'ADDRESS.CHANGED', personId: id, subject: { kind: 'PERSON', id }, network });
        await this.mails.send(composeMail(accountMails, { to: person.email, locale, id: 'mail.addressChanged', values: { name, email: change.email } }));
        this.devices.remember(request, change.email);
        return { ...person, email: change.email };
      }),
    );
  }

  async listSessions(actor: Actor, request: Request): Promise<OpenSession[]> {
    return actor.personId === null ? [] : this.sessions.list(actor.personId, request);
  }

  async endSession(actor: Actor, sessionId: string, request: Request): Promise<void> {
    const { id } = await this.requirePerson(actor);
    await this.work.run(async () => {
      if (!(await this.sessions.end(id, sessionId))) throw new NotFound();
      await this.recordEnd(id, 'ONE', request);
    });
  }

  /** Ends all sessions but that of the request, or that one too. */
  async endAllSessions(actor: Actor, exceptThis: boolean, request: Request): Promise<void> {
    const { id } = await this.requirePerson(actor);
    await this.work.run(async () => {
      await this.sessions.endAll(id, exceptThis ? request : undefined);
      await this.recordEnd(id, exceptThis ? 'ALL_OTHERS' : 'ALL', request);
    });
    if (!exceptThis) await this.sessions.signOut(request);
  }

  async requirePerson({ personId }: Actor): Promise<Person> {
    const person = personId === null ? null : await this.people.findById(personId);
    if (!person) throw new Unauthenticated();
    return person;
  }

  private async mailAddressChange({ personId, email }: AddressAsked): Promise<Mail | null> {
    const person = await this.people.findById(personId);
    if (!person) return null;
    const { name, locale } = person;
    const page = `${this.config.publicUrl}/${locale}`;
    if (await this.people.findByEmail(email)) return composeMail(accountMails, { to: email, locale, id: 'mail.addressTaken', link: `${page}/sign-in` });
    const { token, tokenHash } = createToken();
    await this.people.putAddressChange({ tokenHash, personId, email, expiresAt: new Date(this.clock.now().getTime() + LINK_LIVES_MS) });
    return composeMail(accountMails, { to: email, locale, id: 'mail.confirmAddress', values: { name }, link: `${page}/my/account/address?token=${token}` });
  }

  private recordEnd(personId: string, which: string, request: Request): Promise<void> {
    return this.audit.record({ act: 'SESSIONS.ENDED', personId, subject: { kind: 'PERSON', id: personId }, details: { which }, network: networkOfRequest(request) });
  }
}
