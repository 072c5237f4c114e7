import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import { runnerImport, type Plugin } from 'vite';

const CATALOGUES = fileURLToPath(new URL('../src/shared/i18n/catalogues', import.meta.url));

/** What public pages say, in one chunk per language; each other area is a chunk of its own, and so is what the forms of any area say. */
const COMMON_AREAS = ['shell', 'vocabulary', 'start', 'organisations', 'ideas', 'offers', 'search'];

/** Told by the same pages, and so in one chunk, by the first one's name. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = { rules: ['findings'] };

/** Names of fields of education stand in the vocabulary, in all languages; each page gets those of its own. */
const FIELDS = fileURLToPath(new URL('../../../libs/vocabulary/src/fields-of-education.ts', import.meta.url));

const LOCALES = ['en', 'sv', 'fi'] as const;
type Locale = (typeof LOCALES)[number];
type Field = { readonly code: string } & Readonly<Record<Locale, string>>;

const ID = 'virtual:messages';

/**
 * Serves the catalogues as modules, compiled:
 * `virtual:messages/ideas/sv` is an area in a language, an entry of the browser build that pages load by its address;
 * `virtual:messages/all` holds everything, for the server.
 */
export function messages(): Plugin {
  let fields: readonly Field[] = [];
  const lazyAreas = () => ['fields', ...readdirSync(CATALOGUES).flatMap((area) => [...(COMMON_AREAS.includes(area) || Object.values(TOGETHER).flat().includes(area) ? [] : [area]), ...(hasFormPart(area) ? [`${area}-form`] : [])])];

  function hasFormPart(area: string): boolean {
    return readFileSync(catalogueFile(area, 'en'), 'utf8').includes(`"${area}.form.`);
  }

  function catalogueFile(area: string, locale: Locale): string {
    return `${CATALOGUES}/${area}/${locale}.json`;
  }

  function readArea(area: string, locale: Locale): Record<string, unknown> {
    if (area === 'common') return Object.assign({}, ...COMMON_AREAS.map((each) => readArea(each, locale)));
    if (area === 'fields') return Object.fromEntries(fields.map((field) => [`fields.${field.code}`, field[locale]]));
    const [folder = '', part] = area.split('-');
    const file = catalogueFile(folder, locale);
    if (!existsSync(file)) return {};
    const others = part === 'form' ? [] : (TOGETHER[folder] ?? []).map((each) => readArea(each, locale));
    const catalogue = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    const isForForms = (id: string) => id.startsWith(`${folder}.form.`);
    return Object.assign(Object.fromEntries(catalogue.filter(([id]) => isForForms(id) === (part === 'form')).map(([id, text]) => [id, compileMessage(id, text)])), ...others);
  }

  return {
    name: 'trefoil-messages',
    async buildStart() {
      fields = (await runnerImport<{ FIELDS_OF_EDUCATION: readonly Field[] }>(FIELDS)).module.FIELDS_OF_EDUCATION;
      if (this.environment.name !== 'client') return;
      for (const area of ['common', ...lazyAreas()]) {
        for (const locale of LOCALES) this.emitFile({ type: 'chunk', id: `${ID}/${area}/${locale}`, preserveSignature: 'strict' });
      }
    },
    resolveId: (id) => (id.startsWith(ID) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${ID}`)) return null;
      for (const area of readdirSync(CATALOGUES)) for (const locale of LOCALES) this.addWatchFile(catalogueFile(area, locale));
      const [, area = '', locale] = id.split('/');
      if (area !== 'all') return `export default ${JSON.stringify(readArea(area, locale as Locale))}`;
      const all = LOCALES.map((each) => [each, Object.assign({}, ...['common', ...lazyAreas()].map((one) => readArea(one, each)))]);
      return `export default ${JSON.stringify(Object.fromEntries(all))}`;
    },
  };
}

/** A message without arguments stays text; any other becomes its syntax tree. */
function compileMessage(id: string, text: string): unknown {
  try {
    const tree = parse(text, { captureLocation: false });
    return tree.length === 1 && tree[0]?.type === 0 ? tree[0].value : tree;
  } catch (fault) {
    throw new Error(`Message ${id} is not valid ICU: ${text}`, { cause: fault });
  }
}
