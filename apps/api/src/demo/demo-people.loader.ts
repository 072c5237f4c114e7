import { Injectable } from '@nestjs/common';
import type { PersonId } from '@trefoil/vocabulary';
import { PersonService } from '../modules/accounts';
import { DEMO_PASSWORD, demoCorrespondents, demoOrganisations, demoPeople } from './content';

/** Owns the organisations nobody in the content speaks for. */
const STEWARD = { email: 'steward@trefoil-demo.example', name: 'Trefoil demo', locale: 'en' } as const;

@Injectable()
export class DemoPeopleLoader {
  constructor(private readonly people: PersonService) {}

  /** Makes the people, and tells who owns each organisation. Only those of `demoPeople` can sign in. */
  async load(): Promise<ReadonlyMap<string, PersonId>> {
    const named = await this.people.addDemoPeople(demoPeople, DEMO_PASSWORD);
    const correspondents = demoCorrespondents.map(({ organisation, name }) => ({ email: `post@${organisation}.example`, name, locale: 'en' }) as const);
    const [steward, ...writers] = await this.people.addDemoPeople([STEWARD, ...correspondents], null);
    return new Map([
      ...demoOrganisations.map(({ key }) => [key, steward!.id] as const),
      ...demoCorrespondents.map(({ organisation }, index) => [organisation, writers[index]!.id] as const),
      ...demoPeople.flatMap(({ memberships }, index) => memberships.map(({ organisation }) => [organisation, named[index]!.id] as const)),
    ]);
  }
}
