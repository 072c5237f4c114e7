import { Conflict, NotAllowed } from '../../../platform/errors/app-error';

/** A moderator suspended the organisation: its people read, and write no more. */
export class OrganisationSuspended extends NotAllowed {
  constructor() {
    super('ORGANISATION.SUSPENDED');
  }
}

/** Another moderator was quicker: it stands as was wished. */
export class StandsSoAlready extends Conflict {
  constructor() {
    super('STANDING.STANDS_SO_ALREADY');
  }
}
