import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationWithdrawn } from '../../organisations';
import { isActive } from '../consortium.policy';
import { ConsortiumRepository } from '../consortium.repository';

/** A coordinator's seat too: the consortium is thereby dissolved. */
@Injectable()
export class GiveUpSeatsWhenOrganisationIsWithdrawn implements OnModuleInit {
  constructor(
    private readonly consortia: ConsortiumRepository,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationWithdrawn, ({ organisationId }) => this.handle(organisationId));
  }

  private async handle(organisationId: string): Promise<void> {
    for (const { seats } of await this.consortia.findForChangeWithSeatOf(organisationId)) {
      for (const seat of seats) {
        if (seat.organisationId === organisationId && isActive(seat)) await this.consortia.changeSeat(seat, { status: 'WITHDRAWN' });
      }
    }
  }
}
