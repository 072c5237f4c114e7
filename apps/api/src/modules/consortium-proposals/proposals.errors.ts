import { AppError, Conflict } from '../../platform/errors/app-error';

/** Whoever asked has hung up. */
export class BuildCancelled extends AppError {
  constructor() {
    super('SERVICE_UNAVAILABLE', 'PROPOSALS.CANCELLED');
  }
}

/** The programme's rules for this action and year are not known here, so nothing could be proposed under them. */
export class NoRulesForCall extends Conflict {
  constructor(action: string, callYear: number) {
    super('PROPOSALS.NO_RULES', { action, callYear });
  }
}
