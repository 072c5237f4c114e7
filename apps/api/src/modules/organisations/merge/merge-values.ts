import type { Organisation } from '../organisation.entity';

/** Texts and codes of a profile that one of two may have and the other lack. */
const SINGLE = ['legalName', 'ownership', 'city', 'website', 'pic', 'oid', 'rorId', 'erasmusCode'] as const;
const LISTS = ['fields', 'activities', 'aims', 'workingLanguages'] as const;

export const MERGED_FIELDS = ['name', 'country', 'type', 'description', 'eche', ...SINGLE, ...LISTS] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

/** Which of the two gave a value; NEITHER where both lack it, ALIKE where they say the same. */
export const VALUE_SOURCES = ['FIRST', 'SECOND', 'ALIKE', 'NEITHER'] as const;
export type ValueSource = (typeof VALUE_SOURCES)[number];

type Values = Pick<Organisation, 'name' | 'nameLanguage' | 'country' | 'type' | 'description' | 'descriptionLanguage' | 'echeSource' | 'echeFrom' | 'echeTo' | (typeof SINGLE)[number] | (typeof LISTS)[number]>;

const shownOf = (values: Values, field: MergedField): string | null => {
  if (field === 'eche') return values.echeSource && `${values.echeFrom ?? ''} – ${values.echeTo ?? ''}`;
  const value = values[field];
  return Array.isArray(value) ? (value.length > 0 ? value.join(', ') : null) : value;
};

function sourceOf(first: Values, second: Values, field: MergedField): ValueSource {
  const [one, other] = [shownOf(first, field), shownOf(second, field)];
  if (one === null && other === null) return 'NEITHER';
  if (one === other) return 'ALIKE';
  // What a register says of a charter is surer than what somebody says of themselves.
  if (field === 'eche' && one !== null && first.echeSource !== 'IMPORTED' && second.echeSource === 'IMPORTED') return 'SECOND';
  return one === null ? 'SECOND' : 'FIRST';
}

export interface MergedValue {
  readonly field: MergedField;
  readonly first: string | null;
  readonly second: string | null;
  readonly source: ValueSource;
}

/** Field by field: the first's value where it has one, else the second's. */
export const compareValues = (first: Values, second: Values): MergedValue[] =>
  MERGED_FIELDS.map((field) => ({ field, first: shownOf(first, field), second: shownOf(second, field), source: sourceOf(first, second, field) }));

/** The values of the profile that stays. */
export function mergeValues(first: Values, second: Values): Values {
  const merged: Partial<Record<keyof Values, unknown>> = {};
  const take = (from: Values, ...keys: (keyof Values)[]) => {
    for (const key of keys) merged[key] = from[key];
  };
  for (const { field, source } of compareValues(first, second)) {
    const from = source === 'SECOND' ? second : first;
    if (field === 'eche') take(from, 'echeSource', 'echeFrom', 'echeTo');
    else if (field === 'name') take(from, 'name', 'nameLanguage');
    else if (field === 'description') take(from, 'description', 'descriptionLanguage');
    else take(from, field);
  }
  return merged as Values;
}
