import { AppError } from '../../platform/errors/app-error';

/** A link to stop mails that is not ours, or was cut off on its way. */
export class UnsubscribeLinkNotValid extends AppError {
  constructor() {
    super('NOT_FOUND', 'NOTIFICATION.LINK_NOT_VALID');
  }
}
