import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { PersonErased, PersonExported } from '../../accounts';
import { InterestRepository } from '../interest.repository';

/** What a person filled in, and where they are named as who may sign. When they erase themselves their name goes; what the organisation said stays its own. */
@Injectable()
export class AnswerForPeopleWhoExportOrEraseThemselves implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly interests: InterestRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(PersonExported, async (exported) => exported.put({ expressionsOfInterest: await this.interests.findAbout(exported.personId, exported.email) }));
    this.events.on(PersonErased, ({ email }) => this.interests.forgetContact(email));
  }
}
