import { toPath } from './slug';

/** What people are told of, each by the ways they choose. */
export const NOTIFICATION_KINDS = [
  'MESSAGE_RECEIVED',
  'CONSORTIUM_INVITED',
  'SEAT_ANSWERED',
  'SEAT_GIVEN_UP',
  'SEAT_REMOVED',
  'SUBMISSION_RECORDED',
  'CLAIM_DECIDED',
  'JOIN_REQUESTED',
  'JOIN_ANSWERED',
  'MEMBER_JOINED',
  'SEARCH_MATCHED',
] as const;

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** When a mail tells of it: each on its own, or gathered once a day or a week. */
export const MAIL_RHYTHMS = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NONE'] as const;

export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

export const DIGEST_RHYTHMS = ['DAILY', 'WEEKLY'] as const;

export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number];

export interface NotificationChoice {
  readonly inProduct: boolean;
  readonly mail: MailRhythm;
}

/** What waits for an answer is mailed at once, what is good to know comes in the digest. */
export const NOTIFICATION_DEFAULTS: Readonly<Record<NotificationKind, NotificationChoice>> = {
  MESSAGE_RECEIVED: { inProduct: true, mail: 'AT_ONCE' },
  CONSORTIUM_INVITED: { inProduct: true, mail: 'AT_ONCE' },
  SEAT_ANSWERED: { inProduct: true, mail: 'AT_ONCE' },
  SEAT_GIVEN_UP: { inProduct: true, mail: 'AT_ONCE' },
  SEAT_REMOVED: { inProduct: true, mail: 'AT_ONCE' },
  SUBMISSION_RECORDED: { inProduct: true, mail: 'DAILY' },
  CLAIM_DECIDED: { inProduct: true, mail: 'AT_ONCE' },
  JOIN_REQUESTED: { inProduct: true, mail: 'AT_ONCE' },
  JOIN_ANSWERED: { inProduct: true, mail: 'AT_ONCE' },
  MEMBER_JOINED: { inProduct: true, mail: 'DAILY' },
  SEARCH_MATCHED: { inProduct: true, mail: 'DAILY' },
};

/** The rhythms a kind may be mailed in: what a search found is looked for once a day at most. */
export const rhythmsOf = (kind: NotificationKind): readonly MailRhythm[] => (kind === 'SEARCH_MATCHED' ? ['DAILY', 'WEEKLY', 'NONE'] : MAIL_RHYTHMS);

/** Where a notification leads. */
export const NOTIFICATION_SUBJECT_KINDS = ['THREAD', 'CONSORTIUM', 'ORGANISATION', 'ORGANISATION_PEOPLE', 'ORGANISATION_CLAIM', 'IDEA', 'OFFER', 'IDEA_EDITOR', 'OFFER_EDITOR', 'SAVED_SEARCH'] as const;

export type NotificationSubjectKind = (typeof NOTIFICATION_SUBJECT_KINDS)[number];

const PATHS: Readonly<Record<NotificationSubjectKind, (id: string) => string>> = {
  THREAD: (id) => `/my/messages/${id}`,
  CONSORTIUM: (id) => `/my/consortia/${id}`,
  ORGANISATION: (id) => `/organisations/${toPath('', id)}`,
  ORGANISATION_PEOPLE: (id) => `/my/organisations/${id}/people`,
  ORGANISATION_CLAIM: (id) => `/my/organisations/${id}/claim`,
  IDEA: (id) => `/ideas/${toPath('', id)}`,
  OFFER: (id) => `/offers/${toPath('', id)}`,
  IDEA_EDITOR: (id) => `/my/ideas/${id}/edit`,
  OFFER_EDITOR: (id) => `/my/offers/${id}/edit`,
  SAVED_SEARCH: () => '/my/searches',
};

/** The page a notification is about, without the language. */
export const notificationPath = (kind: NotificationSubjectKind, id: string): string => PATHS[kind](id);

/** Values the wording of a notification needs: names of organisations, titles and codes; never of people. */
export type NotificationFacts = Readonly<Record<string, string>>;
