import { AppError, InvalidInput } from '../../platform/errors/app-error';

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

/** Somebody signed in was asked for their password again. */
export class WrongPassword extends InvalidInput {
  constructor() {
    super([{ path: 'currentPassword', code: 'ACCOUNT.PASSWORD_WRONG' }]);
  }
}

/** There is no password to change: one is set by way of a mailed link. */
export class NoPassword extends AppError {
  constructor() {
    super('CONFLICT', 'ACCOUNT.NO_PASSWORD');
  }
}
