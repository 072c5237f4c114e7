import { Injectable } from '@nestjs/common';
import type { Locale } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import type { Person } from './person.entity';
import { PersonRepository } from './person.repository';
import { createToken, hashPassword } from './secrets';

export interface DemoPersonFields {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly isModerator?: boolean;
}

@Injectable()
export class PersonService {
  constructor(
    private readonly people: PersonRepository,
    private readonly clock: Clock,
  ) {}

  /** The actor as a person. */
  async findSelf(actor: Actor): Promise<Person | null> {
    return actor.personId === null ? null : this.people.findById(actor.personId);
  }

  find(id: string): Promise<Person | null> {
    return this.people.findById(id);
  }

  async findNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.people.findManyById(ids)).map(({ id, name }) => [id, name]));
  }

  /** Whether anybody has an account. */
  isAnybodyThere(): Promise<boolean> {
    return this.people.isAnybodyThere();
  }

  /** Those of the addresses that belong to people of the demo world. */
  findDemoPeople(emails: readonly string[]): Promise<Person[]> {
    return this.people.findDemoPeople(emails);
  }

  /** A person of the demo world, whose address nobody owns and nobody has to confirm. */
  async addDemoPerson({ password, ...fields }: DemoPersonFields & { password: string }): Promise<Person> {
    const [person] = await this.addDemoPeople([fields], password);
    return person!;
  }

  /** People of the demo world in the order given, with one password, whose hash is made once. With null none of them can sign in. */
  async addDemoPeople(people: readonly DemoPersonFields[], password: string | null): Promise<Person[]> {
    const passwordHash = await hashPassword(password ?? createToken().token);
    const createdAt = this.clock.now();
    return this.people.saveAll(people.map(({ email, name, locale, isModerator = false }) => ({ email, name, locale, isModerator, passwordHash, isDemo: true, createdAt })));
  }
}
