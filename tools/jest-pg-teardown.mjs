import fs from 'node:fs';

export default async function tearDown() {
  const { server, folder } = globalThis.__TEST_PG__ ?? {};
  await server?.stop();
  if (folder) fs.rmSync(folder, { recursive: true, force: true });
}
