import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationWithdrawn } from '../../organisations';
import { IdeaService } from '../idea.service';

@Injectable()
export class WithdrawIdeasWhenOrganisationIsWithdrawn implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly ideas: IdeaService,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationWithdrawn, ({ organisationId }) => this.ideas.withdrawAllOf(organisationId));
  }
}
