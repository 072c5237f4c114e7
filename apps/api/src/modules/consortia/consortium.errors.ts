import { AppError, Conflict, NotAllowed } from '../../platform/errors/app-error';

/** Erasmus+ takes no applicant from a partner country. */
export class CoordinatorNotInProgrammeCountry extends AppError {
  constructor(country: string, callYear: number) {
    super('NOT_ALLOWED', 'CONSORTIUM.COORDINATOR_NOT_IN_PROGRAMME_COUNTRY', { country, callYear });
  }
}

export class ConsortiumAlreadyOpen extends Conflict {
  constructor() {
    super('CONSORTIUM.ALREADY_OPEN');
  }
}

/** What has been given up takes no more partners. */
export class IdeaIsWithdrawn extends Conflict {
  constructor() {
    super('CONSORTIUM.IDEA_WITHDRAWN');
  }
}

export class SeatTaken extends Conflict {
  constructor() {
    super('CONSORTIUM.SEAT_TAKEN');
  }
}

export class ConsortiumFull extends Conflict {
  constructor(max: number) {
    super('CONSORTIUM.FULL', { max });
  }
}

/** The rules of the call keep the organisation's country out, whatever its part (or out of this part). */
export class CountryExcluded extends AppError {
  constructor(code: 'CONSORTIUM.COUNTRY_EXCLUDED' | 'CONSORTIUM.PROGRAMME_COUNTRIES_ONLY', country: string, callYear: number) {
    super('NOT_ALLOWED', code, { country, callYear });
  }
}

/** Answered before, taken back, or never made. */
export class InvitationNotOpen extends Conflict {
  constructor() {
    super('CONSORTIUM.INVITATION_NOT_OPEN');
  }
}

export class NotCoordinator extends NotAllowed {
  constructor() {
    super('CONSORTIUM.NOT_COORDINATOR');
  }
}

export class NotYourSeat extends NotAllowed {
  constructor() {
    super('CONSORTIUM.NOT_YOUR_SEAT');
  }
}

/** The coordinator can neither leave nor be removed: without it there is no consortium. */
export class CoordinatorStays extends NotAllowed {
  constructor() {
    super('CONSORTIUM.COORDINATOR_STAYS');
  }
}

/** The seat has been given up by one side, or was never taken. */
export class SeatNotActive extends Conflict {
  constructor() {
    super('CONSORTIUM.SEAT_NOT_ACTIVE');
  }
}

/** Somebody else saved a newer plan since this one was loaded. */
export class BudgetChangedMeanwhile extends Conflict {
  constructor() {
    super('CONSORTIUM.BUDGET_CHANGED_MEANWHILE');
  }
}

/** Recorded as often as it can be. */
export class TooManySubmissions extends Conflict {
  constructor(max: number) {
    super('CONSORTIUM.TOO_MANY_SUBMISSIONS', { max });
  }
}

/** A text on a seat that is another organisation's to write. */
export class TextNotYours extends NotAllowed {
  constructor() {
    super('CONSORTIUM.TEXT_NOT_YOURS');
  }
}
