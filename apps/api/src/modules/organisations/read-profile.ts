import { type IdentifierReading, parseErasmusCode, parseOid, parsePic, parseRorId } from '@trefoil/vocabulary';
import { type FieldFault, InvalidInput } from '../../platform/errors/app-error';
import type { OrganisationProfileInput } from './graphql/organisation-profile.input';
import type { Organisation } from './organisation.entity';
import { toShownNames } from './shown-names';

type ProfileFields = Omit<
  Organisation,
  | 'id' | 'names' | 'nameLanguage' | 'legalName' | 'verifiedAt' | 'verifiedChecks' | 'suspendedAt' | 'suspensionReason' | 'successorId' | 'successor' | 'claimed' | 'isDemo' | 'withdrawnAt' | 'version' | 'createdAt' | 'updatedAt' | 'echeSource'
> & { readonly names: readonly { name: string; language: Organisation['descriptionLanguage'] }[] };

export interface ProfileReading {
  readonly fields: ProfileFields;
  /** Saved all the same: worth a second look by whoever typed it. */
  readonly warnings: readonly FieldFault[];
}

const IDENTIFIERS = {
  pic: { parse: parsePic, name: 'PIC' },
  oid: { parse: parseOid, name: 'OID' },
  rorId: { parse: parseRorId, name: 'ROR' },
  erasmusCode: { parse: parseErasmusCode, name: 'ERASMUS_CODE' },
} as const satisfies Record<string, { parse: (text: string) => IdentifierReading; name: string }>;

/** Years a charter can sensibly begin or end in; PostgreSQL knows no year 0. */
const SENSIBLE_YEAR = /^(19|20)\d\d-/;

/** Checks what the decorators cannot: identifiers, dates in order, a language with a description. Throws InvalidInput. */
export function readProfile(profile: OrganisationProfileInput): ProfileReading {
  const faults: FieldFault[] = [];
  const warnings: FieldFault[] = [];
  const identifiers = { pic: null, oid: null, rorId: null, erasmusCode: null } as Record<keyof typeof IDENTIFIERS, string | null>;
  for (const key of Object.keys(IDENTIFIERS) as (keyof typeof IDENTIFIERS)[]) {
    const text = profile[key];
    if (text === null || text === undefined) continue;
    const { parse, name } = IDENTIFIERS[key];
    const reading = parse(text);
    if (reading.verdict === 'MALFORMED') faults.push({ path: `profile.${key}`, code: `IDENTIFIER.${name}_MALFORMED` });
    else {
      identifiers[key] = reading.value;
      if (reading.verdict === 'DOUBTFUL') warnings.push({ path: `profile.${key}`, code: `IDENTIFIER.${name}_DOUBTFUL` });
    }
  }
  const { from: echeFrom = null, to: echeTo = null } = profile.eche ?? {};
  for (const [key, day] of Object.entries({ from: echeFrom, to: echeTo })) {
    if (day && !SENSIBLE_YEAR.test(day)) faults.push({ path: `profile.eche.${key}`, code: 'NOT_A_DATE' });
  }
  if (echeFrom && echeTo && echeTo < echeFrom) faults.push({ path: 'profile.eche.to', code: 'ENDS_BEFORE_START' });
  if (profile.description && !profile.descriptionLanguage) faults.push({ path: 'profile.descriptionLanguage', code: 'REQUIRED' });
  if (faults.length > 0) throw new InvalidInput(faults);

  const names = (profile.names ?? []).map(({ name, language }) => ({ name, language: language ?? null }));
  const fields: ProfileFields = {
    name: profile.name,
    names,
    shownNames: toShownNames({ name: profile.name }, names),
    type: profile.type,
    ownership: profile.ownership ?? null,
    country: profile.country,
    city: profile.city,
    website: profile.website,
    description: profile.description,
    descriptionLanguage: profile.description ? (profile.descriptionLanguage ?? null) : null,
    fields: profile.fields,
    activities: profile.activities,
    aims: profile.aims,
    workingLanguages: profile.workingLanguages,
    ...identifiers,
    echeFrom,
    echeTo,
  };
  return { fields, warnings };
}
