import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import { FIELDS_OF_EDUCATION, LOCALES, type Locale } from '@trefoil/vocabulary';
import type { CompiledMessages } from '../i18n/messages';

const CATALOGUES = join(__dirname, '../i18n/catalogues');

function compileAll(locale: Locale): CompiledMessages {
  const compiled: CompiledMessages = Object.fromEntries(FIELDS_OF_EDUCATION.map((field) => [`fields.${field.code}`, field[locale]]));
  for (const area of readdirSync(CATALOGUES)) {
    const file = join(CATALOGUES, area, `${locale}.json`);
    if (!existsSync(file)) continue;
    for (const [id, text] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)) {
      const tree = parse(text, { captureLocation: false });
      compiled[id] = tree.length === 1 && tree[0]?.type === 0 ? tree[0].value : tree;
    }
  }
  return compiled;
}

/** Stands in for the virtual modules that the build makes of the catalogues: every area, in each language. */
export const testMessages = Object.fromEntries(LOCALES.map((locale) => [locale, compileAll(locale)])) as Record<Locale, CompiledMessages>;
