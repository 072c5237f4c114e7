import type { Message } from './message.entity';
import type { Thread } from './thread.entity';

export class MessageSent {
  constructor(
    readonly message: Message,
    readonly thread: Thread,
    /** Part of something else, of which its readers get a mail anyway. */
    readonly isMailedElsewhere = false,
  ) {}
}

/** Its author edited or deleted it. */
export class MessageChanged {
  constructor(readonly message: Message) {}
}

/** Somebody of either side read further than before. */
export class ThreadWasRead {
  constructor(readonly threadId: string) {}
}

/** Two organisations became one, and with them two of their threads: what refers to the first refers to the second from now on. */
export class ThreadsJoined {
  constructor(
    readonly movedId: string,
    readonly keptId: string,
  ) {}
}
