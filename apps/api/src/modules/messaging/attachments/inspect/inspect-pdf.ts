const HEADER = /^%PDF-[12]\.\d/;
/** How far from the end its mark stands; white space is all that follows. */
const TAIL_BYTES = 1_024;
const END = /%%EOF\s*$/;
/** What makes a document act. Found where it is written plainly; within compressed objects it is not looked for. */
const ACTS = ['/JavaScript', '/Launch', '/RichMedia', '/EmbeddedFile'];

/** A PDF from its first byte to its last, that is no program in disguise as far as can be seen. */
export function isPlainPdf(content: Buffer): boolean {
  if (!HEADER.test(content.toString('latin1', 0, 8))) return false;
  if (!END.test(content.toString('latin1', Math.max(0, content.length - TAIL_BYTES)))) return false;
  return ACTS.every((act) => !content.includes(act));
}
