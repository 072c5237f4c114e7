import { Conflict, NotAllowed } from '../../platform/errors/app-error';

export class NotModerator extends NotAllowed {
  constructor() {
    super('MODERATION.NOT_MODERATOR');
  }
}

/** The moderator belongs to one of the organisations it is about: another is to decide. */
export class OwnCase extends NotAllowed {
  constructor() {
    super('MODERATION.OWN_CASE');
  }
}

/** Somebody was quicker. */
export class CaseDecided extends Conflict {
  constructor() {
    super('MODERATION.DECIDED');
  }
}
