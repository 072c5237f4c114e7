import { AppError } from '../../platform/errors/app-error';

/** The address or the password is wrong; which of them is not told. */
export class SignInRefused extends AppError {
  constructor() {
    super('NOT_ALLOWED', 'ACCOUNT.SIGN_IN_REFUSED');
  }
}

/** A mailed link was used before, is too old, or never was. */
export class LinkNotValid extends AppError {
  constructor() {
    super('NOT_FOUND', 'ACCOUNT.LINK_NOT_VALID');
  }
}
