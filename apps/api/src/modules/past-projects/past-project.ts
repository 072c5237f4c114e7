import type { CountryCode, IsoDate, OrganisationId, OrganisationType, SeatRole } from '@trefoil/vocabulary';

/** Someone who took part, in the directory or not. */
export interface PastParticipant {
  /** The same in all projects: the PIC, or made of name and country. */
  readonly key: string;
  readonly name: string;
  readonly country: CountryCode | null;
  readonly type: OrganisationType | null;
  readonly role: SeatRole;
  readonly organisationId: OrganisationId | null;
}

/** A project that was funded, as far as its source tells. */
export interface PastProject {
  readonly id: string;
  /** Unique among all sources, such as FP7-100000. */
  readonly sourceId: string;
  readonly programme: string;
  readonly scheme: string | null;
  readonly year: number | null;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly acronym: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly topics: readonly string[];
  readonly topicTitles: readonly string[];
  readonly keywords: readonly string[];
  /** Roots of the vocabulary of sciences the keywords are of. */
  readonly fields: readonly string[];
}

export interface PastConsortium extends PastProject {
  readonly participants: readonly PastParticipant[];
}
