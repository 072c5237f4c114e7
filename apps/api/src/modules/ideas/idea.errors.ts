import type { IdeaStatus } from '@trefoil/vocabulary';
import { Conflict } from '../../platform/errors/app-error';

/** Somebody else saved a newer version since this one was loaded. */
export class IdeaChangedMeanwhile extends Conflict {
  constructor() {
    super('IDEA.CHANGED_MEANWHILE');
  }
}

/** What was asked for is not for an idea in the state it is in, by now. */
export class IdeaNotInThatState extends Conflict {
  constructor(status: IdeaStatus) {
    super('IDEA.NOT_IN_THAT_STATE', { status });
  }
}

/** It can be read, but no partners are sought. */
export class IdeaNotAnswerable extends Conflict {
  constructor() {
    super('IDEA.NOT_ANSWERABLE');
  }
}
