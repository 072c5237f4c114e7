import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import type { TestApp } from '../harness/test-app';

export interface ImportedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

/** A profile as an import leaves it: nobody speaks for it, and a register says that the domain is its own. */
export async function buildImportedOrganisation(test: TestApp, domain = `${randomUUID()}.example`): Promise<ImportedOrganisation> {
  const name = `University ${randomUUID()}`;
  const { manager } = test.app.get(UnitOfWork);
  const [{ id }] = await manager.query<[{ id: string }]>(
    `insert into organisation (name, type, country, version) values ($1, 'HIGHER_EDUCATION_INSTITUTION', 'FI', 1) returning id`,
    [name],
  );
  await manager.query(`insert into organisation_domain (organisation_id, domain, source) values ($1, $2, 'ROR')`, [id, domain]);
  return { id, name, domain };
}
