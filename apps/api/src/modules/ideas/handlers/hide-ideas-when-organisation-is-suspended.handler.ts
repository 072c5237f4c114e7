import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationStandingChanged } from '../../organisations';
import { IdeaService } from '../idea.service';

@Injectable()
export class HideIdeasWhenOrganisationIsSuspended implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly ideas: IdeaService,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationStandingChanged, ({ organisationId, isSuspended }) => this.ideas.hideAllOf(organisationId, isSuspended));
  }
}
