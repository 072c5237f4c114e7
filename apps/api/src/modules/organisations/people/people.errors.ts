import { AppError, Conflict, InvalidInput } from '../../../platform/errors/app-error';

/** An organisation that people speak for has an owner: whoever is the last can hand over, not go. */
export class LastOwnerStays extends Conflict {
  constructor() {
    super('PEOPLE.LAST_OWNER');
  }
}

export class AlreadyMember extends InvalidInput {
  constructor() {
    super([{ path: 'email', code: 'PEOPLE.ALREADY_MEMBER' }]);
  }
}

export class TooManyPeople extends Conflict {
  constructor(max: number) {
    super('PEOPLE.TOO_MANY', { max });
  }
}

/** The invitation was used, withdrawn, is too old, or never was. */
export class MemberInvitationNotValid extends AppError {
  constructor() {
    super('NOT_FOUND', 'PEOPLE.INVITATION_NOT_VALID');
  }
}

/** It was mailed to another address than the account's: only whoever reads that one is meant. */
export class InvitedAtAnotherAddress extends AppError {
  constructor() {
    super('NOT_ALLOWED', 'PEOPLE.INVITED_AT_ANOTHER_ADDRESS');
  }
}

/** Nobody is there to ask: the organisation is to be claimed. */
export class NobodyToAsk extends Conflict {
  constructor() {
    super('PEOPLE.NOBODY_TO_ASK');
  }
}

export class AlreadyAsked extends Conflict {
  constructor() {
    super('PEOPLE.ALREADY_ASKED');
  }
}

export class AlreadyIn extends Conflict {
  constructor() {
    super('PEOPLE.ALREADY_IN');
  }
}
