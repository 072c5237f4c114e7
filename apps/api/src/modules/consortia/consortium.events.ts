import type { ConsortiumId, Locale, SeatId } from '@trefoil/vocabulary';

export class ConsortiumOpened {
  constructor(readonly consortiumId: ConsortiumId) {}
}

/** An organisation was offered a seat; one that nobody speaks for is only planned, and may get word by `claim`. */
export class PartnerInvited {
  constructor(
    readonly consortiumId: ConsortiumId,
    readonly seatId: SeatId,
    readonly claim: { readonly email: string; readonly locale: Locale } | null,
  ) {}
}

/** The coordinator recorded that the application was sent in. */
export class SubmissionRecorded {
  constructor(
    readonly consortiumId: ConsortiumId,
    readonly submissionId: string,
  ) {}
}

export class InvitationAccepted {
  constructor(
    readonly consortiumId: ConsortiumId,
    readonly seatId: SeatId,
  ) {}
}

export class InvitationDeclined {
  constructor(
    readonly consortiumId: ConsortiumId,
    readonly seatId: SeatId,
  ) {}
}

export class PartnerLeft {
  constructor(
    readonly consortiumId: ConsortiumId,
    readonly seatId: SeatId,
  ) {}
}

export class SeatRemoved {
  constructor(
    readonly consortiumId: ConsortiumId,
    readonly seatId: SeatId,
  ) {}
}

/** What stands written on a seat was changed. */
export class SeatEdited {
  constructor(
    readonly consortiumId: ConsortiumId,
    readonly seatId: SeatId,
  ) {}
}

export class BudgetPlanned {
  constructor(readonly consortiumId: ConsortiumId) {}
}
