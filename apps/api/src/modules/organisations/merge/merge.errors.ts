import { Conflict } from '../../../platform/errors/app-error';

/** The one that is to go was merged with another, or withdrawn, before. */
export class AlreadyGone extends Conflict {
  constructor() {
    super('MERGE.ALREADY_GONE');
  }
}

export class SameOrganisation extends Conflict {
  constructor() {
    super('MERGE.SAME');
  }
}

/** What is invented is not mixed with what is real. */
export class DemoWithReal extends Conflict {
  constructor() {
    super('MERGE.DEMO_WITH_REAL');
  }
}

/** Whether what one did is to count for both is for the moderator who suspended it to say first. */
export class SuspendedStays extends Conflict {
  constructor() {
    super('MERGE.SUSPENDED');
  }
}

/** An application that was sent in names both, as two: which of them is no more nobody here can tell. */
export class SubmittedTogether extends Conflict {
  constructor(applications: number) {
    super('MERGE.SUBMITTED_TOGETHER', { applications });
  }
}
