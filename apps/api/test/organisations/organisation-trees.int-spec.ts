import { Organisation, OrganisationService, OrganisationTrees, type OrganisationTree } from '../../src/modules/organisations';
import { ANONYMOUS, type Actor } from '../../src/platform/auth/actor';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildOrganisation } from '../builders/build-organisation';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function readTree(actor: Actor, id: string): Promise<Organisation | null> {
  const trees = app.app.get(OrganisationTrees);
  const parameters: unknown[] = [id];
  const tree = trees.select(actor, (value) => `$${parameters.push(value)}`);
  const [row] = await app.app.get(UnitOfWork).manager.query<{ tree: OrganisationTree | null }[]>(`select ${tree} as tree from organisation shown where id = $1`, parameters);
  return row?.tree ? trees.read(row.tree) : null;
}

test('an organisation that comes with a list is the one that is read by itself, to those who may see it', async () => {
  const { id, owner } = await buildOrganisation(app, { names: [{ name: 'Kuusamon kasvitiede', language: 'fi' }], description: 'Mosses.', descriptionLanguage: 'en' });
  const own: Actor = { personId: '1', isModerator: false, roles: new Map([[id, 'OWNER']]) };
  const other: Actor = { personId: '2', isModerator: false, roles: new Map([['999999', 'OWNER']]) };
  const actors = [ANONYMOUS, own, other];
  const both = () => Promise.all(actors.map(async (actor) => [await readTree(actor, id), (await app.app.get(OrganisationService).findManyVisible(actor, [id]))[0]] as const));

  for (const [tree, read] of await both()) {
    expect(tree).toBeInstanceOf(Organisation);
    expect(tree).toEqual(read);
  }

  await owner.browser.mutate('withdrawOrganisation', { asOrganisationId: id }, 'organisation { id }');
  const withdrawn = await both();
  for (const [tree, read] of withdrawn) expect(tree).toEqual(read);
  expect(withdrawn.map(([tree]) => tree !== null)).toEqual([false, true, false]);
});
