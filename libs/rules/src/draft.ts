import type { ActionCode, Activity, Aim, CountryCode, IsoDate, OrganisationId, OrganisationType, SeatRole } from '@trefoil/vocabulary';

/** Dates of an Erasmus Charter for Higher Education. A missing date is unknown. */
export type EcheDates = { readonly from: IsoDate | null; readonly to: IsoDate | null };

/** An organisation in the consortium, once. Null is unknown, except for the two statements, where it is unwritten. */
export type ConsortiumMember = {
  readonly organisationId: OrganisationId;
  readonly country: CountryCode | null;
  readonly type: OrganisationType | null;
  readonly role: SeatRole;
  /** Why an organisation in a partner country is needed. */
  readonly addedValue: string | null;
  /** How the project ties in with the institution's own strategy. */
  readonly strategyLink: string | null;
  /** Whether it provides vocational education and training, as it or the coordinator says; its type does not tell. Null or left out: nobody has said. */
  readonly providesVet?: boolean | null;
  /** Null: nothing is known of a charter, which is not the same as having none. */
  readonly eche: EcheDates | null;
};

/** A consortium as the rules see it: the coordinator and the accepted seats, with what its idea states. */
export type ConsortiumDraft = {
  readonly action: ActionCode;
  readonly callYear: number;
  readonly durationMonths: number | null;
  readonly grantAskedCents: number | null;
  readonly higherEducationLink: string | null;
  readonly agendaLink: string | null;
  readonly aims: readonly Aim[];
  readonly activities: readonly Activity[];
  readonly otherActivity: string | null;
  /** The day of the idea's deadline, in UTC: the first ten characters of its instant. */
  readonly deadline: IsoDate | null;
  readonly members: readonly ConsortiumMember[];
};
