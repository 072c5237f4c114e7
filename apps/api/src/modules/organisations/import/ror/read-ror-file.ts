import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import StreamArray from 'stream-json/streamers/StreamArray.js';
import type { PlacedReading } from '../register';
import { type FileToRead, reasonOf, UnreadableFile } from '../register-file';
import { readRorRecord } from './read-ror-record';

const isGzip = (head: Buffer) => head[0] === 0x1f && head[1] === 0x8b;
const isZip = (head: Buffer) => head.subarray(0, 2).toString() === 'PK';

/** Reads a dump, one JSON array, plain or gzip, record by record; no more than a few of them are in memory at a time. */
export async function* readRorFile({ path, head, stream }: FileToRead): AsyncGenerator<PlacedReading> {
  if (isZip(head)) throw new UnreadableFile(`${path} is a zip archive: unpack it and give the .json file inside.`);
  const records = StreamArray.withParser();
  const done = () => undefined;
  // A fault on the way destroys the end of the chain with it, where the loop below meets it.
  if (isGzip(head)) pipeline(stream(), createGunzip(), records, done);
  else pipeline(stream(), records, done);
  let count = 0;
  try {
    for await (const { value } of records as Readable as AsyncIterable<{ value: unknown }>) {
      count += 1;
      yield { ...readRorRecord(value), place: `record ${count}` };
    }
  } catch (fault) {
    throw new UnreadableFile(`${path} cannot be read past record ${count}: ${reasonOf(fault)}.`, { cause: fault });
  }
}
