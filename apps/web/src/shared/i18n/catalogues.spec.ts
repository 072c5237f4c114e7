import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

const CATALOGUES = join(__dirname, 'catalogues');
const areas = readdirSync(CATALOGUES);

function read(area: string, locale: string): Record<string, string> {
  return JSON.parse(readFileSync(join(CATALOGUES, area, `${locale}.json`), 'utf8')) as Record<string, string>;
}

type Arguments = { readonly said: Set<string>; readonly grammar: Set<string> };

/** Names of arguments and tags, in branches too: those that are said, and those that only make words agree in number, which not every language does. */
function argumentsOf(tree: readonly MessageFormatElement[], found: Arguments = { said: new Set(), grammar: new Set() }): Arguments {
  for (const part of tree) {
    const isPlural = part.type === 6;
    if ('value' in part && part.type !== 0 && !isPlural) found.said.add(part.type === 8 ? `<${part.value}>` : part.value);
    if (isPlural) (JSON.stringify(part.options).includes('"type":7') ? found.said : found.grammar).add(part.value);
    if ('options' in part) for (const { value } of Object.values(part.options)) argumentsOf(value, found);
    if ('children' in part) argumentsOf(part.children, found);
  }
  return found;
}

/** Whether the translation says all that the English says, and knows nothing more. */
function agrees(english: string, translation: string): boolean {
  const [here, there] = [argumentsOf(parse(english)), argumentsOf(parse(translation))];
  const known = new Set([...here.said, ...here.grammar]);
  return [...here.said].every((name) => there.said.has(name)) && [...there.said, ...there.grammar].every((name) => known.has(name));
}

describe.each(areas)('catalogue %s', (area) => {
  const english = read(area, 'en');

  test('names every message after its area', () => {
    expect(Object.keys(english).filter((id) => !id.startsWith(`${area}.`))).toEqual([]);
  });

  test.each(['sv', 'fi'])('says the same things in %s, with the same arguments', (locale) => {
    const other = read(area, locale);
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
    const different = Object.entries(english).filter(([id, text]) => !agrees(text, other[id] ?? ''));
    expect(different.map(([id]) => id)).toEqual([]);
  });

  test.each(['en', 'sv', 'fi'])('leaves nothing empty in %s', (locale) => {
    expect(Object.entries(read(area, locale)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
