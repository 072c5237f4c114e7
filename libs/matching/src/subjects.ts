/** An organisation as the index sees it. */
export type MatchOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly type: string | null;
  /** What it says of itself and what it offers. */
  readonly text: string;
  /** Fields of education, aims and activities, each in a form of its own kind (`field:0613`). */
  readonly codes: readonly string[];
  /** From 0 to 1: how lately it was seen to; null where that is not known. */
  readonly activity: number | null;
  /** How many requests it got and how many of them it answered. */
  readonly asked: number;
  readonly answered: number;
};

/** What title, text, keywords and topics say of a project or an idea. */
export type Texts = { readonly title: string; readonly text: string; readonly keywords: readonly string[]; readonly topics: readonly string[] };

/** A project that was, and who took part. Without title and text it serves the network alone. */
export type MatchProject = Texts & {
  readonly id: string;
  readonly programme: string | null;
  readonly coordinatorId: string | null;
  readonly participantIds: readonly string[];
  /** Those of the participants who only stood by: associated and third parties. */
  readonly asideIds: readonly string[];
};

/** What partners are sought for. */
export type MatchQuery = Texts & {
  /** As an organisation's. */
  readonly codes: readonly string[];
  readonly coordinatorId: string | null;
  /** Who is in already, beside the coordinator. */
  readonly memberIds: readonly string[];
  readonly countriesWanted: readonly string[];
  readonly typesWanted: readonly string[];
  /** Countries whose organisations count toward the minimum and of which none is in yet; empty where that is not known. */
  readonly newCountries: readonly string[];
};

/** Nothing asked yet: a start for writing queries. */
export const EMPTY_QUERY: MatchQuery = {
  title: '', text: '', keywords: [], topics: [], codes: [], coordinatorId: null, memberIds: [], countriesWanted: [], typesWanted: [], newCountries: [],
};
