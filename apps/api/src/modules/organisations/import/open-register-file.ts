import { createReadStream, type ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fingerprintOf } from './open-line-file';
import type { PlacedReading, Register } from './register';
import { readEcheFile } from './eche/read-eche-file';
import { readRorFile } from './ror/read-ror-file';
import { type FileToRead, reasonOf, UnreadableFile } from './register-file';

/** A file of a register, as it is read. */
export interface RegisterFile {
  readonly readings: AsyncIterable<PlacedReading>;
  /** How much of the file has been read, 0 to 1. */
  readonly progress: () => number;
  readonly fingerprint: string;
}

const HEAD_BYTES = 4096;

/** Opens a file of a register. Throws UnreadableFile when it cannot be opened or is of no known format; so may the readings. */
export async function openRegisterFile(register: Register, path: string): Promise<RegisterFile> {
  let size: number;
  let head: Buffer;
  let fingerprint: string;
  try {
    const file = await open(path);
    try {
      ({ size } = await file.stat());
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      head = buffer.subarray(0, bytesRead);
      fingerprint = await fingerprintOf(file, size);
    } finally {
      await file.close();
    }
  } catch (fault) {
    throw new UnreadableFile(`${path} cannot be read: ${reasonOf(fault)}.`, { cause: fault });
  }
  if (size === 0) throw new UnreadableFile(`${path} is empty.`);
  let source: ReadStream | null = null;
  const file: FileToRead = { path, head, stream: () => (source = createReadStream(path)) };
  return {
    readings: register === 'ROR' ? readRorFile(file) : readEcheFile(file),
    progress: () => Math.min(1, (source?.bytesRead ?? 0) / size),
    fingerprint,
  };
}
