import type { AttachmentKind } from '@trefoil/vocabulary';
import { fileTypeFromBuffer } from 'file-type';
import { isPlainDocx } from './inspect-docx';
import { isPlainJpeg, isPlainPng } from './inspect-image';
import { isPlainPdf } from './inspect-pdf';

/** UNKNOWN: none of the kinds that are taken, or one that its name belies. UNSAFE: of such a kind, and more than it says. */
export type Verdict = AttachmentKind | 'UNKNOWN' | 'UNSAFE';

interface Kind {
  readonly kind: AttachmentKind;
  readonly extensions: RegExp;
  readonly isPlain: (content: Buffer) => boolean | Promise<boolean>;
}

/** By the kind that file-type sees. */
const KINDS: Readonly<Record<string, Kind>> = {
  pdf: { kind: 'PDF', extensions: /\.pdf$/i, isPlain: isPlainPdf },
  docx: { kind: 'DOCX', extensions: /\.docx$/i, isPlain: isPlainDocx },
  png: { kind: 'PNG', extensions: /\.png$/i, isPlain: isPlainPng },
  jpg: { kind: 'JPEG', extensions: /\.jpe?g$/i, isPlain: isPlainJpeg },
};
const END_OF_ZIP = Buffer.from('PK\u0005\u0006', 'latin1');
const LONGEST_COMMENT = 65_557;

/** A ZIP is read from its end: one may hide behind anything. */
function endsAsZip(content: Buffer): boolean {
  const at = content.lastIndexOf(END_OF_ZIP);
  return at >= 0 && content.length - at <= LONGEST_COMMENT && at + 22 <= content.length && at + 22 + content.readUInt16LE(at + 20) === content.length;
}

/** What a file is by its content; what its sender says of it is only held against that. */
export async function inspectFile(name: string, content: Buffer): Promise<Verdict> {
  const seen = await fileTypeFromBuffer(content).catch(() => undefined);
  const known = seen && KINDS[seen.ext];
  if (!known || !known.extensions.test(name)) return 'UNKNOWN';
  if (known.kind !== 'DOCX' && endsAsZip(content)) return 'UNSAFE';
  return (await known.isPlain(content)) ? known.kind : 'UNSAFE';
}
