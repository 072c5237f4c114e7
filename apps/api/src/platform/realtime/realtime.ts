/** What processes tell each other. */
export type Topic = 'message-sent' | 'session-ended';

/**
 * News between processes, as a port. Only an id travels; whoever hears it reads the rest for itself, under the rights
 * its reader has then. Heard at most once, in the order of commits; what may have been missed is told as a gap.
 */
export abstract class Realtime {
  /** Tells every process, this one too, once the running transaction has been committed (at once, outside of any). */
  abstract publish(topic: Topic, id: string): Promise<void>;

  /** Calls back with the id of each piece of news, which must not throw. Returns how to stop. */
  abstract subscribe(topic: Topic, listener: (id: string) => void): () => void;

  /** Calls back when news may have been missed: whoever passes them on must let its readers read anew. */
  abstract onGap(listener: () => void): () => void;
}
