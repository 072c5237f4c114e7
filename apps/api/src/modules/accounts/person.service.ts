import { Injectable } from '@nestjs/common';
import type { Locale } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import type { Person } from './person.entity';
import { PersonRepository } from './person.repository';
import { hashPassword } from './secrets';

@Injectable()
export class PersonService {
  constructor(private readonly people: PersonRepository) {}

  /** The actor as a person. */
  async findSelf(actor: Actor): Promise<Person | null> {
    return actor.personId === null ? null : this.people.findById(actor.personId);
  }

  /** A person of the demo world, whose address nobody owns and nobody has to confirm. */
  async addDemoPerson(person: { email: string; name: string; password: string; locale: Locale }): Promise<Person> {
    const { password, ...rest } = person;
    return this.people.save({ ...rest, passwordHash: await hashPassword(password), isDemo: true });
  }
}
