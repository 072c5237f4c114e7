import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Brings a university that nobody speaks for in from the research registry, as the importer does while the product runs. */
export async function importUniversity(name: string, website: string): Promise<void> {
  const { folder } = JSON.parse(process.env['E2E_PLACE'] ?? '{}') as { folder: string };
  const file = join(folder, 'registry.json');
  const record = {
    id: 'https://ror.org/0tt9v0942',
    status: 'active',
    types: ['education'],
    domains: [],
    relationships: [],
    links: [{ type: 'website', value: website }],
    locations: [{ geonames_details: { country_code: 'SE', name: 'Rimforså' } }],
    names: [{ lang: 'en', types: ['ror_display', 'label'], value: name }],
  };
  writeFileSync(file, JSON.stringify([record]));
  await promisify(execFile)(process.execPath, [join(root, 'tools/import.mjs'), 'ror', file], { cwd: root, env: { ...process.env, DATA_DIR: join(folder, 'journeys'), DATABASE_URL: '' } });
}
