import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationStandingChanged } from '../organisation.events';
import { PartnerOfferService } from '../partner-offer.service';

@Injectable()
export class HideOffersWhenOrganisationIsSuspended implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly offers: PartnerOfferService,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationStandingChanged, ({ organisationId, isSuspended }) => this.offers.hideAllOf(organisationId, isSuspended));
  }
}
