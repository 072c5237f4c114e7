import { type ImportReport, openRegisterFile, type Register, RegisterImportService, UnreadableFile } from '../../src/modules/organisations';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildOrganisation } from '../builders/build-organisation';
import { startTestApp, type TestApp } from '../harness/test-app';
import { anEcheRow, anOid, aPic, aRorId, aRorRecord } from './invented-records';
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

async function take(register: Register, path: string): Promise<ImportReport> {
  const { readings } = await openRegisterFile(register, path);
  return app.app.get(RegisterImportService).import(register, readings);
}

const FIELDS = `name names { name language } type ownership country city website pic oid rorId erasmusCode eche { from to source } claimed isDemo version`;

/** The one organisation the words find. */
async function find(words: string) {
  const { searchOrganisations } = await app.browser().query(`query($words: String) { searchOrganisations(filter: { words: $words }) { edges { node { id ${FIELDS} } } } }`, { words });
  expect(searchOrganisations.edges).toHaveLength(1);
  return searchOrganisations.edges[0].node;
}

/** Everything an import may write, to compare before and after. */
const contents = () =>
  app.app.get(UnitOfWork).manager.query(
    `select o.*, (select json_agg(n order by n.id) from organisation_name n where n.organisation_id = o.id) as names, s.document::text, s.rank
       from organisation o left join organisation_search s on s.id = o.id order by o.id`,
  );
const codes = (tallies: ImportReport['bad']) => tallies.map(({ code, places }) => `${code} at ${places.map(({ place }) => place).join(', ')}`).sort();

describe('the Research Organization Registry', () => {
  test.each(['ror.json', 'ror.json.gz'])('is read from %s; what it lists is unclaimed and found', async (name) => {
    const number = name.endsWith('.gz') ? 11 : 12;
    const report = await take('ROR', files.ror([aRorRecord(number)], name));
    expect(report.outcomes).toEqual({ added: 1, changed: 0, merged: 0, unchanged: 0 });
    const { id: _, ...found } = await find(`rimforsa mossinstitut ${number}`);
    expect(found).toEqual({
      name: `Rimforså mossinstitut ${number}`,
      names: [
        { name: `Rimforså Institute of Mosses ${number}`, language: 'en' },
        { name: `RIM${number}`, language: null },
      ],
      type: 'RESEARCH_INSTITUTE',
      ownership: null,
      country: 'SE',
      city: 'Rimforså',
      website: 'https://rimfors.example',
      pic: null,
      oid: null,
      rorId: aRorId(number),
      erasmusCode: null,
      eche: null,
      claimed: false,
      isDemo: false,
      version: 1,
    });
    expect((await find(`institute of mosses ${number}`)).name).toBe(`Rimforså mossinstitut ${number}`);
  });

  test('taken in twice changes nothing the second time', async () => {
    const path = files.ror(Array.from({ length: 1_203 }, (_, at) => aRorRecord(1_000 + at)));
    expect((await take('ROR', path)).outcomes).toEqual({ added: 1_203, changed: 0, merged: 0, unchanged: 0 });
    const before = await contents();
    expect((await take('ROR', path)).outcomes).toEqual({ added: 0, changed: 0, merged: 0, unchanged: 1_203 });
    expect(await contents()).toEqual(before);
  });

  test('a newer dump changes what it changed', async () => {
    await take('ROR', files.ror([aRorRecord(21, { names: [{ lang: 'sv', types: ['ror_display'], value: 'Zwypfthol' }] })]));
    await find('zwypfthol');
    const renamed = { names: [{ lang: 'sv', types: ['ror_display'], value: 'Rimforså lavinstitut 21' }], types: ['education'] };
    expect((await take('ROR', files.ror([aRorRecord(21, renamed)]))).outcomes).toMatchObject({ changed: 1 });
    expect(await find('lavinstitut 21')).toMatchObject({ names: [], type: 'OTHER_EDUCATION_PROVIDER', version: 2 });
    expect(await app.browser().query('{ searchOrganisations(filter: { words: "zwypfthol" }) { totalCount } }')).toEqual({ searchOrganisations: { totalCount: 0 } });
  });

  test('leaves out what is inactive or withdrawn, and tells bad records with their place; neither stops the rest', async () => {
    const report = await take(
      'ROR',
      files.ror([
        aRorRecord(31),
        aRorRecord(32, { status: 'inactive' }),
        aRorRecord(33, { status: 'withdrawn' }),
        aRorRecord(34, { names: [] }),
        'no record',
        aRorRecord(35, { id: 'https://ror.org/0bad0bad0' }),
        aRorRecord(36, { id: null }),
        aRorRecord(37, { locations: [] }),
        aRorRecord(31),
        aRorRecord(38, { links: [{ type: 'website', value: 'mailto:somebody@rimfors.example' }] }),
      ]),
    );
    expect(report.read).toBe(10);
    expect(report.outcomes).toEqual({ added: 2, changed: 0, merged: 0, unchanged: 0 });
    expect(codes(report.skipped)).toEqual(['INACTIVE_IN_REGISTER at record 2', 'WITHDRAWN_IN_REGISTER at record 3']);
    expect(codes(report.bad)).toEqual([
      'COUNTRY_UNKNOWN at record 8',
      'ID_MALFORMED at record 6',
      'ID_MISSING at record 7',
      'NAME_MISSING at record 4',
      'REPEATED at record 9',
      'UNREADABLE at record 5',
    ]);
    expect(codes(report.noted)).toEqual(['WEBSITE_LEFT_OUT at record 10']);
  });

  test('a file that breaks off keeps what came before', async () => {
    const whole = JSON.stringify([aRorRecord(41), aRorRecord(42)]);
    const report = await take('ROR', files.write('torn.json', whole.slice(0, -40)));
    expect(report.outcomes.added).toBe(1);
    expect(report.brokenOff).toMatch(/torn\.json cannot be read past record 1/);
  });

  test.each([
    ['empty.json', ''],
    ['archive.json', 'PK\u0003\u0004'],
    ['object.json', '{"items": []}'],
  ])('refuses %s', async (name, content) => {
    const attempt = openRegisterFile('ROR', files.write(name, content)).then(({ readings }) => app.app.get(RegisterImportService).import('ROR', readings));
    await expect(attempt.then(({ brokenOff }) => brokenOff, (fault: unknown) => (fault as UnreadableFile).message)).resolves.toContain(name);
  });

  test('says which file cannot be opened', async () => {
    await expect(openRegisterFile('ROR', '/nowhere/ror.json')).rejects.toThrow(UnreadableFile);
  });
});

