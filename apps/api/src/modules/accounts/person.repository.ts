import { Injectable } from '@nestjs/common';
import { In, LessThan, MoreThan } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AddressChange } from './address-change.entity';
import { PasswordReset } from './password-reset.entity';
import { Person } from './person.entity';
import { Registration } from './registration.entity';

@Injectable()
export class PersonRepository {
  constructor(private readonly work: UnitOfWork) {}

  findById(id: string): Promise<Person | null> {
    return this.work.manager.findOneBy(Person, { id });
  }

  findManyById(ids: readonly string[]): Promise<Person[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.work.manager.findBy(Person, { id: In([...ids]) });
  }

  findByEmail(email: string): Promise<Person | null> {
    return this.work.manager.findOneBy(Person, { email });
  }

  save(person: Partial<Person>): Promise<Person> {
    return this.work.manager.save(this.work.manager.create(Person, person));
  }

  saveAll(people: readonly Partial<Person>[]): Promise<Person[]> {
    return this.work.manager.save(people.map((person) => this.work.manager.create(Person, person)));
  }

  isAnybodyThere(): Promise<boolean> {
    return this.work.manager.exists(Person);
  }

  findDemoPeople(emails: readonly string[]): Promise<Person[]> {
    return this.work.manager.findBy(Person, { isDemo: true, email: In([...emails]) });
  }

  findModerators(): Promise<Person[]> {
    return this.work.manager.find(Person, { where: { isModerator: true }, order: { id: 'ASC' } });
  }

  /** False when they were so already. */
  async setModerator(id: string, isModerator: boolean): Promise<boolean> {
    const { affected } = await this.work.manager.update(Person, { id, isModerator: !isModerator }, { isModerator });
    return affected === 1;
  }

  async update(id: string, changes: Partial<Pick<Person, 'name' | 'email' | 'locale' | 'passwordHash'>>): Promise<void> {
    await this.work.manager.update(Person, id, changes);
  }

  /** Those too old to be followed go when another comes. */
  async addRegistration(registration: Omit<Registration, 'id'>, now: Date): Promise<void> {
    await this.work.manager.delete(Registration, { expiresAt: LessThan(now) });
    await this.work.manager.insert(Registration, registration);
  }

  /** Takes the registration this token belongs to out of the waiting ones; null when it is used up, too old or unknown. */
  async takeRegistration(tokenHash: Buffer, now: Date): Promise<Registration | null> {
    const registration = await this.work.manager.findOne(Registration, {
      where: { tokenHash, expiresAt: MoreThan(now) },
      lock: { mode: 'pessimistic_write' },
    });
    if (registration) await this.work.manager.delete(Registration, { email: registration.email });
    return registration;
  }

  async addPasswordReset(reset: Pick<PasswordReset, 'tokenHash' | 'personId' | 'expiresAt'>, now: Date): Promise<void> {
    await this.work.manager.delete(PasswordReset, { expiresAt: LessThan(now) });
    await this.work.manager.insert(PasswordReset, reset);
  }

  /** Uses up this permission and every other the person has; null when it is used up, too old or unknown. */
  async takePasswordReset(tokenHash: Buffer, now: Date): Promise<PasswordReset | null> {
    const reset = await this.work.manager.findOne(PasswordReset, {
      where: { tokenHash, expiresAt: MoreThan(now) },
      lock: { mode: 'pessimistic_write' },
    });
    if (reset) await this.work.manager.delete(PasswordReset, { personId: reset.personId });
    return reset;
  }

  /** Links that were mailed to an address which is no longer the person's. */
  async dropPasswordResets(personId: string): Promise<void> {
    await this.work.manager.delete(PasswordReset, { personId });
  }

  /** In place of any the person asked for before. */
  async putAddressChange(change: Pick<AddressChange, 'tokenHash' | 'personId' | 'email' | 'expiresAt'>): Promise<void> {
    await this.work.manager.upsert(AddressChange, change, ['personId']);
  }

  /** Uses up the change this person asked for; null when it is used up, too old, unknown or another's. */
  async takeAddressChange(personId: string, tokenHash: Buffer, now: Date): Promise<AddressChange | null> {
    const change = await this.work.manager.findOne(AddressChange, {
      where: { personId, tokenHash, expiresAt: MoreThan(now) },
      lock: { mode: 'pessimistic_write' },
    });
    if (change) await this.work.manager.delete(AddressChange, { personId });
    return change;
  }
}
