import type { OfferStatus, PartnerOfferId } from '@trefoil/vocabulary';

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

/** Its time was up, or it was renewed: told beside `OfferPublished` and `OfferWithdrawn`, which are told alone. */
export class OfferStatusChanged {
  constructor(
    readonly offerId: PartnerOfferId,
    readonly from: OfferStatus,
    readonly to: OfferStatus,
  ) {}
}

/** Four days before its end; its people have been mailed. */
export class OfferExpiresSoon {
  constructor(
    readonly offerId: PartnerOfferId,
    readonly expiresAt: Date,
  ) {}
}
