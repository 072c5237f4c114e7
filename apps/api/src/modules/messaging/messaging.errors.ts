import { AppError, Conflict, InvalidInput, NotAllowed } from '../../platform/errors/app-error';

/** Nobody speaks for an imported profile: nobody would read it. */
export class RecipientUnclaimed extends NotAllowed {
  constructor() {
    super('THREAD.RECIPIENT_UNCLAIMED');
  }
}

export class RecipientWithdrawn extends NotAllowed {
  constructor() {
    super('THREAD.RECIPIENT_WITHDRAWN');
  }
}

/** The other organisation is the sender's own, or another of the same person's. */
export class ThreadWithOneself extends NotAllowed {
  constructor() {
    super('THREAD.WITH_ONESELF');
  }
}

/** The actor may read the thread, but not as the organisation they named. */
export class NotAParticipant extends NotAllowed {
  constructor() {
    super('THREAD.NOT_A_PARTICIPANT');
  }
}

/** The key belongs to another message of the same sender: this is no retry. */
export class MessageKeyReused extends Conflict {
  constructor() {
    super('MESSAGE.KEY_REUSED');
  }
}

/** What came since is too much to be told one by one, or no longer kept. */
export class MissedTooMuch extends AppError {
  constructor() {
    super('GONE', 'MESSAGE.MISSED_TOO_MUCH');
  }
}

/** Only who wrote it changes it, no colleague. */
export class MessageNotYours extends NotAllowed {
  constructor() {
    super('MESSAGE.NOT_YOURS');
  }
}

export class TooLateToChange extends NotAllowed {
  constructor() {
    super('MESSAGE.TOO_LATE_TO_CHANGE');
  }
}

export class MessageIsDeleted extends Conflict {
  constructor() {
    super('MESSAGE.DELETED');
  }
}

/** One file, or all of a message together. */
export class AttachmentTooLarge extends InvalidInput {
  constructor() {
    super([], 'ATTACHMENT.TOO_LARGE');
  }
}

/** Neither PDF, DOCX, PNG nor JPEG by its content, or another of them than its name says. */
export class AttachmentKindNotTaken extends InvalidInput {
  constructor() {
    super([], 'ATTACHMENT.KIND_NOT_TAKEN');
  }
}

/** Holds macros, scripts, embedded objects or another file, unfolds to too much, or is damaged. */
export class AttachmentUnsafe extends InvalidInput {
  constructor() {
    super([], 'ATTACHMENT.UNSAFE');
  }
}

export class AttachmentNameNotTaken extends InvalidInput {
  constructor() {
    super([], 'ATTACHMENT.NAME_NOT_TAKEN');
  }
}

/** Not one file in a multipart form, or broken off. */
export class UploadMalformed extends InvalidInput {
  constructor() {
    super([], 'ATTACHMENT.UPLOAD_MALFORMED');
  }
}

export class TooManyAttachments extends Conflict {
  constructor() {
    super('ATTACHMENT.TOO_MANY');
  }
}

/** The organisation's quota is used up. */
export class NoRoomForAttachments extends Conflict {
  constructor() {
    super('ATTACHMENT.NO_ROOM');
  }
}
