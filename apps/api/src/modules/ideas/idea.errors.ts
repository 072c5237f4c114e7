import { Conflict } from '../../platform/errors/app-error';

/** Somebody else saved a newer version since this one was loaded. */
export class IdeaChangedMeanwhile extends Conflict {
  constructor() {
    super('IDEA.CHANGED_MEANWHILE');
  }
}
