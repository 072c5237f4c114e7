import type { ActionCode, CountryCode, OrganisationType } from '@trefoil/vocabulary';
import type { CountryGroup } from './country-groups';
import type { Confidence, Weight } from './verdict';

/** Every rule a programme can have; at most one of each in a rule set. */
export const RULE_IDS = [
  'LEAST_ORGANISATIONS',
  'LEAST_COUNTRIES',
  'LEAST_HEIS',
  'LEAST_HEI_COUNTRIES',
  'LEAST_HEI_PROGRAMME_COUNTRIES',
  'HIGHEST_ORGANISATIONS',
  'COORDINATOR_COUNTRY',
  'PROGRAMME_COUNTRIES_ONLY',
  'ADDED_VALUE',
  'EXCLUDED_COUNTRIES',
  'HEI_INCLUDED',
  'VET_PROVIDER_INCLUDED',
  'DURATION',
  'GRANT_PER_MONTH',
  'GRANT_PER_YEAR',
  'GRANT_TOTAL',
  'GRANT_BY_DURATION',
  'GRANT_RANGE',
  'LUMP_SUM',
  'ECHE',
  'SECTOR',
  'HIGHER_EDUCATION_LINK',
  'AGENDA_LINK',
  'STRATEGY_LINK',
  'AIMS',
  'ACTIVITIES',
  'DEADLINE',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** Where a rule stands written. */
export type RuleSource = {
  /** An https address; or `seed`, the founding document; or `product`, this product's own advice. */
  readonly url: string;
  /** The place in it: a row of the founding document (S1 to S11), or a short name of the section. */
  readonly clause: string;
};

type Stated<Id extends RuleId, Kind extends string, Values = unknown> = {
  readonly id: Id;
  readonly kind: Kind;
  readonly weight: Weight;
  readonly confidence: Confidence;
  readonly source: RuleSource;
} & Values;

/** Which full partners a least count takes: of any type or of one, in programme countries or in all. */
export type Counting = { readonly type: OrganisationType | null; readonly from: 'PROGRAMME_COUNTRIES' | 'ALL_COUNTRIES' };

export type LeastOrganisationsRule = Stated<'LEAST_ORGANISATIONS' | 'LEAST_HEIS', 'LEAST_ORGANISATIONS', { readonly least: number; readonly counting: Counting }>;
export type LeastCountriesRule = Stated<
  'LEAST_COUNTRIES' | 'LEAST_HEI_COUNTRIES' | 'LEAST_HEI_PROGRAMME_COUNTRIES',
  'LEAST_COUNTRIES',
  { readonly least: number; readonly counting: Counting }
>;
export type HighestOrganisationsRule = Stated<'HIGHEST_ORGANISATIONS', 'HIGHEST_ORGANISATIONS', { readonly highest: number }>;
export type CoordinatorCountryRule = Stated<'COORDINATOR_COUNTRY', 'COORDINATOR_COUNTRY'>;
export type ProgrammeCountriesOnlyRule = Stated<'PROGRAMME_COUNTRIES_ONLY', 'PROGRAMME_COUNTRIES_ONLY'>;
export type AddedValueRule = Stated<'ADDED_VALUE', 'ADDED_VALUE'>;
export type ExcludedCountriesRule = Stated<'EXCLUDED_COUNTRIES', 'EXCLUDED_COUNTRIES', { readonly countries: readonly CountryCode[] }>;
export type MembersOfTypeRule =
  | Stated<'HEI_INCLUDED', 'MEMBERS_OF_TYPE', { readonly least: number; readonly type: OrganisationType; readonly typeDecides: true }>
  | Stated<
      'VET_PROVIDER_INCLUDED',
      'MEMBERS_OF_TYPE',
      {
        readonly least: number;
        /** The likeliest, and what to search for. */
        readonly type: OrganisationType;
        /** False: the member's own statement does. A VET provider may be of any type, an institution with a charter too. */
        readonly typeDecides: false;
      }
    >;
export type DurationRangeRule = Stated<'DURATION', 'DURATION_RANGE', { readonly min: number; readonly max: number; readonly offered: readonly number[] }>;
export type DurationOptionsRule = Stated<'DURATION', 'DURATION_OPTIONS', { readonly options: readonly number[] }>;
export type GrantPerMonthRule = Stated<'GRANT_PER_MONTH', 'GRANT_PER_MONTH', { readonly cents: number }>;
export type GrantPerYearRule = Stated<'GRANT_PER_YEAR', 'GRANT_PER_YEAR', { readonly cents: number }>;
export type GrantTotalRule = Stated<'GRANT_TOTAL', 'GRANT_TOTAL', { readonly cents: number }>;
export type GrantByDurationRule = Stated<
  'GRANT_BY_DURATION',
  'GRANT_BY_DURATION',
  { readonly ceilings: readonly { readonly months: number; readonly cents: number }[] }
>;
export type GrantRangeRule = Stated<'GRANT_RANGE', 'GRANT_RANGE', { readonly minCents: number; readonly maxCents: number }>;
export type LumpSumRule = Stated<'LUMP_SUM', 'LUMP_SUM', { /** Rising. */ readonly sums: readonly number[] }>;
export type EcheRule = Stated<'ECHE', 'ECHE'>;
export type SectorRule = Stated<'SECTOR', 'NOT_FOR_HIGHER_EDUCATION'>;
export type ThemeRule = Stated<'HIGHER_EDUCATION_LINK', 'HIGHER_EDUCATION_LINK'>;
export type AgendaRule = Stated<'AGENDA_LINK', 'AGENDA_LINK'>;
export type StrategyRule = Stated<'STRATEGY_LINK', 'STRATEGY_LINK'>;
export type AimsRule = Stated<'AIMS', 'AIMS'>;
export type ActivitiesRule = Stated<'ACTIVITIES', 'ACTIVITIES'>;
export type DeadlineRule = Stated<'DEADLINE', 'DEADLINE'>;

/** A rule as data. Its kind says which code evaluates it. */
export type Rule =
  | LeastOrganisationsRule
  | LeastCountriesRule
  | HighestOrganisationsRule
  | CoordinatorCountryRule
  | ProgrammeCountriesOnlyRule
  | AddedValueRule
  | ExcludedCountriesRule
  | MembersOfTypeRule
  | DurationRangeRule
  | DurationOptionsRule
  | GrantPerMonthRule
  | GrantPerYearRule
  | GrantTotalRule
  | GrantByDurationRule
  | GrantRangeRule
  | LumpSumRule
  | EcheRule
  | SectorRule
  | ThemeRule
  | AgendaRule
  | StrategyRule
  | AimsRule
  | ActivitiesRule
  | DeadlineRule;

/** The rules of one action in one call year. */
export type RuleSet = {
  readonly action: ActionCode;
  readonly callYear: number;
  /** Names the values as they stood; kept with a submission. */
  readonly version: string;
  /** False where Erasmus+ itself did not call for the action that year and the rules are kept open as the founding document's own. */
  readonly official: boolean;
  /** False: rules are known to exist that are not confirmed and therefore not here, so MET says less than eligible. */
  readonly complete: boolean;
  /** False where the action takes no projects in higher education. */
  readonly forHigherEducation: boolean;
  readonly countries: CountryGroup;
  readonly rules: readonly Rule[];
};
