import type { Activity, Aim, CountryCode, OrganisationType } from '@trefoil/vocabulary';

/** What an organisation shows of itself, with how well its words match the idea's (0 and up). */
export interface OrganisationFacts {
  readonly country: CountryCode;
  readonly type: OrganisationType;
  readonly fields: readonly string[];
  readonly activities: readonly Activity[];
  readonly aims: readonly Aim[];
  readonly wordRank: number;
}

export interface IdeaFacts {
  readonly aims: readonly Aim[];
  readonly activities: readonly Activity[];
  readonly partnersSought: readonly { readonly type: OrganisationType | null; readonly countries: readonly CountryCode[]; readonly fields: readonly string[] }[];
}

export const FIT_REASONS = ['WORDS', 'SOUGHT', 'FIELDS', 'ACTIVITIES', 'AIMS'] as const;
export type FitReasonCode = (typeof FIT_REASONS)[number];

/** One part of the fit: of 100 points in all, and the codes that matched. */
export interface FitReason {
  readonly code: FitReasonCode;
  readonly points: number;
  readonly terms: readonly string[];
}

export interface Fit {
  /** From 0 to 100, to a hundredth. */
  readonly points: number;
  readonly reasons: readonly FitReason[];
}

/** Set by hand, and open to see: what the words say weighs most, then what the idea itself says it lacks. */
const POINTS: Readonly<Record<FitReasonCode, number>> = { WORDS: 45, SOUGHT: 20, FIELDS: 15, ACTIVITIES: 12, AIMS: 8 };

const shared = <T>(some: readonly T[], others: readonly T[]): readonly T[] => some.filter((one) => others.includes(one));

/** Whether one field of education lies within the other: 0613 within 061 and 06. */
export const liesWithin = (field: string, within: string): boolean => field.startsWith(within) || within.startsWith(field);

/** How well an organisation fits an idea, with what that is made of. `bestRank` is the best word rank among all that are compared. */
export function fitToIdea(organisation: OrganisationFacts, idea: IdeaFacts, bestRank: number): Fit {
  const reasons: FitReason[] = [];
  const add = (code: FitReasonCode, share: number, terms: readonly string[] = []): void => {
    const points = Math.round(POINTS[code] * share * 100) / 100;
    if (points > 0) reasons.push({ code, points, terms });
  };
  add('WORDS', bestRank > 0 ? Math.sqrt(organisation.wordRank / bestRank) : 0);
  const wanted = idea.partnersSought.map(({ type, countries }) => {
    const says = [type === null ? null : type === organisation.type, countries.length === 0 ? null : countries.includes(organisation.country)].filter((said) => said !== null);
    return says.length > 0 && says.every(Boolean) ? says.length / 2 : 0;
  });
  add('SOUGHT', Math.max(0, ...wanted), [organisation.type]);
  const fields = [...new Set(idea.partnersSought.flatMap(({ fields: sought }) => sought))];
  const matched = fields.filter((field) => organisation.fields.some((own) => liesWithin(own, field)));
  add('FIELDS', fields.length === 0 ? 0 : matched.length / fields.length, matched);
  const activities = shared(idea.activities, organisation.activities);
  add('ACTIVITIES', idea.activities.length === 0 ? 0 : activities.length / idea.activities.length, activities);
  const aims = shared(idea.aims, organisation.aims);
  add('AIMS', idea.aims.length === 0 ? 0 : aims.length / idea.aims.length, aims);
  return { points: Math.round(reasons.reduce((sum, { points }) => sum + points, 0) * 100) / 100, reasons };
}
