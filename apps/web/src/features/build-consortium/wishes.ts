import { type BuildRequest, type Candidate, type MemberFacts, noWishes, type WishCode } from '@trefoil/consortium-builder';
import type { ConsortiumDraft, RuleSet } from '@trefoil/rules';
import { type CountryCode, type IsoDate, LIMITS, type OrganisationType } from '@trefoil/vocabulary';
import { parseEuros } from '../../shared/forms/euros';
import type { ProposeConsortiumQuery, ProposeConsortiumQueryVariables } from './build-consortium.graphql';

export type Proposals = ProposeConsortiumQuery['proposeConsortium'];
export type ProposedCandidate = Proposals['candidates'][number] & { readonly organisation: NonNullable<Proposals['candidates'][number]['organisation']> };
export type ProposeInput = ProposeConsortiumQueryVariables['input'];

/** As the form has them: texts, and lists of codes. An empty text is no wish. */
export type WishValues = {
  sizeFrom: string;
  sizeTo: string;
  budget: string;
  memberCost: string;
  mostPerCountry: string;
  mostPerRegion: string;
  leastNewcomers: string;
  wanted: string[];
  unwanted: string[];
  types: string[];
  unwantedTypes: string[];
  fields: string[];
  claimedOnly: boolean;
};

const numberOf = (text: string): number | null => (text === '' ? null : Number(text));

/** What to begin with: the least the rules ask, and a little more room. */
export function firstWishes(rules: RuleSet, seated: number): WishValues {
  const least = Math.max(3, ...rules.rules.map((rule) => (rule.kind === 'LEAST_ORGANISATIONS' || rule.kind === 'LEAST_COUNTRIES' ? rule.least : 0)));
  const from = Math.min(LIMITS.proposal.members, Math.max(least, seated));
  return {
    sizeFrom: String(from), sizeTo: String(Math.min(LIMITS.proposal.members, from + 1)), budget: '', memberCost: '', mostPerCountry: '', mostPerRegion: '', leastNewcomers: '0',
    wanted: [], unwanted: [], types: [], unwantedTypes: [], fields: [], claimedOnly: false,
  };
}

/** What the API is asked. */
export function toInput(values: WishValues, consortiumId: string, asOrganisationId: string): ProposeInput {
  return {
    asOrganisationId,
    consortiumId,
    sizeFrom: Number(values.sizeFrom),
    sizeTo: Math.max(Number(values.sizeFrom), Number(values.sizeTo)),
    budgetCents: parseEuros(values.budget),
    memberCostCents: parseEuros(values.memberCost),
    mostPerCountry: numberOf(values.mostPerCountry),
    mostPerRegion: numberOf(values.mostPerRegion),
    leastNewcomers: Number(values.leastNewcomers),
    countries: [...values.wanted.map((country) => ({ country, least: 1, most: null })), ...values.unwanted.filter((country) => !values.wanted.includes(country)).map((country) => ({ country, least: 0, most: 0 }))],
    types: [
      ...values.types.map((type) => ({ type: type as OrganisationType, least: 1, most: null })),
      ...values.unwantedTypes.filter((type) => !values.types.includes(type)).map((type) => ({ type: type as OrganisationType, least: 0, most: 0 })),
    ],
    fields: values.fields,
    claimedOnly: values.claimedOnly,
  };
}

/** The same request as the server's, for judging a change at once. Fields the fixed members bring are not known here, and taken as met. */
export function toBuildRequest(input: ProposeInput, draft: ConsortiumDraft, rules: RuleSet, asOf: IsoDate): BuildRequest {
  const costCents = input.memberCostCents ?? 0;
  return {
    draft,
    fixed: draft.members.map(({ organisationId }): MemberFacts => ({ organisationId, fit: 0, costCents, expertise: [], newcomer: false })),
    rules,
    asOf,
    candidates: [],
    excluded: new Set(),
    wishes: {
      ...noWishes(input.sizeFrom, input.sizeTo),
      budgetCents: input.budgetCents ?? null,
      mostPerCountry: input.mostPerCountry ?? null,
      mostPerRegion: input.mostPerRegion ?? null,
      countries: (input.countries ?? []).map(({ country, least, most }) => ({ country: country as CountryCode, least, most: most ?? null })),
      types: (input.types ?? []).map(({ type, least, most }) => ({ type, least, most: most ?? null })),
      expertise: (input.fields ?? []).map((code) => ({ code, least: 1 })),
      leastNewcomers: input.leastNewcomers ?? 0,
    },
  };
}

export function toCandidate({ organisation, fit, fields, isNewcomer }: ProposedCandidate, costCents: number): Candidate {
  return {
    organisationId: organisation.id, country: organisation.country as CountryCode, type: organisation.type, addedValue: null,
    eche: organisation.eche as Candidate['eche'], fit, costCents, expertise: fields, newcomer: isNewcomer,
  };
}

/** The form's values with one wish given way to. */
export function relaxed(values: WishValues, { kind, subject }: WishCode, to: number): WishValues {
  const without = (list: readonly string[]): string[] => list.filter((code) => code !== subject);
  if (kind === 'EXPERTISE') return { ...values, fields: without(values.fields) };
  if (kind === 'NEWCOMERS') return { ...values, leastNewcomers: String(to) };
  if (kind === 'COUNTRY_LEAST') return { ...values, wanted: without(values.wanted) };
  if (kind === 'COUNTRY_MOST') return { ...values, unwanted: without(values.unwanted) };
  if (kind === 'TYPE_LEAST') return { ...values, types: without(values.types) };
  if (kind === 'TYPE_MOST') return { ...values, unwantedTypes: without(values.unwantedTypes) };
  if (kind === 'COUNTRY_CAP') return { ...values, mostPerCountry: to > LIMITS.proposal.perWish ? '' : String(to) };
  if (kind === 'REGION_CAP') return { ...values, mostPerRegion: to > LIMITS.proposal.perWish ? '' : String(to) };
  if (kind === 'SIZE_FROM') return { ...values, sizeFrom: String(to) };
  if (kind === 'SIZE_TO') return { ...values, sizeTo: String(to) };
  return kind === 'BUDGET' ? { ...values, budget: String(to / 100) } : values;
}
