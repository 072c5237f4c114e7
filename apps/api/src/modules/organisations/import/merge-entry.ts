import type { OrganisationId } from '@trefoil/vocabulary';
import type { Organisation } from '../organisation.entity';
import { type Identifier, IDENTIFIERS, type RegisterEntry, type RegisterName } from './register';

/** What an import may write. */
export interface ImportedFields
  extends Pick<Organisation, 'name' | 'nameLanguage' | 'legalName' | 'type' | 'country' | 'city' | 'website' | 'echeSource' | 'echeFrom' | 'echeTo'>,
    Readonly<Record<Identifier, string | null>> {
  readonly names: readonly RegisterName[];
}

/** An organisation that is here already, or is being added. */
export interface KnownOrganisation {
  /** Null until it is stored. */
  id: OrganisationId | null;
  readonly claimed: boolean;
  readonly isWithdrawn: boolean;
  fields: ImportedFields;
}

/** A new organisation as its register describes it. */
export function toFields({ register: _, domains: _domains, relations: _relations, eche, ...entry }: RegisterEntry): ImportedFields {
  return { ...entry, echeSource: eche && 'IMPORTED', echeFrom: eche?.from ?? null, echeTo: eche?.to ?? null };
}

/**
 * What an organisation is once its record has been taken in.
 *
 * Of a claimed one only empty identifiers are filled, and a charter nobody declared. Of the two registers ROR describes
 * (names, place, website), since its names have their accents and languages, and ECHE says who holds a charter and is
 * therefore a higher education institution; so their order does not matter, and taking in again changes nothing.
 */
export function mergeEntry({ claimed, fields }: KnownOrganisation, entry: RegisterEntry): ImportedFields {
  const told = toFields(entry);
  const charter = told.echeSource && fields.echeSource !== 'DECLARED' ? told : fields;
  const { echeSource, echeFrom, echeTo } = charter;
  const either = (identifier: Identifier) => (claimed ? (fields[identifier] ?? told[identifier]) : (told[identifier] ?? fields[identifier]));
  const merged = { ...fields, echeSource, echeFrom, echeTo, pic: either('pic'), oid: either('oid'), rorId: either('rorId'), erasmusCode: either('erasmusCode') };
  if (claimed) return merged;
  // That it is a university was found in the charter list or the list of universities, of which ROR knows nothing.
  const isUniversity = echeSource !== null || (fields.type === 'HIGHER_EDUCATION_INSTITUTION' && told.type === 'OTHER_EDUCATION_PROVIDER');
  const type = isUniversity ? 'HIGHER_EDUCATION_INSTITUTION' : told.type;
  const legalName = told.legalName ?? fields.legalName;
  if (entry.register === 'ECHE' && fields.rorId) return { ...merged, type, legalName, city: fields.city ?? told.city, website: fields.website ?? told.website };
  const { name, nameLanguage, names, country } = told;
  return { ...merged, type, legalName, name, nameLanguage, names, country, city: told.city ?? fields.city, website: told.website ?? fields.website };
}

export const areSameFields = (one: ImportedFields, other: ImportedFields): boolean =>
  (Object.keys(one) as (keyof ImportedFields)[]).every((key) => (key === 'names' ? areSameNames(one.names, other.names) : one[key] === other[key]));

export const areSameNames = (one: readonly RegisterName[], other: readonly RegisterName[]): boolean =>
  one.length === other.length && one.every(({ name, language }, at) => name === other[at]?.name && language === other[at]?.language);

/** Organisations by their identifiers. */
export class IdentifierIndex {
  private readonly owners = new Map<string, KnownOrganisation>();

  constructor(organisations: readonly KnownOrganisation[]) {
    // An identifier names one active organisation; a withdrawn one gives way to it.
    for (const each of organisations) if (each.isWithdrawn) this.add(each);
    for (const each of organisations) if (!each.isWithdrawn) this.add(each);
  }

  add(organisation: KnownOrganisation): void {
    for (const identifier of IDENTIFIERS) {
      const value = organisation.fields[identifier];
      if (value) this.owners.set(`${identifier} ${value}`, organisation);
    }
  }

  /**
   * The organisation an entry is about: one that shares an identifier, unless more identifiers tell the two apart than
   * bring them together (the lists have an OID given to two schools). `disputed` are identifiers another organisation holds.
   */
  find(entry: RegisterEntry): { readonly owner: KnownOrganisation | null; readonly disputed: readonly Identifier[] } {
    const owners = new Map<Identifier, KnownOrganisation>();
    for (const identifier of IDENTIFIERS) {
      const owner = entry[identifier] && this.owners.get(`${identifier} ${entry[identifier]}`);
      if (owner) owners.set(identifier, owner);
    }
    let owner: KnownOrganisation | null = null;
    let most = 0;
    for (const candidate of new Set(owners.values())) {
      const likeness = compare(candidate.fields, entry);
      if (likeness >= most && (owner === null || likeness > most)) [owner, most] = [candidate, likeness];
    }
    const disputed = [...owners].flatMap(([identifier, holder]) => (holder === owner || holder.isWithdrawn ? [] : [identifier]));
    return { owner, disputed };
  }
}

/** Identifiers that agree less those that do not. */
function compare(fields: ImportedFields, entry: RegisterEntry): number {
  let likeness = 0;
  for (const identifier of IDENTIFIERS) {
    if (fields[identifier] && entry[identifier]) likeness += fields[identifier] === entry[identifier] ? 1 : -1;
  }
  return likeness;
}
