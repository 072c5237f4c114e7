import { MergeCandidateRepository, openLineFile, openRegisterFile, OrganisationDomains, type Register, RegisterImportService, UniversityImportService } from '../../src/modules/organisations';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildOrganisation } from '../builders/build-organisation';
import { startTestApp, type TestApp } from '../harness/test-app';
import { aPic, aRorId, aRorRecord, anEcheRow } from './invented-records';
import { RegisterFiles } from './register-files';

let app: TestApp;
const files = new RegisterFiles();
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  files.remove();
  await app.stop();
});

const sql = <T>(query: string, parameters: unknown[] = []): Promise<T[]> => app.app.get(UnitOfWork).manager.query(query, parameters);
async function take(register: Register, path: string, options: { isRehearsal?: boolean; isResumable?: boolean } = {}) {
  const { readings, fingerprint } = await openRegisterFile(register, path);
  return app.app.get(RegisterImportService).import(register, readings, { isRehearsal: options.isRehearsal, fingerprint: options.isResumable ? fingerprint : null });
}
const takeUniversities = async (...lines: object[]) => app.app.get(UniversityImportService).import((await openLineFile(files.write('universities.jsonl', lines.map((line) => JSON.stringify(line)).join('\n')))).lines);
const find = async (rorId: string) => (await sql<Record<string, unknown>>('select * from organisation where ror_id = $1 and withdrawn_at is null', [rorId]))[0];
const contents = () =>
  sql(`select name, name_language, shown_names, legal_name, type, country, city, website, pic, ror_id, erasmus_code, eche_to, withdrawn_at is null as active, version,
              array(select domain || ' ' || source from organisation_domain d where d.organisation_id = o.id order by 1) as domains
         from organisation o order by ror_id, pic, name`);

const school = (number: number, name: string, site: string, more: object = {}) =>
  aRorRecord(number, { names: [{ lang: 'sv', types: ['ror_display', 'label'], value: name }], types: ['education'], links: [{ type: 'website', value: `https://www.${site}` }], ...more });
const holder = (number: number, name: string, site: string | null) => anEcheRow(number, { 'Legal Name': name, 'Website Url': site, City: 'Holmby' });

describe('the two registers', () => {
  const records = [
    school(801, 'Högskolan i Granvik', 'granvik.example'),
    school(802, 'Konstnärliga akademin', 'konst.example', { names: [{ lang: 'en', types: ['ror_display'], value: 'Academy of Painting' }] }),
    school(803, 'Delade skolan norra', 'delad.example'),
    school(804, 'Delade skolan södra', 'delad.example'),
    school(805, 'Sankt Olofs kollegium', 'olof.example'),
    school(806, 'Sankt Olofs kollegium', 'annan.example'),
  ];
  const rows = [
    holder(801, 'HOGSKOLAN I GRANVIK AB', 'www.granvik.example'),
    holder(802, 'STIFTELSEN FOR BILDKONST', 'http://konst.example/start'),
    holder(803, 'NAGOT HELT ANNAT', 'www.delad.example'),
    holder(805, 'SANKT OLOFS KOLLEGIUM', null),
  ];

  test('are joined by domain with country and by name, to the same directory in either order; what is ambiguous waits for a person', async () => {
    const ror = files.ror(records);
    const eche = await files.spreadsheet(rows);
    await take('ROR', ror);
    expect((await take('ECHE', eche)).afterwards).toMatchObject({ joined: 2, proposed: 2 });
    const joined = await find(aRorId(801));
    expect(joined).toMatchObject({ name: 'Högskolan i Granvik', legal_name: 'HOGSKOLAN I GRANVIK AB', pic: aPic(801), type: 'HIGHER_EDUCATION_INSTITUTION' });
    expect(await find(aRorId(802))).toMatchObject({ name: 'Academy of Painting', pic: aPic(802) });
    const [merged] = await sql<{ id: string }>('select id from organisation where successor_id = $1', [joined!.id]);
    const moved = await app.browser().query('query($id: ID!) { organisation(id: $id) { id pic } }', { id: merged!.id });
    expect(moved.organisation).toEqual({ id: joined!.id, pic: aPic(801) });

    const open = await app.app.get(MergeCandidateRepository).findOpen(10);
    expect(open.map(({ reason, organisation, other }) => [reason, organisation.legalName, other.name])).toEqual([
      ['SEVERAL_FIT', 'SANKT OLOFS KOLLEGIUM', 'Sankt Olofs kollegium'],
      ['DOMAIN_WITHOUT_NAME', 'NAGOT HELT ANNAT', 'Delade skolan norra'],
    ]);
    expect(await app.app.get(MergeCandidateRepository).decide(open[0]!.id, { decision: 'KEPT_APART', decidedAt: new Date(), answer: null, decidedById: null })).toBe(true);

    const before = await contents();
    for (const [register, path] of [['ECHE', eche], ['ROR', ror]] as const) expect((await take(register, path)).afterwards).toMatchObject({ joined: 0, proposed: 0 });
    expect(await contents()).toEqual(before);
    expect(await app.app.get(MergeCandidateRepository).findOpen(10)).toHaveLength(1);

    // The other order, in a directory of its own.
    await sql('truncate organisation cascade');
    await take('ECHE', eche);
    expect((await take('ROR', ror)).afterwards).toMatchObject({ joined: 2, proposed: 2 });
    expect(await contents()).toEqual(before);
  });

  test('a claimed organisation is never joined by itself', async () => {
    const built = await buildOrganisation(app, { name: 'Kapellskolan', country: 'SE', rorId: aRorId(811), website: 'https://kapell.example' });
    const report = await take('ECHE', await files.spreadsheet([holder(811, 'KAPELLSKOLAN', 'kapell.example')]));
    expect(report.afterwards).toMatchObject({ joined: 0, proposed: 1 });
    const [candidate] = await sql<{ reason: string }>('select reason from organisation_merge_candidate where other_id = $1', [built.id]);
    expect(candidate).toEqual({ reason: 'CLAIMED' });
  });
});

