import type { OrganisationId } from '@trefoil/vocabulary';

/** A batch of organisations was added or changed by an import: what is derived from them follows, a batch at a time. */
export class OrganisationsImported {
  constructor(readonly organisationIds: readonly OrganisationId[]) {}
}

/** A register was taken in to its end, and what follows from it over the whole directory is done. */
export class DirectoryImported {}
