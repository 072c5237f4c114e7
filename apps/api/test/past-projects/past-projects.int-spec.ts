import { openLineFile, openRegisterFile, RegisterImportService } from '../../src/modules/organisations';
import { PastProjectImportService, PastProjects } from '../../src/modules/past-projects';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../harness/test-app';
import { aPic, aRorId, aRorRecord, anEcheRow } from '../import/invented-records';
import { RegisterFiles } from '../import/register-files';

let app: TestApp;
const files = new RegisterFiles();
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  files.remove();
  await app.stop();
});

const named = (value: string) => [{ lang: 'sv', types: ['ror_display', 'label'], value }];
const takeRor = async (...records: unknown[]) => {
  const { readings } = await openRegisterFile('ROR', files.ror(records));
  return app.app.get(RegisterImportService).import('ROR', readings);
};
const takeProjects = async (lines: readonly unknown[], isRehearsal = false) => {
  const file = await openLineFile(files.write('projects.jsonl', lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')));
  return app.app.get(PastProjectImportService).import([file], { isRehearsal });
};
const idOf = async (rorId: string): Promise<string> => {
  const [row] = await app.app.get(UnitOfWork).manager.query<{ id: string }[]>('select id from organisation where ror_id = $1 and withdrawn_at is null', [rorId]);
  return row!.id;
};
const RECORD = `pastRecord { programmes { programme projects } projectCount partnerCount
  projects(first: 2) { edges { node { role project { sourceId programme year acronym title keywords } } } pageInfo { hasNextPage endCursor } }
  partners { edges { node { name country projects organisation { id } } } } }`;
const recordOf = async (id: string) => (await app.browser().query(`query($id: ID!) { organisation(id: $id) { ${RECORD} } }`, { id })).organisation.pastRecord;

const moss = { name: 'RIMFORSA MOSSINSTITUT PP', country: 'SE', role: 'coordinator', key: 'nmoss' };
const school = { name: 'Some school', country: 'SE', role: 'participant', pic: aPic(701), key: aPic(701) };
const stranger = { name: 'Nobody we know', country: 'NO', role: 'partner', key: 'nnobody' };
const project = (number: number, participants: readonly object[], more: object = {}) => ({ id: `PP-${number}`, programme: 'H2020 (2016 snapshot)', year: 2010 + number, title: `Mosses ${number}`, acronym: `MOSS${number}`, participants, ...more });

test('past projects are linked by PIC and by folded name with country, counted, paged, and read again without a change', async () => {
  await takeRor(aRorRecord(700, { names: named('Rimforså mossinstitut PP') }), aRorRecord(702, { names: named('Tvillingskolan') }), aRorRecord(703, { names: named('Tvillingskolan') }));
  const eche = await openRegisterFile('ECHE', await files.spreadsheet([anEcheRow(701, { 'Legal Name': 'FJALLSKOLAN I NORR', 'Website Url': 'www.fjall.example' })]));
  await app.app.get(RegisterImportService).import('ECHE', eche.readings);
  const lines = [
    project(1, [moss, school, stranger]),
    project(2, [moss, school, { ...school, role: 'coordinator' }], { keywords: ['bryology'] }),
    project(3, [moss, stranger, { name: 'Tvillingskolan', country: 'SE', role: 'participant', key: 'ntwin' }], { programme: 'FP7', year: undefined, title: undefined, acronym: undefined }),
    { id: 'PP-9', programme: 'FP7', participants: [] },
    '{ broken',
  ];
  expect(await takeProjects(lines, true)).toMatchObject({ added: 3 });
  const mossId = await idOf(aRorId(700));
  expect(await recordOf(mossId)).toBeNull();
  expect(await takeProjects(lines)).toMatchObject({ read: 5, added: 3, changed: 0, unchanged: 0, bad: 2, participants: 4, linked: 2, organisations: 2, projects: 3 });
  expect(await takeProjects(lines)).toMatchObject({ added: 0, changed: 0, unchanged: 3, linked: 2 });

  const record = await recordOf(mossId);
  expect(record).toMatchObject({ programmes: [{ programme: 'H2020', projects: 2 }, { programme: 'FP7', projects: 1 }], projectCount: 3, partnerCount: 3 });
  expect(record.projects.edges.map(({ node }: { node: { role: string; project: { sourceId: string } } }) => [node.project.sourceId, node.role])).toEqual([['PP-2', 'COORDINATOR'], ['PP-1', 'COORDINATOR']]);
  const rest = await app.browser().query(
    'query($id: ID!, $after: String) { organisation(id: $id) { pastRecord { projects(after: $after) { edges { node { project { sourceId title year } } } pageInfo { hasNextPage } } } } }',
    { id: mossId, after: record.projects.pageInfo.endCursor },
  );
  expect(rest.organisation.pastRecord.projects).toEqual({ edges: [{ node: { project: { sourceId: 'PP-3', title: null, year: null } } }], pageInfo: { hasNextPage: false } });
  const [schoolPartner, strangerPartner, twin] = record.partners.edges.map(({ node }: { node: object }) => node);
  expect(schoolPartner).toMatchObject({ projects: 2, organisation: { id: expect.any(String) } });
  expect(strangerPartner).toEqual({ name: 'Nobody we know', country: 'NO', projects: 2, organisation: null });
  // Two organisations have the name: neither is guessed.
  expect(twin).toMatchObject({ name: 'Tvillingskolan', organisation: null });

  const past = app.app.get(PastProjects);
  expect(await past.organisationIdsThatWorkedWith(mossId)).toEqual([schoolPartner.organisation.id]);
  const all = [];
  for await (const each of past.all()) all.push(each);
  expect(all.find(({ sourceId }) => sourceId === 'PP-2')).toMatchObject({
    programme: 'H2020', keywords: ['bryology'],
    participants: expect.arrayContaining([
      expect.objectContaining({ key: 'nmoss', role: 'COORDINATOR', organisationId: mossId, country: 'SE' }),
      expect.objectContaining({ key: aPic(701), role: 'COORDINATOR', organisationId: schoolPartner.organisation.id }),
    ]),
  });
});

test('participants follow the directory: found when a register brings them, moved when two records are found to be one', async () => {
  const lake = { name: 'SJOSKOLAN I OSTER', country: 'SE', role: 'participant', pic: aPic(711), key: aPic(711) };
  const reed = { name: 'VASSINSTITUTET', country: 'SE', role: 'participant', key: 'nreed' };
  await takeProjects([project(20, [lake, reed])]);
  const eche = await openRegisterFile('ECHE', await files.spreadsheet([anEcheRow(711, { 'Legal Name': 'SJOSKOLAN I OSTER', City: 'Öster', 'Website Url': 'sjoskolan.example' })]));
  await app.app.get(RegisterImportService).import('ECHE', eche.readings);
  const report = await takeRor(aRorRecord(711, { names: named('Sjöskolan i Öster'), types: ['education'], links: [{ type: 'website', value: 'https://www.sjoskolan.example' }] }), aRorRecord(712, { names: named('Vassinstitutet') }));
  expect(report.afterwards).toMatchObject({ joined: 1, proposed: 0 });
  const [lakeId, reedId] = [await idOf(aRorId(711)), await idOf(aRorId(712))];
  const partners = await app.app.get(PastProjects).partnersOf(reedId, 10, null);
  expect(partners.edges.map(({ node }) => [node.organisationId, node.projects])).toEqual([[lakeId, 1]]);
  expect(await app.app.get(PastProjects).organisationIdsThatWorkedWith(lakeId)).toEqual([reedId]);
});

test('a place in a list that is none of ours is refused', async () => {
  const id = await idOf(aRorId(700));
  const { errors } = await app.browser().ask('query($id: ID!) { organisation(id: $id) { pastRecord { partners(after: "x", first: 51) { edges { node { name } } } } } }', { id });
  expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
});
