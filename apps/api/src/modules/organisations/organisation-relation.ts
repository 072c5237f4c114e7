import type { OrganisationId } from '@trefoil/vocabulary';

/** What the other organisation is to the one asked about. */
export const ORGANISATION_RELATIONS = ['PARENT', 'CHILD', 'RELATED'] as const;
export type OrganisationRelationKind = (typeof ORGANISATION_RELATIONS)[number];

export interface OrganisationRelation {
  readonly kind: OrganisationRelationKind;
  readonly organisationId: OrganisationId;
}
