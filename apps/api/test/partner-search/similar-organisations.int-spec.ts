import { buildOrganisation } from '../builders/build-organisation';
import { buildPerson } from '../builders/build-person';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('finds the one meant by its name without accents, by its site and by its identifiers, the surest first', async () => {
  const { browser } = await buildPerson(app);
  const named = await buildOrganisation(app, { name: 'Ängskär högskola för mossor' });
  const sited = await buildOrganisation(app, { name: 'Kivijärven opisto', website: 'https://www.kivijarvi-opisto.fi' });
  const identified = await buildOrganisation(app, { name: 'Instituto del Musgo', oid: 'E10998877' });
  await buildOrganisation(app, { name: 'Högskola för annat' });
  const find = async (to: object) =>
    (await browser.query('query($to: SimilarOrganisationsInput!) { similarOrganisations(to: $to) { reasons organisation { id } } }', { to })).similarOrganisations;
  expect(await find({ name: 'angskar hogskola for mossor' })).toEqual([{ reasons: ['NAME'], organisation: { id: named.id } }]);
  expect(await find({ name: 'Kivijärven opisto', website: 'https://kivijarvi-opisto.fi/en' })).toEqual([{ reasons: ['DOMAIN', 'NAME'], organisation: { id: sited.id } }]);
  expect((await find({ name: 'Ängskär högskola för mossor', oid: 'e10998877' })).map((each: { reasons: string[]; organisation: { id: string } }) => [each.organisation.id, each.reasons])).toEqual([
    [identified.id, ['IDENTIFIER']],
    [named.id, ['NAME']],
  ]);
  expect(await find({ name: 'Something else altogether', oid: 'nonsense', website: 'not a site' })).toEqual([]);
});
