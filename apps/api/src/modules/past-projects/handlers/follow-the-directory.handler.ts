import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { DirectoryImported, OrganisationsMerged } from '../../organisations';
import { LinkParticipantsService } from '../link-participants.service';

@Injectable()
export class FollowTheDirectory implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly linking: LinkParticipantsService,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationsMerged, ({ merges }) => this.linking.follow(merges));
    this.events.on(DirectoryImported, () => this.linking.linkAllIfAny());
  }
}
