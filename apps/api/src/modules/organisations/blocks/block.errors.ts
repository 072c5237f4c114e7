import { Conflict, InvalidInput, NotAllowed } from '../../../platform/errors/app-error';

/** One of the two has blocked the other; it does not tell which. */
export class OutOfReach extends NotAllowed {
  constructor() {
    super('ORGANISATION.OUT_OF_REACH');
  }
}

export class TooManyBlocked extends Conflict {
  constructor(max: number) {
    super('ORGANISATION.TOO_MANY_BLOCKED', { max });
  }
}

/** One's own, or another of the same person's. */
export class BlocksOneself extends InvalidInput {
  constructor() {
    super([{ path: 'organisationId', code: 'ORGANISATION.BLOCKS_ONESELF' }]);
  }
}
