import { AppError } from '../../platform/errors/app-error';

/** So much has the words that looking through it would take longer than anybody may have the database to themselves. */
export class TooBroad extends AppError {
  constructor() {
    super('INVALID_INPUT', 'SEARCH.TOO_BROAD');
  }
}
