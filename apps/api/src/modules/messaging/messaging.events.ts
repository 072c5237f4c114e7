import type { Message } from './message.entity';
import type { Thread } from './thread.entity';

export class MessageSent {
  constructor(
    readonly message: Message,
    readonly thread: Thread,
  ) {}
}
