import type { CountryCode, IsoDate, LanguageCode, OrganisationType } from '@trefoil/vocabulary';

/** A public list of organisations that can be read in: the Research Organization Registry, or the Commission's list of charter holders. */
export const REGISTERS = ['ROR', 'ECHE'] as const;

export type Register = (typeof REGISTERS)[number];

export interface RegisterName {
  readonly name: string;
  readonly language: LanguageCode | null;
}

/** The identifiers two records can be known by to be about one organisation. */
export const IDENTIFIERS = ['pic', 'erasmusCode', 'oid', 'rorId'] as const;

export type Identifier = (typeof IDENTIFIERS)[number];

/** What one record of a register says of one organisation, cleaned and within our limits; it has at least one identifier. */
export interface RegisterEntry extends Readonly<Record<Identifier, string | null>> {
  readonly register: Register;
  readonly name: string;
  readonly nameLanguage: LanguageCode | null;
  readonly names: readonly RegisterName[];
  /** The name in law; told by the list of charter holders. */
  readonly legalName: string | null;
  readonly type: OrganisationType;
  readonly country: CountryCode;
  readonly city: string | null;
  readonly website: string | null;
  readonly eche: { readonly from: IsoDate | null; readonly to: IsoDate | null } | null;
  /** Of its mail and its site. */
  readonly domains: readonly string[];
  readonly relations: readonly RorRelation[];
}

/** How one organisation of the registry stands to another, told from the first: the other is its parent, its child, or near to it. */
export const RELATION_KINDS = ['PARENT', 'CHILD', 'RELATED'] as const;

export interface RorRelation {
  readonly kind: (typeof RELATION_KINDS)[number];
  readonly otherRorId: string;
}

/** An id the registry no longer keeps up, and the one that took its place where it names one alone. */
export interface FormerRorId {
  readonly rorId: string;
  readonly status: 'INACTIVE' | 'WITHDRAWN';
  readonly successorRorId: string | null;
}

/** Why a sound record is not taken. */
export type SkipReason = 'INACTIVE_IN_REGISTER' | 'WITHDRAWN_IN_REGISTER' | 'WITHDRAWN_HERE';

/** Why a record cannot be taken. */
export type RecordFault = 'UNREADABLE' | 'ID_MISSING' | 'ID_MALFORMED' | 'NAME_MISSING' | 'COUNTRY_UNKNOWN' | 'REPEATED';

/** What was left out of, or is doubtful in, a record that is taken. */
export type Remark =
  | 'NAME_SHORTENED'
  | 'NAMES_LEFT_OUT'
  | 'CITY_SHORTENED'
  | 'WEBSITE_LEFT_OUT'
  | 'DATES_LEFT_OUT'
  | 'PIC_LEFT_OUT'
  | 'OID_LEFT_OUT'
  | 'ERASMUS_CODE_LEFT_OUT'
  | 'PIC_DOUBTFUL'
  | 'IDENTIFIER_OF_ANOTHER';

export interface RemarkOn<Code extends string> {
  readonly code: Code;
  /** The value it is about, as the register has it. */
  readonly detail: string;
}

/** What reading one record came to. */
export type Reading =
  | { readonly kind: 'ENTRY'; readonly entry: RegisterEntry; readonly remarks: readonly RemarkOn<Remark>[] }
  | { readonly kind: 'SKIPPED'; readonly reason: RemarkOn<SkipReason>; readonly former: FormerRorId }
  | { readonly kind: 'BAD'; readonly fault: RemarkOn<RecordFault> };

/** A reading with its place in the file, such as "record 17" or "row 5". */
export type PlacedReading = Reading & { readonly place: string };

export const bad = (code: RecordFault, detail: unknown): Reading => ({ kind: 'BAD', fault: { code, detail: asDetail(detail) } });

/** A value of a file as it may be shown in a report: one line, not too long. */
export const asDetail = (value: unknown): string => {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')).replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};
