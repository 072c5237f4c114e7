import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const BRAND = fileURLToPath(new URL('../../../libs/ui/src/brand', import.meta.url));

/** The mark where browsers and systems look for it, under names that never change. */
const ICONS = { 'favicon.svg': 'favicon.svg', 'apple-touch-icon.png': 'icon-180.png', 'icon-192.png': 'icon-192.png', 'icon-512.png': 'icon-512.png' };

export function siteIcons(): Plugin {
  return {
    name: 'trefoil-site-icons',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle() {
      for (const [fileName, source] of Object.entries(ICONS)) this.emitFile({ type: 'asset', fileName, source: readFileSync(`${BRAND}/${source}`) });
    },
  };
}
