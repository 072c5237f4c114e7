import { NotFound } from '../../../platform/errors/app-error';

/** The link of the mail is used up, too old, or none. */
export class RenewalNotValid extends NotFound {
  constructor() {
    super('RENEWAL.NOT_VALID');
  }
}
