import { Conflict, NotAllowed } from '../../platform/errors/app-error';

export class OwnIdea extends NotAllowed {
  constructor() {
    super('INTEREST.OWN_IDEA');
  }
}

/** Shortly before its deadline an idea seeks replacements for the partners it names, and no others. */
export class ReplacementsOnly extends Conflict {
  constructor() {
    super('INTEREST.REPLACEMENTS_ONLY');
  }
}

/** As many are open as the coordinator wants to look into at once. */
export class InterestFull extends Conflict {
  constructor(max: number) {
    super('INTEREST.FULL', { max });
  }
}

/** The organisation has one open for this idea. */
export class InterestAlreadyOpen extends Conflict {
  constructor() {
    super('INTEREST.ALREADY_OPEN');
  }
}

/** It has come back as often as it may. */
export class TooOften extends Conflict {
  constructor(max: number) {
    super('INTEREST.TOO_OFTEN', { max });
  }
}

/** The key belongs to another expression of the same organisation: this is no retry. */
export class InterestKeyReused extends Conflict {
  constructor() {
    super('INTEREST.KEY_REUSED');
  }
}

/** The coordinator has begun to look into it, or it is over. */
export class InterestNotNew extends Conflict {
  constructor() {
    super('INTEREST.NOT_NEW');
  }
}

/** A colleague saved a newer version since this one was loaded. */
export class InterestChangedMeanwhile extends Conflict {
  constructor() {
    super('INTEREST.CHANGED_MEANWHILE');
  }
}

/** Declined or withdrawn. */
export class InterestNotOpen extends Conflict {
  constructor() {
    super('INTEREST.NOT_OPEN');
  }
}

/** A seat has been offered for it: that is to be taken back first. */
export class SeatStandsOffered extends Conflict {
  constructor() {
    super('INTEREST.SEAT_OFFERED');
  }
}

/** The applicant sits in the consortium: it leaves that. */
export class SeatAccepted extends Conflict {
  constructor() {
    super('INTEREST.SEAT_ACCEPTED');
  }
}

export class NotTheCoordinator extends NotAllowed {
  constructor() {
    super('INTEREST.NOT_COORDINATOR');
  }
}

export class NotTheApplicant extends NotAllowed {
  constructor() {
    super('INTEREST.NOT_APPLICANT');
  }
}

/** Nobody could answer it: the coordinator's profile is not claimed. */
export class CoordinatorUnclaimed extends NotAllowed {
  constructor() {
    super('INTEREST.COORDINATOR_UNCLAIMED');
  }
}
