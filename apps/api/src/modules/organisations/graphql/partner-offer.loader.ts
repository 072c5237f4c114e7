import { Injectable } from '@nestjs/common';
import type { OrganisationId, PartnerOfferId } from '@trefoil/vocabulary';
import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { PartnerOffer } from '../partner-offer.entity';
import { PartnerOfferService } from '../partner-offer.service';

/** Batches the offers one operation asks for; each is null when the viewer cannot see it. */
@Injectable()
export class PartnerOfferLoader {
  constructor(private readonly offers: PartnerOfferService) {}

  load(context: GraphqlContext, id: PartnerOfferId): Promise<PartnerOffer | null> {
    return context.loader(this, () => new DataLoader((ids: readonly PartnerOfferId[]) => this.offers.findManyVisible(context.actor, ids))).load(id);
  }
}

/** Batches the current offers of organisations. */
@Injectable()
export class OrganisationOffersLoader {
  constructor(private readonly offers: PartnerOfferService) {}

  load(context: GraphqlContext, organisationId: OrganisationId): Promise<PartnerOffer[]> {
    return context.loader(this, () => new DataLoader((ids: readonly OrganisationId[]) => this.offers.findCurrentOf(ids))).load(organisationId);
  }
}
