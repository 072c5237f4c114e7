import { LOCALES, type Locale } from '@trefoil/vocabulary';
import type { RouteObject } from 'react-router';

type Chunk = { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] };

/** Vite's manifest of the browser build: source files and what became of them. */
export type Manifest = Readonly<Record<string, Chunk>>;

const ENTRY = 'src/app/entry-client.tsx';
const TEXT_FONT = 'source-sans-3-latin-wght-normal.woff2';

export type PageAssets = { readonly modules: readonly string[]; readonly stateScript: string };

/** Knows which files each page needs. Throws at once when a route names a source file that was not built. */
export function createAssets(manifest: Manifest, routes: readonly RouteObject[]) {
  const built = (key: string): Chunk => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The browser build has no ${key}`);
    return chunk;
  };
  for (const module of routeModules(routes)) built(module);
  const entry = built(ENTRY);
  const font = Object.entries(manifest).find(([key]) => key.endsWith(TEXT_FONT))?.[1].file;
  const catalogues = new Map(LOCALES.map((locale) => [locale, cataloguesOf(manifest, locale)]));

  /** The chunk and all it imports, each once, itself first. */
  function withImports(key: string, seen: Set<string>): void {
    if (seen.has(key)) return;
    seen.add(key);
    for (const imported of built(key).imports ?? []) withImports(imported, seen);
  }

  return {
    catalogues: (locale: Locale) => catalogues.get(locale) ?? {},
    /** Puts into the rendered document what every page has in its head, and the state and the script at its end. */
    complete(html: string, { modules, stateScript }: PageAssets): string {
      const keys = new Set<string>();
      for (const key of [ENTRY, ...modules]) withImports(key, keys);
      const chunks = [...keys].map(built);
      const styles = [...new Set(chunks.flatMap(({ css }) => css ?? []))];
      const scripts = [...new Set(chunks.map(({ file }) => file))].filter((file) => file !== entry.file);
      const head = [
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        '<script src="/theme.js"></script>',
        font ? `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${font}">` : '',
        ...styles.map((file) => `<link rel="stylesheet" href="/${file}">`),
        ...scripts.map((file) => `<link rel="modulepreload" href="/${file}">`),
        '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
        '<link rel="apple-touch-icon" href="/apple-touch-icon.png"><link rel="manifest" href="/site.webmanifest">',
        '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf7"><meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12151a">',
      ].join('');
      const end = `${stateScript}<script type="module" src="/${entry.file}"></script>`;
      // functions, because the inserted text may hold a $
      return `<!doctype html>${html.replace('<head>', () => `<head>${head}`).replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${end}</body>`)}`;
    },
  };
}

function cataloguesOf(manifest: Manifest, locale: Locale): Record<string, string> {
  const found = Object.entries(manifest).map(([key, { file }]) => [/virtual:messages\/([\w-]+)\/(\w+)$/.exec(key), file] as const);
  return Object.fromEntries(found.flatMap(([match, file]) => (match?.[1] !== undefined && match[2] === locale ? [[match[1], `/${file}`]] : [])));
}

function routeModules(routes: readonly RouteObject[]): string[] {
  return routes.flatMap(({ handle, children }) => [
    ...((handle as { module?: string } | undefined)?.module === undefined ? [] : [(handle as { module: string }).module]),
    ...routeModules(children ?? []),
  ]);
}
