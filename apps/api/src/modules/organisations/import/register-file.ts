import type { ReadStream } from 'node:fs';

/** A file about to be read. */
export interface FileToRead {
  readonly path: string;
  /** The beginning, enough to tell the format by. */
  readonly head: Buffer;
  /** Streams it from the start. */
  readonly stream: () => ReadStream;
}

/** The file as a whole, or from some place on, cannot be read; what came before stays. The message is for whoever started the import. */
export class UnreadableFile extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableFile';
  }
}

/** What a parser or the file system says went wrong, as one line. */
export const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault)).split('\n', 1)[0]!;
