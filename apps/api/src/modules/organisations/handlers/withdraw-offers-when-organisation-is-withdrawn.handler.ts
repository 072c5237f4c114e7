import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationWithdrawn } from '../organisation.events';
import { PartnerOfferService } from '../partner-offer.service';

@Injectable()
export class WithdrawOffersWhenOrganisationIsWithdrawn implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly offers: PartnerOfferService,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationWithdrawn, ({ organisationId }) => this.offers.withdrawAllOf(organisationId));
  }
}
