import { Inject, Injectable } from '@nestjs/common';
import type { OrganisationId, PersonId } from '@trefoil/vocabulary';
import { OrganisationService } from '../modules/organisations';
import { ACTOR_LOADER, type Actor, type ActorLoader, ANONYMOUS } from '../platform/auth/actor';
import { retell } from '../platform/clock/retelling';
import { demoOrganisations } from './content';
import { toProfile } from './demo-inputs';
import type { DemoWorld } from './demo-world';
import { organisationAges } from './organisation-ages';

@Injectable()
export class DemoOrganisationsLoader {
  constructor(
    private readonly organisations: OrganisationService,
    @Inject(ACTOR_LOADER) private readonly actors: ActorLoader,
  ) {}

  /** Each is made by its owner. */
  async load(world: DemoWorld, owners: ReadonlyMap<string, PersonId>): Promise<void> {
    const ages = organisationAges();
    const made: { key: string; id: OrganisationId; personId: PersonId }[] = [];
    for (const content of demoOrganisations) {
      const personId = owners.get(content.key)!;
      const create = () => this.organisations.create({ personId, isModerator: false, roles: new Map() }, toProfile(content), { isDemo: true });
      const { organisation } = await retell(world.daysAgo(ages.get(content.key)!), create);
      made.push({ key: content.key, id: organisation.id, personId });
    }
    const acting = new Map<PersonId, Actor>();
    for (const personId of new Set(owners.values())) acting.set(personId, (await this.actors.loadActor(personId)) ?? ANONYMOUS);
    for (const { key, id, personId } of made) world.organisations.set(key, { id, actor: acting.get(personId)! });
  }
}
