import type { OrganisationId } from '@trefoil/vocabulary';

/** A profile was made or changed: what is derived from it must follow. */
export class OrganisationSaved {
  constructor(readonly organisationId: OrganisationId) {}
}

/** A moderator suspended it, or lifted that; OrganisationSaved follows. */
export class OrganisationStandingChanged {
  constructor(
    readonly organisationId: OrganisationId,
    readonly isSuspended: boolean,
  ) {}
}

export class OrganisationWithdrawn {
  constructor(readonly organisationId: OrganisationId) {}
}

/** Several were found to be one each: what hangs on the first of a pair belongs to the second from now on, and the first leads there. */
export class OrganisationsMerged {
  constructor(readonly merges: readonly { readonly mergedId: OrganisationId; readonly intoId: OrganisationId }[]) {}
}

/** Somebody speaks for an imported organisation from now on; OrganisationSaved follows. */
export class OrganisationClaimed {
  constructor(
    readonly organisationId: OrganisationId,
    readonly personId: string,
  ) {}
}
