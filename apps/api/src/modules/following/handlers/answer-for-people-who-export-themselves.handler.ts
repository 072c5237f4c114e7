import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { PersonExported } from '../../accounts';
import { FollowingRepository } from '../following.repository';

/** What a person keeps for themself. It hangs on their row, and goes with it. */
@Injectable()
export class AnswerForPeopleWhoExportWhatTheyFollow implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly kept: FollowingRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(PersonExported, async (exported) => exported.put(await this.kept.read(exported.personId)));
  }
}