describe('the list of charter holders', () => {
  test('is read from the Commission’s spreadsheet', async () => {
    const report = await take('ECHE', await files.spreadsheet([anEcheRow(11, { 'Country Cd': 'EL', 'Legal Name': 'ΑΝΩΤΑΤΗ ΣΧΟΛΗ*RIMFORSA SCHOOL 11' })]));
    expect(report.outcomes).toEqual({ added: 1, changed: 0, merged: 0, unchanged: 0 });
    const { id: _, ...found } = await find(aPic(11));
    expect(found).toEqual({
      name: 'ΑΝΩΤΑΤΗ ΣΧΟΛΗ',
      names: [{ name: 'RIMFORSA SCHOOL 11', language: null }],
      type: 'HIGHER_EDUCATION_INSTITUTION',
      ownership: null,
      country: 'GR',
      city: 'RIMFORSA',
      website: 'http://www.rimfors.example',
      pic: aPic(11),
      oid: anOid(11),
      rorId: null,
      erasmusCode: 'S  RIMFORS11',
      eche: { from: '2021-01-01', to: '2029-12-31', source: 'IMPORTED' },
      claimed: false,
      isDemo: false,
      version: 1,
    });
  });

  const HEADINGS = 'erasmus_code,pic,oid,legal_name,city,country_eu,country_iso,website,eche_start,eche_end';

  test.each([',', ';'])('is read from text separated by "%s"; bad rows are told with their line and stop nothing', async (separator) => {
    const base = separator === ',' ? 20 : 30;
    const line = (number: number, ...changed: readonly [number, string][]) => {
      const cells = [`S RIMFORS${number}`, aPic(number), '', `"Rimforsa seminarium ${number}"`, 'Rimforsa', 'SE', 'SE', '', '2021-01-01', '31/12/2029'];
      for (const [at, value] of changed) cells[at] = value;
      return cells.join(separator);
    };
    const lines = [
      HEADINGS.replaceAll(',', separator),
      line(base + 1),
      line(base + 2, [3, '']),
      line(base + 3, [6, 'QQ'], [5, 'QQ']),
      line(base + 4, [0, ''], [1, '']),
      line(base + 5, [0, '???'], [1, '12']),
      `S RIMFORS99${separator}"broken "quotes`,
      line(base + 6, [1, '12'], [9, '2019-12-31']),
      '',
      line(base + 7, [1, base === 20 ? '999999999' : '888888888'], [3, '"Rimforsa\nseminarium"']),
      line(base + 8, [3, '"Rimforsa "open']),
      line(base + 9).slice(0, 40),
      line(base + 10),
    ];
    const report = await take('ECHE', files.csv(lines));
    expect(report.outcomes.added).toBe(4);
    expect(codes(report.bad)).toEqual(['COUNTRY_UNKNOWN at line 4', 'ID_MALFORMED at line 6', 'ID_MISSING at line 5', 'NAME_MISSING at line 3', 'UNREADABLE at line 7, line 12, line 13']);
    expect(codes(report.noted)).toEqual(['DATES_LEFT_OUT at line 8', 'PIC_DOUBTFUL at line 10', 'PIC_LEFT_OUT at line 8']);
    expect(await find(`seminarium ${base + 1}`)).toMatchObject({ pic: aPic(base + 1), erasmusCode: `S  RIMFORS${base + 1}`, eche: { from: '2021-01-01', to: '2029-12-31' } });
    expect(await find(`seminarium ${base + 6}`)).toMatchObject({ pic: null, eche: { from: null, to: null, source: 'IMPORTED' } });
  });

  test('taken in twice changes nothing the second time; a later list changes what it changed', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => anEcheRow(100 + at));
    await take('ECHE', await files.spreadsheet(rows));
    const before = await contents();
    expect((await take('ECHE', await files.spreadsheet(rows))).outcomes).toEqual({ added: 0, changed: 0, merged: 0, unchanged: 40 });
    expect(await contents()).toEqual(before);
    const renewed = [anEcheRow(100, { 'Erasmus Eche End': new Date('2034-12-31T00:00:00.000Z') }), ...rows.slice(1)];
    expect((await take('ECHE', await files.spreadsheet(renewed))).outcomes).toMatchObject({ changed: 1, unchanged: 39 });
    expect((await find(aPic(100))).eche.to).toBe('2034-12-31');
  });

  test('two schools with one OID stay two, and the second goes without it', async () => {
    const path = await files.spreadsheet([anEcheRow(51), anEcheRow(52, { OID: anOid(51) })]);
    for (const outcomes of [{ added: 2 }, { added: 0, unchanged: 2 }]) {
      const report = await take('ECHE', path);
      expect(report.outcomes).toMatchObject(outcomes);
      expect(codes(report.noted)).toEqual(['IDENTIFIER_OF_ANOTHER at row 4']);
    }
    expect([(await find(aPic(51))).oid, (await find(aPic(52))).oid]).toEqual([anOid(51), null]);
  });

  test('a file that is no list of charter holders is refused', async () => {
    const report = await take('ECHE', files.csv(['a,b', '1,2']));
    expect(report.brokenOff).toMatch(/no row of headings/);
    expect((await take('ECHE', files.write('noise.csv', Buffer.from([1, 0, 2, 0])))).brokenOff).toMatch(/neither a spreadsheet/);
  });
});