test('an id the registry gave up leads to the successor of its successor; one with several leads nowhere', async () => {
  const ids = [821, 822, 823, 824, 825].map(aRorId);
  await take('ROR', files.ror([821, 822, 823, 824].map((number) => school(number, `Kvarnskolan ${number}`, `kvarn${number}.example`))));
  const old = await find(ids[0]!);
  const divided = await find(ids[3]!);
  const successor = (...to: string[]) => ({ status: 'inactive', relationships: to.map((id) => ({ type: 'successor', id: `https://ror.org/${id}` })) });
  const report = await take('ROR', files.ror([
    school(821, 'Kvarnskolan 821', 'kvarn821.example', successor(ids[1]!)),
    school(822, 'Kvarnskolan 822', 'kvarn822.example', { ...successor(ids[2]!), status: 'withdrawn' }),
    school(823, 'Kvarnskolan 823', 'kvarn823.example'),
    school(824, 'Kvarnskolan 824', 'kvarn824.example', successor(ids[2]!, ids[4]!)),
  ]));
  expect(report.afterwards.followedSuccessor).toBe(3);
  const heir = await find(ids[2]!);
  const ask = (id: unknown) => app.browser().ask('query($id: ID!) { organisation(id: $id) { id name } }', { id });
  expect((await ask(old!.id)).data.organisation).toEqual({ id: heir!.id, name: 'Kvarnskolan 823' });
  expect((await ask(divided!.id)).errors?.[0]?.extensions.code).toBe('GONE');
  for (const rorId of [ids[0]!, ids[2]!]) {
    const answer = await app.browser().fetch(`/sv/organisations/ror/${rorId}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/sv/organisations/kvarnskolan-823-${heir!.id}`]);
  }
  for (const path of [`/sv/organisations/ror/${ids[3]}`, '/sv/organisations/ror/nonsense']) expect((await app.browser().fetch(path, { redirect: 'manual' })).headers.get('location')).toBeNull();
});

test('parents, parts and relatives are told on both sides, whichever record tells of them', async () => {
  const to = (number: number, type: string) => ({ type, id: `https://ror.org/${aRorId(number)}`, label: 'x' });
  await take('ROR', files.ror([
    school(831, 'Modersskolan', 'moder.example', { relationships: [to(832, 'child'), to(834, 'related'), to(839, 'child')] }),
    school(832, 'Dotterskolan', 'dotter.example'),
    school(833, 'Andra dottern', 'andra.example', { relationships: [to(831, 'parent')] }),
    school(834, 'Kusinskolan', 'kusin.example'),
  ]));
  const relations = async (number: number) => {
    const { organisation } = await app.browser().query('query($id: ID!) { organisation(id: $id) { relations { kind organisation { name } } } }', { id: (await find(aRorId(number)))!.id });
    return organisation.relations.map(({ kind, organisation: { name } }: { kind: string; organisation: { name: string } }) => [kind, name]);
  };
  expect(await relations(831)).toEqual([['CHILD', 'Andra dottern'], ['CHILD', 'Dotterskolan'], ['RELATED', 'Kusinskolan']]);
  expect(await relations(833)).toEqual([['PARENT', 'Modersskolan']]);
  expect(await relations(834)).toEqual([['RELATED', 'Modersskolan']]);
});

