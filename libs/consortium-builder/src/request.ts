import type { ConsortiumDraft, ConsortiumMember, RuleSet } from '@trefoil/rules';
import type { CountryCode, IsoDate, OrganisationId, OrganisationType } from '@trefoil/vocabulary';

/** What is known of an organisation beyond what the rules ask. */
export type MemberFacts = {
  readonly organisationId: OrganisationId;
  /** How well it fits the idea: finite, told apart to a millionth; greater is better. */
  readonly fit: number;
  /** What it would cost, in whole euro cents from 0. */
  readonly costCents: number;
  /** Codes of what it can do, of whatever list the wishes speak. */
  readonly expertise: readonly string[];
  /** Whether it has taken part in no project yet. */
  readonly newcomer: boolean;
};

/** An organisation that may be proposed, as a full partner. */
export type Candidate = MemberFacts & Omit<ConsortiumMember, 'organisationId' | 'role' | 'strategyLink'>;

export type CountryWish = { readonly country: CountryCode; readonly least: number; /** Null: no cap of its own. */ readonly most: number | null };
export type TypeWish = { readonly type: OrganisationType; readonly least: number; readonly most: number | null };
export type ExpertiseWish = { readonly code: string; /** How many members are to bring it. */ readonly least: number };

/**
 * What the coordinator asks for beyond the rules; all counts are of full partners, the coordinator and fixed ones included.
 *
 * Those who are in already are never held against a cap: where they fill or pass it, nobody is added.
 */
export type Wishes = {
  readonly size: { readonly from: number; readonly to: number };
  /** For everybody together; null: no bound. */
  readonly budgetCents: number | null;
  /** For each country without a cap of its own; territories count as their State. */
  readonly mostPerCountry: number | null;
  readonly countries: readonly CountryWish[];
  readonly types: readonly TypeWish[];
  readonly expertise: readonly ExpertiseWish[];
  readonly leastNewcomers: number;
  /** The balance of regions: at most so many from each of the vocabulary's regions. */
  readonly mostPerRegion: number | null;
  /** The fit that makes a member beyond the least size worth having: it is set against each member's. */
  readonly worthwhileFit: number;
};

/** Wishes that ask for nothing but a size. */
export const noWishes = (from: number, to: number): Wishes => ({
  size: { from, to }, budgetCents: null, mostPerCountry: null, countries: [], types: [], expertise: [], leastNewcomers: 0, mostPerRegion: null, worthwhileFit: 0,
});

export type BuildRequest = {
  /** The idea with its fixed members: the coordinator and whoever else is in for certain. */
  readonly draft: ConsortiumDraft;
  /** Facts of the fixed members; one that is missing costs nothing, brings no expertise and is no newcomer. */
  readonly fixed: readonly MemberFacts[];
  readonly rules: RuleSet;
  readonly asOf: IsoDate;
  readonly candidates: readonly Candidate[];
  readonly excluded: ReadonlySet<OrganisationId>;
  readonly wishes: Wishes;
};

/** How far a search may go. The number of steps alone keeps it repeatable; a clock, where one is wanted, is the caller's. */
export type SearchLimits = {
  /** Nodes of the search tree for each set looked for. */
  readonly steps?: number;
  /** Asked at every node; true ends the search with the best found and its gap. */
  readonly shouldStop?: () => boolean;
};
