/** What processes tell each other. */
export type Topic = 'message-sent' | 'thread-changed' | 'consortium-changed' | 'notification-changed' | 'interests-changed' | 'session-ended';

/** A piece of news. The sequence, a number in decimal, rises in the order of commits and never twice the same. */
export interface News {
  readonly sequence: string;
  readonly topic: Topic;
  readonly id: string;
}

/**
 * News between processes, as a port. Only an id travels; whoever hears it reads the rest for itself, under the rights
 * its reader has then. Heard by every process, in the order of commits; who was away reads what it missed by sequence.
 */
export abstract class Realtime {
  /** Tells every process, this one too, once the running transaction has been committed (at once, outside of any). */
  abstract publish(topic: Topic, id: string): Promise<void>;

  /** Calls back with each piece of news, which must not throw. Returns how to stop. */
  abstract subscribe(topic: Topic, listener: (news: News) => void): () => void;

  /** Calls back when news may have been missed: whoever passes them on must let its readers read anew. */
  abstract onGap(listener: () => void): () => void;

  /** What came after a sequence, in order; null when there is more than `limit` of it, or it is no longer kept. */
  abstract findSince(topic: Topic, sequence: string, limit: number): Promise<News[] | null>;
}
