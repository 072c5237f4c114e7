import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../../../platform/audit/audit';
import type { Actor } from '../../../platform/auth/actor';
import { isJustSignedIn, Sessions } from '../../../platform/auth/session';
import { Clock } from '../../../platform/clock/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { DomainEvents } from '../../../platform/events/domain-events';
import { networkOf } from '../../../platform/rate-limits/network-of';
import { type RateLimit, RateLimits } from '../../../platform/rate-limits/rate-limits';
import { AccountService } from '../account.service';
import { SignInIsOld } from '../accounts.errors';
import { PasswordService } from '../password.service';
import { AccountDataRepository } from './account-data.repository';
import { type PersonalData, PersonErased, PersonExported } from './person.events';

const EXPORTS: RateLimit = { name: 'export-person', points: 10, seconds: 3600 };

/** What everybody may ask for of the data we hold of them: to have it, and to have it gone. */
@Injectable()
export class RightsService {
  constructor(
    private readonly accounts: AccountService,
    private readonly passwords: PasswordService,
    private readonly held: AccountDataRepository,
    private readonly sessions: Sessions,
    private readonly work: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** All that refers to the person, by where it stands; of one moment. */
  async export(actor: Actor, request: Request): Promise<{ exportedAt: Date; data: PersonalData }> {
    const { id, email } = await this.accounts.requirePerson(actor);
    await this.limits.consume(EXPORTS, id);
    return this.work.run(async () => {
      await this.work.manager.query('set transaction isolation level repeatable read');
      const exported = new PersonExported(id, email);
      exported.put(await this.held.read(id, email));
      await this.events.publish(exported);
      await this.audit.record({ act: 'ACCOUNT.EXPORTED', personId: id, subject: { kind: 'PERSON', id }, network: networkOf(request.ip ?? '') });
      return { exportedAt: this.clock.now(), data: exported.data };
    });
  }

  /**
   * Takes the person out of everything, for good. Proven by the password, or by having signed in just now where there is none;
   * throws WrongPassword or SignInIsOld, and whatever a module refuses with.
   */
  async erase(actor: Actor, currentPassword: string | null, request: Request): Promise<void> {
    const person = await this.accounts.requirePerson(actor);
    await this.passwords.requireOwn(person, currentPassword ?? '', request);
    if (person.passwordHash === null && !isJustSignedIn(request)) throw new SignInIsOld();
    const { id, email } = person;
    await this.work.run(async () => {
      await this.events.publish(new PersonErased(id, email));
      await this.sessions.endAll(id);
      await this.held.remove(person);
      await this.audit.record({ act: 'ACCOUNT.ERASED', personId: id, subject: { kind: 'PERSON', id }, network: networkOf(request.ip ?? '') });
    });
    await this.sessions.signOut(request);
  }
}
