import { AppError } from '../../platform/errors/app-error';

export class TooManyKept extends AppError {
  constructor(max: number) {
    super('CONFLICT', 'FOLLOWING.TOO_MANY', { max });
  }
}