test('the list of universities makes higher education institutions of those it means, and says whose a domain is', async () => {
  await take('ROR', files.ror([
    school(841, 'Universitetet i Skogby', 'skogby.example'),
    school(842, 'Storskolan', 'stor.example'),
    school(843, 'Storskolans juridiska skola', 'stor.example'),
    school(844, 'Grannlandets universitet', 'grann.example', { locations: [{ geonames_details: { country_code: 'NO', name: 'Oslo' } }] }),
  ]));
  const list = [
    { name: 'Skogby', country: 'SE', domains: ['skogby.example', 'student-skogby.example'] },
    { name: 'Storskolan', country: 'SE', domains: ['stor.example'] },
    { name: 'Grannlandets universitet', country: 'SE', domains: ['grann.example'] },
    { name: 'Nowhere', country: 'QQ', domains: ['nowhere.example'] },
  ];
  expect(await takeUniversities(...list)).toMatchObject({ read: 4, bad: 1, matched: 2, promoted: 2 });
  expect(await takeUniversities(...list)).toMatchObject({ matched: 2, promoted: 0 });
  expect(await Promise.all([841, 842, 843, 844].map(async (number) => (await find(aRorId(number)))!.type === 'HIGHER_EDUCATION_INSTITUTION'))).toEqual([true, true, false, false]);
  // ROR knows nothing of it, and does not undo it.
  expect((await take('ROR', files.ror([school(841, 'Universitetet i Skogby', 'skogby.example')]))).outcomes.unchanged).toBe(1);

  const domains = app.app.get(OrganisationDomains);
  const skogby = (await find(aRorId(841)))!.id;
  expect(await domains.ownersOf('Mail.Student-Skogby.example')).toEqual({ domain: 'student-skogby.example', isExact: false, owners: [{ organisationId: skogby, sources: ['UNIVERSITY_LIST'] }], sharedBy: 1 });
  expect(await domains.ownersOf('www.skogby.example')).toMatchObject({ isExact: true, owners: [{ sources: ['ROR', 'UNIVERSITY_LIST'] }] });
  expect(await domains.ownersOf('stor.example')).toMatchObject({ sharedBy: 2 });
  for (const nobodys of ['nobody.example', 'example', 'no domain', '']) expect(await domains.ownersOf(nobodys)).toBeNull();
  const built = await buildOrganisation(app, { website: 'https://www.eget.example/om' });
  expect(await domains.ownersOf('eget.example')).toMatchObject({ owners: [{ organisationId: built.id, sources: ['WEBSITE'] }] });
});

test('a rehearsal tells what it would do and keeps nothing', async () => {
  const before = await contents();
  const report = await take('ROR', files.ror([school(851, 'Repetitionsskolan', 'rep.example'), school(852, 'Andra', 'andra2.example', { status: 'inactive' })]), { isRehearsal: true });
  expect([report.isRehearsal, report.outcomes.added]).toEqual([true, 1]);
  expect(await contents()).toEqual(before);
});

test('an import that was killed goes on after what it had taken in, to the same end', async () => {
  const records = Array.from({ length: 1_200 }, (_, at) => school(2_000 + at, `Stegskolan ${at}`, `steg${at}.example`));
  const path = files.ror([...records, records[3]]);
  const { readings, fingerprint } = await openRegisterFile('ROR', path);
  async function* killed() {
    for await (const reading of readings) {
      if (reading.place === 'record 700') throw new Error('killed');
      yield reading;
    }
  }
  await expect(app.app.get(RegisterImportService).import('ROR', killed(), { fingerprint })).rejects.toThrow('killed');
  const report = await take('ROR', path, { isResumable: true });
  expect(report).toMatchObject({ resumedAt: 500, read: 1_201, outcomes: { added: 700, unchanged: 0 } });
  // A record told twice is known again, though the first was taken in before the kill.
  expect(report.bad).toMatchObject([{ code: 'REPEATED', count: 1 }]);
  expect(await take('ROR', path, { isResumable: true })).toMatchObject({ resumedAt: 0, outcomes: { added: 0, unchanged: 1_200 } });
});

test('the name for readers of a language follows what is known', async () => {
  const names = [
    { lang: 'en', types: ['ror_display', 'label'], value: 'Sandby Academy' },
    { lang: 'sv', types: ['label'], value: 'Sandby akademi' },
    { lang: 'en', types: ['alias'], value: 'Old Sandby' },
    { lang: 'el', types: ['label'], value: 'Ακαδημία' },
  ];
  await take('ROR', files.ror([school(861, '', 'sandby.example', { names })]));
  const { organisation } = await app.browser().query('query($id: ID!) { organisation(id: $id) { name sv: name(locale: sv) en: name(locale: en) fi: name(locale: fi) slug } }', { id: (await find(aRorId(861)))!.id });
  expect(organisation).toEqual({ name: 'Sandby Academy', sv: 'Sandby akademi', en: 'Sandby Academy', fi: 'Sandby Academy', slug: 'sandby-academy' });
});
