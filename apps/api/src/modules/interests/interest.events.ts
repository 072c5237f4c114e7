import type { InterestState, Locale } from '@trefoil/vocabulary';
import type { ExpressionOfInterest } from './expression-of-interest.entity';

export class ExpressionReceived {
  constructor(readonly interest: ExpressionOfInterest) {}
}

/** The applicant changed what it says, while nobody had looked into it. */
export class ExpressionEdited {
  constructor(readonly interest: ExpressionOfInterest) {}
}

/** Who or what moved it: the coordinator, the applicant, what became of its seat, or the end of the idea. */
export type MovedBy = 'COORDINATOR' | 'APPLICANT' | 'SEAT' | 'IDEA';

/** It came to another state; `interest` is as it stands now. */
export class ExpressionMoved {
  constructor(
    readonly interest: ExpressionOfInterest,
    readonly from: InterestState,
    readonly by: MovedBy,
    /** What the coordinator says to it, by the language of who reads it. */
    readonly words: Readonly<Record<Locale, string>> | null = null,
  ) {}
}

/** The coordinator let in more or fewer of them. */
export class InterestCapChanged {
  constructor(readonly ideaId: string) {}
}
