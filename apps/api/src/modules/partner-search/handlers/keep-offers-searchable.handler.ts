import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OfferPublished, OfferSaved, OfferStatusChanged, OfferWithdrawn } from '../../organisations';
import { SearchIndexRepository } from '../search-index.repository';

@Injectable()
export class KeepOffersSearchable implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly index: SearchIndexRepository,
  ) {}

  onModuleInit(): void {
    for (const event of [OfferSaved, OfferPublished, OfferStatusChanged, OfferWithdrawn]) this.events.on(event, ({ offerId }) => this.index.refreshOffers([offerId]));
  }
}
