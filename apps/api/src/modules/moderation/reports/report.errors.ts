import { Conflict } from '../../../platform/errors/app-error';

/** The organisation reported the same before, and it waits for a moderator. */
export class AlreadyReported extends Conflict {
  constructor() {
    super('REPORT.ALREADY_OPEN');
  }
}

export class ReportsItself extends Conflict {
  constructor() {
    super('REPORT.OWN');
  }
}
