import { IdentifierIndex, type ImportedFields, type KnownOrganisation, mergeEntry, toFields } from './merge-entry';
import type { RegisterEntry } from './register';

const entry = (overrides: Partial<RegisterEntry> = {}): RegisterEntry => ({
  register: 'ECHE',
  name: 'RIMFORSA HOGSKOLA',
  nameLanguage: null,
  legalName: null,
  names: [],
  type: 'HIGHER_EDUCATION_INSTITUTION',
  country: 'SE',
  city: 'RIMFORSA',
  website: null,
  pic: '1',
  oid: '2',
  erasmusCode: '3',
  rorId: null,
  eche: { from: null, to: null },
  domains: [],
  relations: [],
  ...overrides,
});
const ror = (overrides: Partial<RegisterEntry> = {}) =>
  entry({ register: 'ROR', name: 'Rimforså högskola', type: 'OTHER_EDUCATION_PROVIDER', city: 'Rimforså', pic: null, oid: null, erasmusCode: null, rorId: '4', eche: null, ...overrides });
const known = (fields: ImportedFields, overrides: Partial<KnownOrganisation> = {}): KnownOrganisation => ({ id: '1', claimed: false, isWithdrawn: false, fields, ...overrides });

describe('which organisation an entry is about', () => {
  const find = (there: readonly KnownOrganisation[], told: RegisterEntry) => new IdentifierIndex(there).find(told);
  const one = known(toFields(entry()));

  test.each([
    ['none, without an identifier in common', entry({ pic: '7', oid: '8', erasmusCode: '9' }), null, []],
    ['that of its PIC', entry({ oid: null, erasmusCode: null }), one, []],
    ['that of its code, though the PIC is a new one', entry({ pic: '7', oid: null }), one, []],
    ['not that of its OID, when PIC and code are others', entry({ pic: '7', erasmusCode: '9' }), null, ['oid']],
  ] as const)('is %s', (_, told, owner, disputed) => {
    expect(find([one], told)).toEqual({ owner, disputed });
  });

  test('is the one with more identifiers in common; the other keeps what it has', () => {
    const other = known(toFields(entry({ pic: '7', oid: '8', erasmusCode: '9' })), { id: '2' });
    expect(find([one, other], entry({ pic: '7', oid: '8', erasmusCode: '3' }))).toEqual({ owner: other, disputed: ['erasmusCode'] });
  });

  test('is an active one rather than one that was withdrawn', () => {
    const withdrawn = known(toFields(entry()), { id: '2', isWithdrawn: true });
    expect(find([one, withdrawn], entry()).owner).toBe(one);
    expect(find([withdrawn], entry()).owner).toBe(withdrawn);
  });
});

describe('taking an entry in', () => {
  test('an unclaimed organisation becomes what its register says', () => {
    const told = entry({ name: 'NEW NAME', pic: '7' });
    expect(mergeEntry(known(toFields(entry())), told)).toEqual(toFields(told));
  });

  test('a website the register no longer has is kept', () => {
    expect(mergeEntry(known(toFields(entry({ website: 'http://a.example' }))), entry()).website).toBe('http://a.example');
  });

  test('both orders of the two registers come to the same', () => {
    const joined = { rorId: '4', pic: '1' };
    const echeFirst = mergeEntry(known({ ...toFields(entry()), ...joined }), ror());
    const rorFirst = mergeEntry(known({ ...toFields(ror()), ...joined }), entry());
    expect(echeFirst).toEqual(rorFirst);
    expect(echeFirst).toMatchObject({ name: 'Rimforså högskola', type: 'HIGHER_EDUCATION_INSTITUTION', erasmusCode: '3', echeSource: 'IMPORTED' });
  });

  test('of a claimed one only what is empty is filled', () => {
    const own: ImportedFields = { ...toFields(ror()), type: 'COMPANY', pic: '99', echeSource: 'DECLARED' };
    expect(mergeEntry(known(own, { claimed: true }), entry())).toEqual({ ...own, oid: '2', erasmusCode: '3' });
    expect(mergeEntry(known({ ...own, echeSource: null }, { claimed: true }), entry())).toMatchObject({ echeSource: 'IMPORTED', type: 'COMPANY', pic: '99' });
  });
});
