import { type Wish } from './features';
import { type IndexedOrganisation, type MatchingIndex } from './matching-index';
import { type MatchQuery } from './subjects';
import { inverseFrequency } from './text-index';

/**
 * Set by hand: no past project tells what its coordinator wished for, or who answered. In units of the learned score, where the
 * distance between a likely partner and one among thousands is about four.
 */
export const WISH_WEIGHTS: Readonly<Record<Wish, number>> = { CODES: 1.6, TYPE_WANTED: 0.8, COUNTRY_WANTED: 1, NEW_COUNTRY: 0.5, ACTIVE: 0.3, ANSWERS: 0.6 };

/** Requests everybody is taken to have had, and answered as often as most do, before their own are counted. */
const TAKEN_AS_ASKED = 4;
const TAKEN_AS_ANSWERED = 2;

/** How fully an organisation meets each wish, from 0 to 1 (responsiveness from -.5 to .5); what was not wished is 0. */
export function wishesMet(index: MatchingIndex, query: MatchQuery, organisation: IndexedOrganisation): Readonly<Record<Wish, number>> {
  const { country, type } = organisation;
  return {
    CODES: codesShared(index, query, organisation),
    TYPE_WANTED: type !== null && query.typesWanted.includes(type) ? 1 : 0,
    COUNTRY_WANTED: country !== null && query.countriesWanted.includes(country) ? 1 : 0,
    NEW_COUNTRY: country !== null && query.newCountries.includes(country) ? 1 : 0,
    ACTIVE: organisation.activity ?? 0,
    ANSWERS: organisation.asked === 0 ? 0 : (organisation.answered + TAKEN_AS_ANSWERED) / (organisation.asked + TAKEN_AS_ASKED) - TAKEN_AS_ANSWERED / TAKEN_AS_ASKED,
  };
}

/** What one common code in common says is little, whoever asks for no other: as if so much more had been asked. */
const TAKEN_AS_WORTH = 2;

/** The share of what was asked that is there, rare codes counting for more. */
function codesShared(index: MatchingIndex, { codes }: MatchQuery, organisation: IndexedOrganisation): number {
  let asked = 0;
  let shared = 0;
  for (const code of new Set(codes)) {
    const worth = inverseFrequency(index.organisationCount, index.codeFrequencies.get(code) ?? 0);
    asked += worth;
    if (organisation.codes.includes(code)) shared += worth;
  }
  return shared / (asked + TAKEN_AS_WORTH);
}
