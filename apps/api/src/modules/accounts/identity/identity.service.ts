import { Inject, Injectable } from '@nestjs/common';
import { safeReturnTo } from '@trefoil/vocabulary';
import type { Request } from 'express';
import { Audit } from '../../../platform/audit/audit';
import type { Actor } from '../../../platform/auth/actor';
import { Clock } from '../../../platform/clock/clock';
import { CONFIG, type Config } from '../../../platform/config/config';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { NotFound } from '../../../platform/errors/app-error';
import { composeMail } from '../../../platform/mail/compose-mail';
import { Mails } from '../../../platform/mail/mails';
import { networkOf } from '../../../platform/rate-limits/network-of';
import { AccountService } from '../account.service';
import { AddressNotProven, IdentityTaken, NoIdentity } from '../accounts.errors';
import type { RegisterWithIdentityInput } from '../graphql/identity.inputs';
import { accountMails } from '../mails/account-mails';
import type { Person } from '../person.entity';
import { PersonRepository } from '../person.repository';
import { SignIns } from '../sign-ins';
import type { Identity } from './identity-claims';
import { IdentityProviders } from './identity-providers';
import { IdentityRepository } from './identity.repository';
import type { LinkedIdentity } from './linked-identity.entity';

const WAITS_MS = 15 * 60 * 1000;

/** Somebody a provider has just vouched for, who is nobody here yet. Kept in the session, and through signing in. */
interface Arrival extends Identity {
  readonly until: number;
  readonly returnTo: string;
}

export interface ArrivedIdentity extends Identity {
  readonly providerName: string;
  readonly returnTo: string;
  /** Whether an account can be made of it: for an address that is proven and has none yet. */
  readonly canRegister: boolean;
}

@Injectable()
export class IdentityService {
  constructor(
    private readonly identities: IdentityRepository,
    private readonly people: PersonRepository,
    private readonly accounts: AccountService,
    private readonly providers: IdentityProviders,
    private readonly signIns: SignIns,
    private readonly work: UnitOfWork,
    private readonly mails: Mails,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Signs in whoever the provider vouches for; where that is nobody, keeps them waiting. Gives the page to go on to. */
  async arrive(identity: Identity, returnTo: string | null, request: Request): Promise<string> {
    const path = safeReturnTo(returnTo);
    const linked = await this.identities.findLinked(identity);
    const person = linked && (await this.people.findById(linked.personId));
    if (person) {
      await this.identities.used(linked, identity, this.clock.now());
      await this.signIns.begin(request, person, 'PROVIDER');
      return path;
    }
    const arrival: Arrival = { ...identity, returnTo: path, until: this.clock.now().getTime() + WAITS_MS };
    request.session.errand = arrival;
    return '/sign-in/provider';
  }

  /** Who waits in this session; null when nobody does, or has for too long. */
  async findArrived(request: Request): Promise<ArrivedIdentity | null> {
    const arrival = this.arrivalIn(request);
    if (!arrival) return null;
    return { ...arrival, providerName: this.providers.nameOf(arrival.provider), canRegister: await this.canRegister(arrival) };
  }

  /** Makes an account of who waits, with the address the provider vouches for and no password. Throws NoIdentity, AddressNotProven. */
  async register({ name, locale }: RegisterWithIdentityInput, request: Request): Promise<Person> {
    const arrival = this.requireArrival(request);
    const { email } = arrival;
    const person = await this.work.run(async () => {
      if (email === null || !(await this.canRegister(arrival))) throw new AddressNotProven();
      const made = await this.people.save({ email, name, locale, passwordHash: null });
      await this.audit.record({ act: 'PERSON.REGISTERED', personId: made.id, subject: { kind: 'PERSON', id: made.id }, details: { provider: arrival.provider }, network: networkOf(request.ip ?? '') });
      await this.add(made, arrival, request);
      return made;
    });
    delete request.session.errand;
    await this.signIns.begin(request, person, 'PROVIDER');
    return person;
  }

  /** Links who waits to the account signed in: both are proven then. Throws NoIdentity, IdentityTaken. */
  async link(actor: Actor, request: Request): Promise<Person> {
    const person = await this.accounts.requirePerson(actor);
    const arrival = this.requireArrival(request);
    await this.work.run(async () => {
      await this.add(person, arrival, request);
      await this.tell(person, 'mail.identityLinked', arrival.provider);
    });
    delete request.session.errand;
    return person;
  }

  async unlink(actor: Actor, identityId: string, request: Request): Promise<Person> {
    const person = await this.accounts.requirePerson(actor);
    await this.work.run(async () => {
      const provider = await this.identities.remove(person.id, identityId);
      if (provider === null) throw new NotFound();
      await this.record('IDENTITY.UNLINKED', person.id, provider, request);
      await this.tell(person, 'mail.identityUnlinked', provider);
    });
    return person;
  }

  async listOwn({ personId }: Actor): Promise<LinkedIdentity[]> {
    return personId === null ? [] : this.identities.list(personId);
  }

  private async add(person: Person, arrival: Identity, request: Request): Promise<void> {
    if (!(await this.identities.add(person.id, arrival, this.clock.now()))) throw new IdentityTaken();
    await this.record('IDENTITY.LINKED', person.id, arrival.provider, request);
  }

  /** An address that somebody has here already is linked only by signing in there. */
  private async canRegister({ email, emailIsVerified }: Identity): Promise<boolean> {
    return emailIsVerified && email !== null && (await this.people.findByEmail(email)) === null;
  }

  private arrivalIn({ session }: Partial<Pick<Request, 'session'>>): Arrival | null {
    const arrival = session?.errand as Arrival | undefined;
    return arrival && arrival.until > this.clock.now().getTime() ? arrival : null;
  }

  private requireArrival(request: Request): Arrival {
    const arrival = this.arrivalIn(request);
    if (!arrival) throw new NoIdentity();
    return arrival;
  }

  private record(act: `IDENTITY.${string}`, personId: string, provider: string, request: Request): Promise<void> {
    return this.audit.record({ act, personId, subject: { kind: 'PERSON', id: personId }, details: { provider }, network: networkOf(request.ip ?? '') });
  }

  private tell({ email, name, locale }: Person, id: string, provider: string): Promise<void> {
    const link = `${this.config.publicUrl}/${locale}/my/account`;
    return this.mails.send(composeMail(accountMails, { to: email, locale, id, values: { name, provider: this.providers.nameOf(provider) }, link }));
  }
}
