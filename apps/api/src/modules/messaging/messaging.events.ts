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
