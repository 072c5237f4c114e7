import { Conflict, InvalidInput } from '../../../platform/errors/app-error';

/** Somebody speaks for the organisation: they are the ones to ask. */
export class AlreadyClaimed extends Conflict {
  constructor() {
    super('CLAIM.ALREADY_CLAIMED');
  }
}

export class AlreadyWaiting extends Conflict {
  constructor() {
    super('CLAIM.ALREADY_WAITING');
  }
}

export class TooManyClaims extends Conflict {
  constructor(max: number) {
    super('CLAIM.TOO_MANY', { max });
  }
}

export class ClaimDecided extends Conflict {
  constructor() {
    super('CLAIM.DECIDED');
  }
}

/** The address alone is no proof: a moderator needs something to go by. */
export class EvidenceNeeded extends InvalidInput {
  constructor() {
    super([{ path: 'evidence', code: 'REQUIRED' }]);
  }
}
