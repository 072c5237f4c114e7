import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { PersonErased, PersonExported } from '../../accounts';
import { OrganisationSaved } from '../organisation.events';
import { LastOwnerStays } from '../people/people.errors';
import { PersonDataRepository } from '../people/person-data.repository';

/** The only owner hands over before going where others belong to the organisation; where nobody does, it waits to be claimed anew. */
@Injectable()
export class AnswerForPeopleWhoExportOrEraseThemselves implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly held: PersonDataRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(PersonExported, async (exported) => exported.put(await this.held.read(exported.personId, exported.email)));
    this.events.on(PersonErased, (erased) => this.erase(erased));
  }

  private async erase({ personId, email }: PersonErased): Promise<void> {
    const alone = await this.held.findOwnedAlone(personId);
    if (alone.some(({ hasOthers }) => hasOthers)) throw new LastOwnerStays();
    await this.held.leaveUnclaimed(alone.map(({ id }) => id));
    await this.held.dropInvitationsTo(email);
    for (const { id } of alone) await this.events.publish(new OrganisationSaved(id));
  }
}
