import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationsMerged } from '../organisation.events';
import { PartnerOfferService } from '../partner-offer.service';

@Injectable()
export class MoveOffersWhenOrganisationsAreMerged implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly offers: PartnerOfferService,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationsMerged, async ({ merges }) => {
      for (const { mergedId, intoId } of merges) await this.offers.moveAllOf(mergedId, intoId);
    });
  }
}
