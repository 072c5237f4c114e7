import { aDocx, aJpeg, aPdf, aPng, aZip, docxParts } from '../../../../../test/builders/build-file';
import { readFileName } from './file-name';
import { inspectFile } from './inspect-file';

const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const relation = (type: string) => ({ name: 'word/_rels/settings.xml.rels', text: `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://evil.example/a.dotm" TargetMode="External"/></Relationships>` });
const zip = aDocx();

test.each([
  ['a.pdf', aPdf(), 'PDF'],
  ['a.PNG', aPng(), 'PNG'],
  ['a.jpeg', aJpeg(), 'JPEG'],
  ['a.docx', zip, 'DOCX'],
  ['a.docx', aDocx([relation('hyperlink')]), 'DOCX'],
])('takes %s for what it is', async (name, content, kind) => {
  expect(await inspectFile(name, content)).toBe(kind);
});

test.each([
  ['a.pdf', aPng(), 'another kind than its name says'],
  ['a.png', Buffer.from('<svg onload="alert(1)"/>'), 'a drawing that acts'],
  ['a.pdf', Buffer.from('MZ\u0000\u0000this is a program', 'latin1'), 'a program'],
  ['a.docx', aZip([{ name: 'evil.exe', text: 'MZ' }]), 'a plain archive'],
  ['a.docm', aZip(docxParts(MACROS)), 'a document with macros, by its name'],
  ['a', aPdf(), 'no name of its kind'],
  ['a.pdf', Buffer.alloc(0), 'nothing'],
])('does not know %s: %#', async (name, content) => {
  expect(await inspectFile(name, content)).toBe('UNKNOWN');
});

test.each([
  ['a.pdf', aPdf('<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'), 'a script'],
  ['a.pdf', aPdf('<< /S /Launch >>'), 'a program to start'],
  ['a.pdf', Buffer.concat([aPdf(), zip]), 'an archive behind it'],
  ['a.pdf', Buffer.concat([aPdf(), Buffer.from('<script>')]), 'something behind it'],
  ['a.png', Buffer.concat([aPng(), Buffer.from('<?php')]), 'something behind it'],
  ['a.png', aPng(60_000, 60_000), 'too many pixels'],
  ['a.png', aPng().subarray(0, -4), 'no end'],
  ['a.jpg', Buffer.concat([aJpeg(), zip]), 'an archive behind it'],
  ['a.jpg', Buffer.concat([aJpeg(), Buffer.from('x')]), 'something behind it'],
  ['a.docx', aDocx([{ name: 'word/vbaProject.bin', text: 'macro' }]), 'macros'],
  ['a.docx', aDocx([{ name: 'word/embeddings/sheet.xlsm', text: 'another' }]), 'another document'],
  ['a.docx', aDocx([{ name: '../../evil.xml', text: 'x' }]), 'a name that leads out'],
  ['a.docx', aDocx([{ name: 'WORD/document.xml', text: 'x' }]), 'a part twice'],
  ['a.docx', aDocx([relation('attachedTemplate')]), 'a template from elsewhere'],
  ['a.docx', aDocx([{ name: 'word/a.xml', text: Buffer.alloc(60_000_000) }]), 'too much when unpacked'],
  ['a.docx', aDocx([{ name: 'word/a.xml', text: Buffer.alloc(10_000), size: 10 }]), 'more than it says'],
  ['a.docx', Buffer.concat([zip, Buffer.from('x')]), 'something behind it'],
])('refuses %s with what it hides: %#', async (name, content) => {
  expect(['UNSAFE', 'UNKNOWN']).toContain(await inspectFile(name, content));
});

test.each([
  ['report.pdf', 'report.pdf'],
  [' Å och ä.docx ', 'Å och ä.docx'],
  ['../../etc/passwd.pdf', null],
  ['C:\\fakepath\\a.pdf', null],
  ['invoice\u202Efdp.exe', null],
  ['a\u0000.pdf', null],
  ['a\r\nX: y.pdf', null],
  ['a\u200B.pdf', null],
  ['.htaccess', null],
  ['', null],
  [`${'x'.repeat(146)}.pdf`, `${'x'.repeat(146)}.pdf`],
  [`${'x'.repeat(147)}.pdf`, null],
])('reads the name %j', (name, kept) => {
  expect(readFileName(name)).toBe(kept);
});
