import type { Locale, NotificationFacts, NotificationKind, NotificationSubjectKind } from '@trefoil/vocabulary';
import type { Letter, MailCatalogues } from '../mail/compose-mail';

export interface NoticeReader {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

export interface NoticeContent {
  readonly kind: NotificationKind;
  readonly subject: { readonly kind: NotificationSubjectKind; readonly id: string };
  /** Names of organisations, titles and codes; never names of people, who may leave for good. */
  readonly facts: NotificationFacts;
  /** Its mail where the module words one of its own; else it is one line and a link. */
  readonly letter?: { readonly catalogues: MailCatalogues; readonly write: (reader: NoticeReader) => Letter };
}

/**
 * People are to be told of something: published as an event, in the transaction that causes it. By which ways each hears of
 * it, if at all, is theirs to choose. What must reach them, as a link they asked for, is mailed directly instead.
 */
export class Notice {
  constructor(
    readonly content: NoticeContent,
    readonly readers: readonly NoticeReader[],
  ) {}
}

/** A person has seen the thing itself: what they were told of it need not wait for them any longer. */
export class SubjectSeen {
  constructor(
    readonly personId: string,
    readonly subject: { readonly kind: NotificationSubjectKind; readonly id: string },
  ) {}
}
