import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Person } from './person.entity';
import { PersonRepository } from './person.repository';

/** Who minds the place. Only the command `npm run moderators` calls this: no request can. */
@Injectable()
export class ModeratorService {
  constructor(
    private readonly people: PersonRepository,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  list(): Promise<Person[]> {
    return this.people.findModerators();
  }

  /** Null when nobody has an account with this address; else whether anything changed. It holds from the person's next request on. */
  set(email: string, isModerator: boolean): Promise<boolean | null> {
    return this.work.run(async () => {
      const person = await this.people.findByEmail(email);
      if (!person) return null;
      const isNew = await this.people.setModerator(person.id, isModerator);
      const act = isModerator ? 'MODERATOR.APPOINTED' : 'MODERATOR.DISMISSED';
      if (isNew) await this.audit.record({ act, personId: null, subject: { kind: 'PERSON', id: person.id } });
      return isNew;
    });
  }
}
