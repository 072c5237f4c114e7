import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

const CATALOGUES = join(__dirname, 'catalogues');
const areas = readdirSync(CATALOGUES);

function read(area: string, locale: string): Record<string, string> {
  return JSON.parse(readFileSync(join(CATALOGUES, area, `${locale}.json`), 'utf8')) as Record<string, string>;
}

/** Names of all arguments and tags, those inside plural and select branches too. */
function argumentsOf(tree: readonly MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const part of tree) {
    if ('value' in part && part.type !== 0) found.add(part.type === 8 ? `<${part.value}>` : part.value);
    if ('options' in part) for (const { value } of Object.values(part.options)) argumentsOf(value, found);
    if ('children' in part) argumentsOf(part.children, found);
  }
  return found;
}

function argumentList(text: string): string[] {
  return [...argumentsOf(parse(text))].sort();
}

describe.each(areas)('catalogue %s', (area) => {
  const english = read(area, 'en');

  test('names every message after its area', () => {
    expect(Object.keys(english).filter((id) => !id.startsWith(`${area}.`))).toEqual([]);
  });

  test.each(['sv', 'fi'])('says the same things in %s, with the same arguments', (locale) => {
    const other = read(area, locale);
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
    const different = Object.entries(english).filter(([id, text]) => argumentList(text).join() !== argumentList(other[id] ?? '').join());
    expect(different.map(([id]) => id)).toEqual([]);
  });

  test.each(['en', 'sv', 'fi'])('leaves nothing empty in %s', (locale) => {
    expect(Object.entries(read(area, locale)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