describe('what is here already', () => {
  test('of a claimed organisation only empty identifiers and the charter are filled', async () => {
    const number = 61;
    const built = await buildOrganisation(app, { pic: aPic(number), type: 'OTHER_EDUCATION_PROVIDER', names: [{ name: 'Rimforsa own name', language: 'en' }], website: 'https://own.example' });
    const path = await files.spreadsheet([anEcheRow(number)]);
    expect((await take('ECHE', path)).outcomes).toEqual({ added: 0, changed: 0, merged: 1, unchanged: 0 });
    expect((await take('ECHE', path)).outcomes).toEqual({ added: 0, changed: 0, merged: 0, unchanged: 1 });
    expect(await find(aPic(number))).toMatchObject({
      id: built.id,
      name: built.name,
      names: [{ name: 'Rimforsa own name', language: 'en' }],
      type: 'OTHER_EDUCATION_PROVIDER',
      country: 'FI',
      city: null,
      website: 'https://own.example',
      oid: anOid(number),
      erasmusCode: 'S  RIMFORS61',
      eche: { from: '2021-01-01', to: '2029-12-31', source: 'IMPORTED' },
      claimed: true,
      version: 2,
    });
  });

  test('what the people of an organisation declared stays theirs', async () => {
    const number = 62;
    await buildOrganisation(app, { pic: aPic(number), oid: anOid(9_062), eche: { from: '2014-01-01', to: '2020-12-31' } });
    await take('ECHE', await files.spreadsheet([anEcheRow(number)]));
    expect(await find(aPic(number))).toMatchObject({ oid: anOid(9_062), eche: { to: '2020-12-31', source: 'DECLARED' } });
  });

  test('an organisation known to both registers is described by ROR and holds its charter, in whichever order they come', async () => {
    const number = 63;
    const built = await buildOrganisation(app, { pic: aPic(number), rorId: aRorId(number) });
    // Nobody speaks for it any more, as if both registers had been joined on it.
    await app.app.get(UnitOfWork).manager.query('update organisation set claimed = false where id = $1', [built.id]);
    const eche = await files.spreadsheet([anEcheRow(number)]);
    const ror = files.ror([aRorRecord(number)]);
    for (const [register, path] of [['ECHE', eche], ['ROR', ror]] as const) expect((await take(register, path)).read).toBe(1);
    for (const [register, path] of [['ECHE', eche], ['ROR', ror]] as const) expect((await take(register, path)).outcomes.unchanged).toBe(1);
    expect(await find(aPic(number))).toMatchObject({
      name: 'Rimforså mossinstitut 63',
      type: 'HIGHER_EDUCATION_INSTITUTION',
      city: 'Rimforså',
      erasmusCode: 'S  RIMFORS63',
      eche: { source: 'IMPORTED' },
    });
  });

  test('what its own people withdrew is not brought back', async () => {
    const number = 64;
    const built = await buildOrganisation(app, { pic: aPic(number) });
    await built.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: built.id }, 'organisation { id }');
    const report = await take('ECHE', await files.spreadsheet([anEcheRow(number)]));
    expect(report.outcomes.added).toBe(0);
    expect(codes(report.skipped)).toEqual(['WITHDRAWN_HERE at row 3']);
  });
});
