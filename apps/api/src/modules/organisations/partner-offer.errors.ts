import { Conflict } from '../../platform/errors/app-error';

/** Somebody else saved a newer version since this one was loaded. */
export class OfferChangedMeanwhile extends Conflict {
  constructor() {
    super('OFFER.CHANGED_MEANWHILE');
  }
}
