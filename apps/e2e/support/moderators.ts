import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Makes somebody a moderator, by the command an operator uses while the product runs. */
export async function letModerate(email: string): Promise<void> {
  const { folder } = JSON.parse(process.env['E2E_PLACE'] ?? '{}') as { folder: string };
  await promisify(execFile)(process.execPath, [join(root, 'tools/moderators.mjs'), 'grant', email], { cwd: root, env: { ...process.env, DATA_DIR: join(folder, 'journeys'), DATABASE_URL: '' } });
}
