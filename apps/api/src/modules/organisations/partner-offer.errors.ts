import type { OfferStatus } from '@trefoil/vocabulary';
import { Conflict } from '../../platform/errors/app-error';

/** Somebody else saved a newer version since this one was loaded. */
export class OfferChangedMeanwhile extends Conflict {
  constructor() {
    super('OFFER.CHANGED_MEANWHILE');
  }
}

/** What was asked for is not for an offer in the state it is in, by now. */
export class OfferNotInThatState extends Conflict {
  constructor(status: OfferStatus) {
    super('OFFER.NOT_IN_THAT_STATE', { status });
  }
}
