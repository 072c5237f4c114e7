import { blankOrganisation, organisationSchema, toFormPath, toProfileInput, type OrganisationValues } from './organisation-values';

const filled: OrganisationValues = { ...blankOrganisation('fi'), name: ' Norrsken ', type: 'HIGHER_EDUCATION_INSTITUTION', country: 'FI' };

function faultsOf(values: Partial<OrganisationValues>): string[] {
  const { error } = organisationSchema.safeParse({ ...filled, ...values });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message.replace(/\{.*/, '')}`);
}

test('asks for a name, a type and a country, and for nothing else', () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ name: ' ', type: '', country: '' })).toEqual(expect.arrayContaining(['name REQUIRED', 'type REQUIRED', 'country REQUIRED']));
});

test.each([
  [{ pic: '12' }, 'pic IDENTIFIER.PIC_MALFORMED'],
  [{ oid: '10209456' }, 'oid IDENTIFIER.OID_MALFORMED'],
  [{ rorId: '02e2c7k00' }, 'rorId IDENTIFIER.ROR_MALFORMED'],
  [{ erasmusCode: '???' }, 'erasmusCode IDENTIFIER.ERASMUS_CODE_MALFORMED'],
  [{ website: 'norrsken' }, 'website NOT_A_URL'],
  [{ description: 'Something', descriptionLanguage: '' }, 'descriptionLanguage REQUIRED'],
  [{ holdsCharter: true, charterFrom: '2027-01-01', charterTo: '2021-01-01' }, 'charterTo ENDS_BEFORE_START'],
  [{ names: [{ name: '', language: '' }] }, 'names.0.name REQUIRED'],
])('refuses %j', (values, fault) => {
  expect(faultsOf(values)).toEqual([fault]);
});

test('a doubtful identifier passes: only the server’s warning follows', () => {
  expect(faultsOf({ pic: '123456789' })).toEqual([]);
});

test('sends null for what is left empty, and no charter where none is held', () => {
  expect(toProfileInput({ ...filled, charterFrom: '2021-01-01' })).toMatchObject({ name: 'Norrsken', city: null, ownership: null, descriptionLanguage: null, pic: null, eche: null });
  expect(toProfileInput({ ...filled, holdsCharter: true, charterFrom: '2021-01-01' })).toMatchObject({ eche: { from: '2021-01-01', to: null } });
});

test.each([['profile.pic', 'pic'], ['profile.names.0.name', 'names.0.name'], ['profile.eche.to', 'charterTo']])('finds the field of %s', (apiPath, formPath) => {
  expect(toFormPath(apiPath)).toBe(formPath);
});
