import { Conflict } from '../../platform/errors/app-error';

export class TooManyRefused extends Conflict {
  constructor(max: number) {
    super('SUGGESTIONS.TOO_MANY_REFUSED', { max });
  }
}
