import { randomUUID } from 'node:crypto';
import { aProfile, buildCast, buildOrganisation } from '../builders/build-organisation';
import { buildPerson } from '../builders/build-person';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const FULL = `id slug name names { name language } type ownership country city website description descriptionHtml descriptionLanguage
  fields activities aims workingLanguages pic oid rorId erasmusCode eche { from to source } claimed isDemo version
  viewerCan { edit withdraw message } viewerRole`;
const organisation = (id: string) => `{ organisation(id: "${id}") { ${FULL} } }`;
/** Nine digits that leave 1 when divided by 97. */
const aPic = () => String(97 * (1_100_000 + Math.floor(Math.random() * 9_000_000)) + 1).slice(0, 9);

describe('creating', () => {
  test('keeps every field, and the creator owns it', async () => {
    const { browser } = await buildPerson(app);
    const profile = {
      ...aProfile(),
      names: [{ name: 'Åbolands högskola', language: 'sv' }, { name: 'ÅBH' }],
      ownership: 'PUBLIC',
      city: 'Pargas',
      website: 'https://hogskola.example',
      description: 'We *teach*.',
      descriptionLanguage: 'en',
      fields: ['0111', '06'],
      activities: ['INTENSIVE_COURSES', 'OTHER'],
      aims: ['INTERDISCIPLINARITY'],
      workingLanguages: ['sv', 'en'],
      oid: 'e10203040',
      erasmusCode: 'SF ABOLAND01',
      eche: { from: '2021-01-01', to: '2027-12-31' },
    };
    const { data } = await browser.mutate('createOrganisation', { profile }, `organisation { ${FULL} } warnings { path code }`);
    expect(data.createOrganisation.organisation).toMatchObject({
      ...profile,
      names: [{ name: 'Åbolands högskola', language: 'sv' }, { name: 'ÅBH', language: null }],
      descriptionHtml: '<p>We <em>teach</em>.</p>',
      oid: 'E10203040',
      erasmusCode: 'SF ABOLAND01',
      eche: { from: '2021-01-01', to: '2027-12-31', source: 'DECLARED' },
      claimed: true,
      version: 1,
      viewerRole: 'OWNER',
      viewerCan: { edit: true, withdraw: true, message: false },
    });
    const { viewer } = await browser.query('{ viewer { memberships { role organisation { id } } } }');
    expect(viewer.memberships).toEqual([{ role: 'OWNER', organisation: { id: data.createOrganisation.organisation.id } }]);
  });

  test('takes the least: a name, a type and a country, and the EU’s own code for Greece', async () => {
    const { browser } = await buildPerson(app);
    const { data } = await browser.mutate('createOrganisation', { profile: aProfile({ country: 'EL' }) }, 'organisation { country eche { source } ownership }');
    expect(data.createOrganisation.organisation).toEqual({ country: 'GR', eche: null, ownership: null });
  });

  test('is for signed-in people', async () => {
    expect(await app.browser().refusal('createOrganisation', { profile: aProfile() })).toBe('UNAUTHENTICATED');
  });

  test('refuses malformed identifiers by name, all at once', async () => {
    const { browser } = await buildPerson(app);
    const profile = aProfile({ pic: '12', oid: 'X1', rorId: '00000', erasmusCode: '!' });
    const { errors } = await browser.mutate('createOrganisation', { profile }, 'organisation { id }');
    expect(errors![0]!.extensions.fields!.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'profile.pic IDENTIFIER.PIC_MALFORMED',
      'profile.oid IDENTIFIER.OID_MALFORMED',
      'profile.rorId IDENTIFIER.ROR_MALFORMED',
      'profile.erasmusCode IDENTIFIER.ERASMUS_CODE_MALFORMED',
    ]);
  });

  test('warns of a doubtful identifier and saves it', async () => {
    const { browser } = await buildPerson(app);
    const { data } = await browser.mutate('createOrganisation', { profile: aProfile({ pic: '999999999' }) }, 'organisation { pic } warnings { path code }');
    expect(data.createOrganisation).toEqual({
      organisation: { pic: '999999999' },
      warnings: [{ path: 'profile.pic', code: 'IDENTIFIER.PIC_DOUBTFUL' }],
    });
  });

  test('refuses an identifier another organisation has, until that one is withdrawn', async () => {
    const pic = aPic();
    const first = await buildOrganisation(app, { pic });
    const { browser } = await buildPerson(app);
    const { errors } = await browser.mutate('createOrganisation', { profile: aProfile({ pic }) }, 'organisation { id }');
    expect(errors![0]!.extensions.fields).toEqual([{ path: 'profile.pic', code: 'IDENTIFIER.TAKEN' }]);
    await first.owner.browser.mutate('withdrawOrganisation', { asOrganisationId: first.id }, 'organisation { id }');
    expect((await browser.mutate('createOrganisation', { profile: aProfile({ pic }) }, 'organisation { pic }')).data.createOrganisation.organisation.pic).toBe(pic);
  });

  test.each([
    [{ name: '   ' }, 'profile.name', 'REQUIRED'],
    [{ name: 'x'.repeat(201) }, 'profile.name', 'TOO_LONG'],
    [{ website: 'javascript:alert(1)' }, 'profile.website', 'NOT_A_URL'],
    [{ fields: ['9876'] }, 'profile.fields', 'UNKNOWN_VALUE'],
    [{ aims: ['INTERDISCIPLINARITY', 'INTERDISCIPLINARITY'] }, 'profile.aims', 'DUPLICATE'],
    [{ workingLanguages: ['en', 'sv', 'fi', 'de', 'fr', 'es', 'it', 'pl', 'pt', 'nl', 'da'] }, 'profile.workingLanguages', 'TOO_MANY'],
    [{ description: 'text' }, 'profile.descriptionLanguage', 'REQUIRED'],
    [{ eche: { from: '2027-01-01', to: '2026-01-01' } }, 'profile.eche.to', 'ENDS_BEFORE_START'],
    [{ eche: { from: '0000-01-01' } }, 'profile.eche.from', 'NOT_A_DATE'],
    [{ eche: { to: '9999-12-31' } }, 'profile.eche.to', 'NOT_A_DATE'],
    [{ names: [{ name: '' }] }, 'profile.names.0.name', 'REQUIRED'],
    [{ names: Array.from({ length: 13 }, (_, i) => ({ name: `n${i}` })) }, 'profile.names', 'TOO_MANY'],
  ])('refuses %j', async (overrides, path, code) => {
    const { browser } = await buildPerson(app);
    const { errors } = await browser.mutate('createOrganisation', { profile: aProfile(overrides) }, 'organisation { id }');
    expect(errors![0]!.extensions.fields).toEqual([expect.objectContaining({ path, code })]);
  });

  test('refuses what PostgreSQL cannot store', async () => {
    const { browser } = await buildPerson(app);
    const { errors } = await browser.mutate('createOrganisation', { profile: aProfile({ name: 'a\u0000b' }) }, 'organisation { id }');
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('is limited to twenty a day for one person', async () => {
    const person = await buildPerson(app);
    for (let i = 0; i < 20; i += 1) await buildOrganisation(app, {}, person);
    expect(await person.browser.refusal('createOrganisation', { profile: aProfile() })).toBe('TOO_MANY_REQUESTS');
  });
});

describe('reading', () => {
  test('everybody sees a profile, and what they themselves may do', async () => {
    const { organisation: built, ...cast } = await buildCast(app);
    const can = async (who: keyof typeof cast) => (await cast[who].query(organisation(built.id))).organisation.viewerCan;
    expect(await can('anonymous')).toEqual({ edit: false, withdraw: false, message: false });
    expect(await can('other')).toEqual({ edit: false, withdraw: false, message: true });
    expect(await can('viewer')).toEqual({ edit: false, withdraw: false, message: false });
    expect(await can('editor')).toEqual({ edit: true, withdraw: false, message: false });
    expect(await can('owner')).toEqual({ edit: true, withdraw: true, message: false });
  });

  test('finds nothing under an unknown id, and says so of what is no id', async () => {
    expect((await app.browser().query(organisation('999999999'))).organisation).toBeNull();
    expect((await app.browser().ask(organisation('x; drop table'))).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });
});

describe('editing', () => {
  const edit = (built: { id: string }, version: number, overrides: object = {}) => ({ asOrganisationId: built.id, version, profile: aProfile(overrides) });

  test('replaces the profile; what is left out is cleared', async () => {
    const built = await buildOrganisation(app, { city: 'Turku', names: [{ name: 'A', language: 'fi' }, { name: 'B', language: 'sv' }] });
    const { data } = await built.owner.browser.mutate('editOrganisation', edit(built, 1, { names: [{ name: 'B', language: 'sv' }, { name: 'C', language: 'en' }] }), `organisation { ${FULL} }`);
    expect(data.editOrganisation.organisation).toMatchObject({
      city: null,
      version: 2,
      names: [
        { name: 'B', language: 'sv' },
        { name: 'C', language: 'en' },
      ],
    });
  });

  test('a change of the further names alone is a new version too', async () => {
    const profile = aProfile({ names: [{ name: 'A' }] });
    const built = await buildOrganisation(app, profile);
    const input = { asOrganisationId: built.id, version: 1, profile: { ...profile, names: [{ name: 'B' }] } };
    const { data } = await built.owner.browser.mutate('editOrganisation', input, 'organisation { version names { name } }');
    expect(data.editOrganisation.organisation).toEqual({ version: 2, names: [{ name: 'B' }] });
    expect(await built.owner.browser.refusal('editOrganisation', input)).toBe('ORGANISATION.CHANGED_MEANWHILE');
  });

  test('is for owners and editors', async () => {
    const { organisation: built, ...cast } = await buildCast(app);
    expect(await cast.anonymous.refusal('editOrganisation', edit(built, 1))).toBe('UNAUTHENTICATED');
    expect(await cast.other.refusal('editOrganisation', edit(built, 1))).toBe('ORGANISATION.NOT_YOURS');
    expect(await cast.viewer.refusal('editOrganisation', edit(built, 1))).toBe('ORGANISATION.NOT_YOURS');
    expect((await cast.editor.mutate('editOrganisation', edit(built, 1), 'organisation { version }')).data.editOrganisation.organisation.version).toBe(2);
  });

  test('refuses to write over what somebody else saved meanwhile', async () => {
    const built = await buildOrganisation(app);
    await built.owner.browser.mutate('editOrganisation', edit(built, 1), 'organisation { id }');
    expect(await built.owner.browser.refusal('editOrganisation', edit(built, 1))).toBe('ORGANISATION.CHANGED_MEANWHILE');
  });

  test('of two editors at once one wins', async () => {
    const built = await buildOrganisation(app);
    const answers = await Promise.all([1, 2].map(() => built.owner.browser.mutate('editOrganisation', edit(built, 1), 'organisation { version }')));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'saved').sort()).toEqual(['ORGANISATION.CHANGED_MEANWHILE', 'saved']);
  });

  test('finds nothing to edit under an unknown id', async () => {
    const { browser } = await buildPerson(app);
    expect(await browser.refusal('editOrganisation', edit({ id: '999999999' }, 1))).toBe('NOT_FOUND');
  });
});

