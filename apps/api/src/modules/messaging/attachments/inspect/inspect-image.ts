/** What a reader's program would have to unfold. */
const MOST_PIXELS = 100_000_000;
const LONGEST_SIDE = 30_000;
const MOST_CHUNKS = 20_000;

const isBearable = (width: number, height: number): boolean => width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS;

/** A PNG and nothing else: chunk after chunk from its header to its end, which is the end of the file. */
export function isPlainPng(content: Buffer): boolean {
  let at = 8;
  for (let chunk = 0; chunk < MOST_CHUNKS && at + 12 <= content.length; chunk += 1) {
    const length = content.readUInt32BE(at);
    const type = content.toString('latin1', at + 4, at + 8);
    if (chunk === 0 && (type !== 'IHDR' || length !== 13 || !isBearable(content.readUInt32BE(at + 8), content.readUInt32BE(at + 12)))) return false;
    at += 12 + length;
    if (type === 'IEND') return length === 0 && at === content.length;
  }
  return false;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Frames of every coding; 0xC4, 0xC8 and 0xCC are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** A JPEG and nothing else: segment after segment to the end of the image, which is the end of the file. */
export function isPlainJpeg(content: Buffer): boolean {
  let at = 2;
  let hasFrame = false;
  while (at + 2 <= content.length) {
    if (content[at] !== 0xff) return false;
    const marker = content[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) return hasFrame && at + 2 === content.length;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > content.length) return false;
    if (isFrame(marker)) {
      if (at + 9 > content.length || !isBearable(content.readUInt16BE(at + 7), content.readUInt16BE(at + 5))) return false;
      hasFrame = true;
    }
    at += 2 + content.readUInt16BE(at + 2);
    if (marker === START_OF_SCAN) at = endOfScan(content, at);
  }
  return false;
}

function endOfScan(content: Buffer, from: number): number {
  let at = content.indexOf(0xff, from);
  while (at >= 0 && at + 1 < content.length) {
    const next = content[at + 1] ?? 0;
    if (next !== 0 && !isRestart(next)) return at;
    at = content.indexOf(0xff, at + 2);
  }
  return content.length;
}
