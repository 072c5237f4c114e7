// Databases for tests: one server a run (tools/jest-pg-setup.mjs), one migrated template, a clone for whoever asks.
import { randomUUID } from 'node:crypto';
import pg from 'pg';

export const TEMPLATE = 'trefoil_template';

const withDatabase = (url, name) => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

async function administer(statement) {
  const url = process.env.TEST_PG_URL;
  if (!url) throw new Error('TEST_PG_URL is not set: give the jest project globalSetup tools/jest-pg-setup.mjs.');
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * A database of one's own, cloned from the template (null: an empty one).
 * Gives `{ name, url, drop() }`; dropping is for tidy tests only, the server's end removes them all.
 */
export async function createTestDatabase(template = TEMPLATE) {
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await administer(`create database ${name}${template === null ? '' : ` template ${template}`}`);
  return {
    name,
    url: withDatabase(process.env.TEST_PG_URL, name),
    drop: () => administer(`drop database if exists ${name} with (force)`),
  };
}

/** Makes the template, once a run, with `migrate(url)`. */
export async function createTemplate(migrate) {
  await administer(`create database ${TEMPLATE}`);
  await migrate(withDatabase(process.env.TEST_PG_URL, TEMPLATE));
}
