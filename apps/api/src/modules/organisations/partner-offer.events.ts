import type { PartnerOfferId } from '@trefoil/vocabulary';

/** An offer, draft or published, was made or changed: what is derived from it must follow. */
export class OfferSaved {
  constructor(readonly offerId: PartnerOfferId) {}
}

/** A draft became public. */
export class OfferPublished {
  constructor(readonly offerId: PartnerOfferId) {}
}

/** Also told for each offer of an organisation that is withdrawn. */
export class OfferWithdrawn {
  constructor(readonly offerId: PartnerOfferId) {}
}
