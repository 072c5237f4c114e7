import { Injectable } from '@nestjs/common';
import { PersonService } from '../modules/accounts';
import { OrganisationService } from '../modules/organisations';
import { Clock } from '../platform/clock/clock';
import { retell } from '../platform/clock/retelling';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { DemoSignIn } from '../platform/logging/launcher';
import { DEMO_PASSWORD, demoOrganisations, demoPeople } from './content';
import { DemoConsortiaLoader } from './demo-consortia.loader';
import { DemoInterestsLoader } from './demo-interests.loader';
import { DemoOrganisationsLoader } from './demo-organisations.loader';
import { DemoPeopleLoader } from './demo-people.loader';
import { DemoPublicationsLoader } from './demo-publications.loader';
import { DemoThreadsLoader } from './demo-threads.loader';
import { DemoWorld } from './demo-world';
import { organisationAges } from './organisation-ages';

@Injectable()
export class DemoWorldService {
  constructor(
    private readonly accounts: PersonService,
    private readonly profiles: OrganisationService,
    private readonly people: DemoPeopleLoader,
    private readonly organisations: DemoOrganisationsLoader,
    private readonly publications: DemoPublicationsLoader,
    private readonly consortia: DemoConsortiaLoader,
    private readonly interests: DemoInterestsLoader,
    private readonly threads: DemoThreadsLoader,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Loads the demo world into a database that holds nobody and nothing yet; tells who of it can sign in. */
  async prepare(say: (text: string) => void = () => undefined): Promise<DemoSignIn[]> {
    const isEmpty = !(await this.accounts.isAnybodyThere()) && !(await this.profiles.isAnyThere());
    // Whole or not at all: a start that is cut short leaves the database empty for the next.
    if (isEmpty) await this.work.run(() => this.load(say));
    return this.findSignIns();
  }

  private async load(say: (text: string) => void): Promise<void> {
    const world = new DemoWorld(this.clock.now());
    const tell = (what: string) => say(`Loading the demo world: ${what}`);
    tell('organisations');
    const owners = await retell(world.daysAgo(1 + Math.max(...organisationAges().values())), () => this.people.load());
    await this.organisations.load(world, owners);
    tell('ideas');
    await this.publications.loadIdeas(world);
    tell('offers');
    await this.publications.loadOffers(world);
    tell('consortia');
    await this.consortia.load(world);
    tell('messages');
    // Across threads in the order in which they were written: inboxes are ordered by the ids of messages.
    const events = [...this.interests.events(world), ...this.threads.events(world)].toSorted((a, b) => b.hoursAgo - a.hoursAgo);
    for (const { hoursAgo, happen } of events) await retell(world.hoursAgo(hoursAgo), happen);
    await this.interests.count(world);
  }

  /** From the content, as far as these people are there: a database may have begun without the demo world. */
  private async findSignIns(): Promise<DemoSignIn[]> {
    const there = new Set((await this.accounts.findDemoPeople(demoPeople.map(({ email }) => email))).map(({ email }) => email));
    const names = new Map(demoOrganisations.map(({ key, name }) => [key, name]));
    return demoPeople
      .filter(({ email }) => there.has(email))
      .map(({ email, memberships, isModerator }) => {
        const organisation = memberships.map(({ organisation: key }) => names.get(key)).join(', ') || (isModerator ? 'a moderator' : 'in no organisation yet');
        return { email, password: DEMO_PASSWORD, organisation };
      });
  }
}
