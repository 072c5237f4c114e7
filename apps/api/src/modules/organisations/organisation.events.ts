import type { OrganisationId } from '@trefoil/vocabulary';

/** A profile was made or changed: what is derived from it must follow. */
export class OrganisationSaved {
  constructor(readonly organisationId: OrganisationId) {}
}

export class OrganisationWithdrawn {
  constructor(readonly organisationId: OrganisationId) {}
}
