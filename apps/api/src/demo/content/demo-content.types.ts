import type {
  ActionCode, Activity, Aim, CountryCode, EducationSector, InterestState, IsoDate, LanguageCode, Locale, MemberRole,
  OrganisationType, Ownership, ProjectScale, ResultKind, ResultReach, SeatRole, SeatStatus,
} from '@trefoil/vocabulary';

/** The Erasmus Charter as an organisation declares it; left out of an organisation it is unknown, not absent. */
export type DemoEche = { readonly from: IsoDate; readonly to: IsoDate };

/** Mirrors `OrganisationProfileInput`; `key` is how the rest of the demo content refers to it. No identifiers at all. */
export type DemoOrganisation = {
  readonly key: string;
  /** In the organisation's own language and script. */
  readonly name: string;
  readonly names?: readonly { readonly name: string; readonly language: LanguageCode }[];
  readonly type: OrganisationType;
  readonly ownership?: Ownership;
  readonly country: CountryCode;
  readonly city: string;
  readonly website?: string;
  readonly description: string;
  readonly descriptionLanguage: LanguageCode;
  readonly fields: readonly string[];
  readonly activities: readonly Activity[];
  readonly aims: readonly Aim[];
  readonly workingLanguages: readonly LanguageCode[];
  readonly eche?: DemoEche;
};

export type DemoExpectedResult = { readonly kind: ResultKind; readonly description: string; readonly reach: ResultReach };

export type DemoPartnerSought = {
  readonly type?: OrganisationType;
  /** Left out: any programme country. */
  readonly countries?: readonly CountryCode[];
  readonly fields?: readonly string[];
  readonly expertise?: string;
  readonly task?: string;
  readonly count: number;
};

/** A wall-clock moment so many days after the day of loading, read in `zone`. */
export type DemoDeadline = { readonly inDays: number; readonly time: string; readonly zone: string };

/** Mirrors `IdeaContentInput`; days are counted back from the day of loading. */
export type DemoIdea = {
  readonly key: string;
  readonly organisation: string;
  readonly status: 'DRAFT' | 'PUBLISHED';
  readonly createdDaysAgo: number;
  /** What its coordinator has done since, of what is published. */
  readonly since?: { readonly act: 'pause' | 'complete'; readonly daysAgo: number };
  readonly title: string;
  readonly summary?: string;
  /** Markdown. */
  readonly body?: string;
  readonly language: LanguageCode;
  readonly action: ActionCode;
  readonly callYear: number;
  readonly scale?: ProjectScale;
  readonly sectors: readonly EducationSector[];
  readonly higherEducationLink?: string;
  readonly agendaLink?: string;
  readonly results: readonly DemoExpectedResult[];
  readonly aims: readonly Aim[];
  readonly activities: readonly Activity[];
  readonly otherActivity?: string;
  readonly durationMonths?: number;
  readonly grantAskedCents?: number;
  readonly deadline?: DemoDeadline;
  readonly partnersSought: readonly DemoPartnerSought[];
};

/** Mirrors `OfferContentInput`; a negative `validForDays` has expired, none never does. */
export type DemoOffer = {
  readonly key: string;
  readonly organisation: string;
  readonly status: 'DRAFT' | 'PUBLISHED';
  readonly createdDaysAgo: number;
  readonly title: string;
  readonly text: string;
  readonly language: LanguageCode;
  readonly activities: readonly Activity[];
  readonly aims: readonly Aim[];
  readonly fields: readonly string[];
  readonly actions: readonly ActionCode[];
  readonly roles: readonly SeatRole[];
  readonly languages: readonly LanguageCode[];
  readonly seeks?: string;
  readonly validForDays?: number;
};

export type DemoSeat = {
  readonly organisation: string;
  readonly role: Extract<SeatRole, 'PARTNER' | 'ASSOCIATED_PARTNER'>;
  readonly status: Extract<SeatStatus, 'INVITED' | 'ACCEPTED' | 'DECLINED'>;
  /** Of an invitation that is still open; left out it was sent soon after the consortium was opened. */
  readonly invitedHoursAgo?: number;
  /** Needed of an organisation in a partner country. */
  readonly addedValue?: string;
  readonly strategyLink?: string;
  readonly message?: string;
};

/** The coordinator is the idea's organisation and is not repeated among the seats. */
export type DemoConsortium = {
  readonly idea: string;
  readonly openedDaysAgo: number;
  readonly coordinatorStrategyLink?: string;
  readonly seats: readonly DemoSeat[];
};

/** An answer to an idea, which the coordinator or the applicant brings to its `outcome`. */
export type DemoInterest = {
  readonly idea: string;
  readonly organisation: string;
  readonly hoursAgo: number;
  /** Place in the idea's partners sought; null: another. */
  readonly sought: number | null;
  readonly role: Extract<SeatRole, 'PARTNER' | 'ASSOCIATED_PARTNER'>;
  readonly personMonths: number;
  readonly contactName: string;
  readonly tasks: string;
  readonly why: string;
  readonly outcome: InterestState;
};

export type DemoThreadSubject =
  | { readonly kind: 'ORGANISATION'; readonly key: string }
  | { readonly kind: 'IDEA'; readonly key: string }
  | { readonly kind: 'OFFER'; readonly key: string };

export type DemoMessage = {
  readonly by: 'STARTER' | 'OWNER';
  readonly text: string;
  readonly hoursAgo: number;
};

/** The other side is the organisation of the subject. Messages are in the order in which they were sent. */
export type DemoThread = {
  readonly subject: DemoThreadSubject;
  /** Key of the organisation that wrote first. */
  readonly starter: string;
  readonly messages: readonly DemoMessage[];
  /** The side that has not opened what the other wrote last. */
  readonly unreadFor?: 'STARTER' | 'OWNER';
};

/** Somebody who signs in with the one demo password. */
export type DemoPerson = {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  /** Minds the demo world. */
  readonly isModerator?: boolean;
  readonly memberships: readonly { readonly organisation: string; readonly role: MemberRole }[];
};

/** Who writes for an organisation that has no demo sign-in. */
export type DemoCorrespondent = { readonly organisation: string; readonly name: string };
