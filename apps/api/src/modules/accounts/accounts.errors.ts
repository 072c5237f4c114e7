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

/** Nobody whom a provider vouched for waits in this session, or no longer. */
export class NoIdentity extends AppError {
  constructor() {
    super('GONE', 'ACCOUNT.NO_IDENTITY');
  }
}

/** The provider vouches for no address, or for one that has an account: it is linked by signing in to that. */
export class AddressNotProven extends AppError {
  constructor() {
    super('CONFLICT', 'ACCOUNT.ADDRESS_NOT_PROVEN');
  }
}

/** Linked to an account already. */
export class IdentityTaken extends AppError {
  constructor() {
    super('CONFLICT', 'ACCOUNT.IDENTITY_TAKEN');
  }
}

/** Who has no password proves who they are by signing in anew. */
export class SignInIsOld extends AppError {
  constructor() {
    super('NOT_ALLOWED', 'ACCOUNT.SIGN_IN_IS_OLD');
  }
}
