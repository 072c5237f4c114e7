import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

const MOST_ENTRIES = 2_000;
/** Of all entries together, unpacked. */
const MOST_BYTES = 50_000_000;
const END_BYTES = 22;
/** After an entry's data may stand a descriptor of it, of one of these lengths. */
const DESCRIPTOR_BYTES = [0, 12, 16, 20, 24];
const [STORED, DEFLATED] = [0, 8];

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
}

/**
 * The entries of a ZIP that is one from its first byte to its last, each unpacked: no byte that belongs to none, none that
 * belongs to two, none that unpacks to other than it says, no names that lead elsewhere. Null for any other.
 */
export async function readPlainZip(content: Buffer): Promise<ReadonlyMap<string, Buffer> | null> {
  try {
    const entries = readDirectory(content);
    return entries && (await unpack(content, entries));
  } catch (fault) {
    // Node's own: read beyond the end, not to be unpacked, or into more than was said.
    if (typeof (fault as { readonly code?: unknown }).code === 'string') return null;
    throw fault;
  }
}

function readDirectory(content: Buffer): readonly Entry[] | null {
  const end = content.length - END_BYTES;
  if (end < 0 || content.readUInt32LE(end) !== 0x06054b50 || content.readUInt16LE(end + 20) !== 0) return null;
  const [disks, count, size, offset] = [content.readUInt32LE(end + 4), content.readUInt16LE(end + 10), content.readUInt32LE(end + 12), content.readUInt32LE(end + 16)];
  if (disks !== 0 || content.readUInt16LE(end + 8) !== count || count === 0 || count > MOST_ENTRIES || offset + size !== end) return null;
  const entries: Entry[] = [];
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    const entry = readEntry(content, at, offset);
    if (!entry) return null;
    entries.push(entry);
    at += 46 + content.readUInt16LE(at + 28) + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return at === end && standSideBySide(entries, offset) ? entries : null;
}

function readEntry(content: Buffer, at: number, directory: number): Entry | null {
  if (content.readUInt32LE(at) !== 0x02014b50) return null;
  const [flags, method, packed, size] = [content.readUInt16LE(at + 8), content.readUInt16LE(at + 10), content.readUInt32LE(at + 20), content.readUInt32LE(at + 24)];
  const name = content.toString('utf8', at + 46, at + 46 + content.readUInt16LE(at + 28));
  const start = content.readUInt32LE(at + 42);
  if ((flags & 1) !== 0 || (method !== STORED && method !== DEFLATED) || (method === STORED && packed !== size)) return null;
  if (name === '' || /[\p{Cc}\\]|^\/|(^|\/)\.\.(\/|$)/u.test(name) || content.readUInt32LE(start) !== 0x04034b50) return null;
  const nameEnd = start + 30 + content.readUInt16LE(start + 26);
  const dataStart = nameEnd + content.readUInt16LE(start + 28);
  if (content.toString('utf8', start + 30, nameEnd) !== name || dataStart + packed > directory) return null;
  return { name, method, size, start, dataStart, end: dataStart + packed };
}

function standSideBySide(entries: readonly Entry[], directory: number): boolean {
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  const gaps = inOrder.map(({ end }, i) => (inOrder[i + 1]?.start ?? directory) - end);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return inOrder[0]?.start === 0 && gaps.every((gap) => DESCRIPTOR_BYTES.includes(gap)) && names.size === entries.length && total <= MOST_BYTES;
}

async function unpack(content: Buffer, entries: readonly Entry[]): Promise<ReadonlyMap<string, Buffer> | null> {
  const parts = new Map<string, Buffer>();
  for (const { name, method, size, dataStart, end } of entries) {
    const packed = content.subarray(dataStart, end);
    const part = method === STORED ? packed : await inflate(packed, { maxOutputLength: size + 1 });
    if (part.length !== size) return null;
    parts.set(name, part);
  }
  return parts;
}
