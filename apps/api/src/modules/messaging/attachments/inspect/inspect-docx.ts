import { readPlainZip } from './read-zip';

const PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Macros, controls and whole documents within the document, none of which could be looked into. */
const ACTS = /vbaProject|vbaData|activeX|customUI|(^|\/)embeddings\//i;
const ACTS_BY_TYPE = /macroEnabled|vbaProject|activeX|<!DOCTYPE|<!ENTITY/i;
/** What would be fetched from elsewhere and taken for part of the document. */
const FETCHED = /\/(attachedTemplate|oleObject|frame|subDocument)"/i;

/** A Word document without macros, embedded objects or a template from elsewhere. */
export async function isPlainDocx(content: Buffer): Promise<boolean> {
  const parts = await readPlainZip(content);
  if (!parts || PARTS.some((name) => !parts.has(name)) || [...parts.keys()].some((name) => ACTS.test(name))) return false;
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (!types.includes(DOCUMENT) || ACTS_BY_TYPE.test(types)) return false;
  const relations = [...parts].flatMap(([name, part]) => (name.endsWith('.rels') ? part.toString('utf8').match(/<Relationship\b[^>]*>/g) ?? [] : []));
  return relations.every((relation) => !(FETCHED.test(relation) && /TargetMode\s*=\s*["']External/i.test(relation)));
}