describe('withdrawing', () => {
  test('is for owners; afterwards the page is gone for others and nobody acts in its name', async () => {
    const { organisation: built, ...cast } = await buildCast(app);
    const input = { asOrganisationId: built.id };
    expect(await cast.anonymous.refusal('withdrawOrganisation', input)).toBe('UNAUTHENTICATED');
    for (const who of ['other', 'viewer', 'editor'] as const) expect(await cast[who].refusal('withdrawOrganisation', input)).toBe('ORGANISATION.NOT_YOURS');
    expect((await cast.owner.mutate('withdrawOrganisation', input, 'organisation { id }')).errors).toBeUndefined();
    expect((await cast.anonymous.ask(organisation(built.id))).errors![0]!.extensions.code).toBe('GONE');
    expect((await cast.owner.query('{ viewer { memberships { id } } }')).viewer.memberships).toEqual([]);
    expect(await cast.owner.refusal('withdrawOrganisation', input)).toBe('GONE');
    expect(await cast.owner.refusal('editOrganisation', { ...input, version: 2, profile: aProfile() })).toBe('GONE');
  });
});

test('a person may speak for several organisations', async () => {
  const first = await buildOrganisation(app);
  await buildOrganisation(app, { name: `Second ${randomUUID()}` }, first.owner);
  const { viewer } = await first.owner.browser.query('{ viewer { memberships { role organisation { name } } } }');
  expect(viewer.memberships).toHaveLength(2);
});
