import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { reasonOf, UnreadableFile } from './register-file';

/** A file of JSON lines, plain or gzip, as it is read. */
export interface LineFile {
  /** Each line's value; null for a line that is no JSON. */
  readonly lines: AsyncIterable<unknown>;
  /** How much of the file has been read, 0 to 1. */
  readonly progress: () => number;
  readonly fingerprint: string;
}

const ENDS_BYTES = 1 << 20;

/** Tells a file from others, and from itself when it was changed, by its size and its two ends. */
export async function fingerprintOf(file: FileHandle, size: number): Promise<string> {
  const hash = createHash('sha256').update(`${size} `);
  for (const from of [0, Math.max(0, size - ENDS_BYTES)]) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(ENDS_BYTES, size)), 0, Math.min(ENDS_BYTES, size), from);
    hash.update(buffer.subarray(0, bytesRead));
  }
  return hash.digest('hex');
}

/** Opens a file of JSON lines. Throws UnreadableFile when it cannot be opened; so may the lines. */
export async function openLineFile(path: string): Promise<LineFile> {
  let head: Buffer;
  let size: number;
  let fingerprint: string;
  try {
    const file = await open(path);
    try {
      ({ size } = await file.stat());
      ({ buffer: head } = await file.read(Buffer.alloc(2), 0, 2, 0));
      fingerprint = await fingerprintOf(file, size);
    } finally {
      await file.close();
    }
  } catch (fault) {
    throw new UnreadableFile(`${path} cannot be read: ${reasonOf(fault)}.`, { cause: fault });
  }
  if (size === 0) throw new UnreadableFile(`${path} is empty.`);
  let source: ReadStream | null = null;
  return {
    lines: readLines(path, head[0] === 0x1f && head[1] === 0x8b, (opened) => (source = opened)),
    progress: () => Math.min(1, (source?.bytesRead ?? 0) / size),
    fingerprint,
  };
}

async function* readLines(path: string, isGzip: boolean, hear: (source: ReadStream) => void): AsyncGenerator<unknown> {
  const source = createReadStream(path);
  hear(source);
  let fault: Error | null = null;
  const input = isGzip ? pipeline(source, createGunzip(), (error) => (fault = error ?? null)) : source.on('error', (error) => (fault = error));
  let count = 0;
  // Told by the stream, a fault would be thrown past the loop.
  input.on('error', (error: Error) => (fault = error));
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    count += 1;
    if (line.trim() !== '') yield parse(line);
  }
  if (fault) throw new UnreadableFile(`${path} cannot be read past line ${count}: ${reasonOf(fault)}.`, { cause: fault });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
