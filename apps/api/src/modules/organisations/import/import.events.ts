import type { OrganisationId } from '@trefoil/vocabulary';

/** A batch of organisations was added or changed by an import: what is derived from them follows, a batch at a time. */
export class OrganisationsImported {
  constructor(readonly organisationIds: readonly OrganisationId[]) {}
}
