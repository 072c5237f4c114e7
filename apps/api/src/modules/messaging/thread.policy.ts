import type { MemberRole, OrganisationId } from '@trefoil/vocabulary';

/** What a policy needs of a thread. */
export interface ThreadSides {
  readonly starterOrganisationId: string;
  readonly recipientOrganisationId: string;
}

/** Organisation id -> the actor's role there. */
type Roles = ReadonlyMap<string, MemberRole>;

/** Everybody of either organisation, whatever their role. */
export const canRead = (roles: Roles, thread: ThreadSides): boolean => roles.has(thread.starterOrganisationId) || roles.has(thread.recipientOrganisationId);

/** The side a reader stands on; who belongs to both stands on the side that began. */
export const ownSide = (roles: Roles, { starterOrganisationId, recipientOrganisationId }: ThreadSides): OrganisationId =>
  roles.has(starterOrganisationId) ? starterOrganisationId : recipientOrganisationId;

export const otherSide = ({ starterOrganisationId, recipientOrganisationId }: ThreadSides, side: OrganisationId): OrganisationId =>
  side === starterOrganisationId ? recipientOrganisationId : starterOrganisationId;

export const isSide = ({ starterOrganisationId, recipientOrganisationId }: ThreadSides, organisationId: OrganisationId): boolean =>
  organisationId === starterOrganisationId || organisationId === recipientOrganisationId;

const CHANGEABLE_MS = 600_000;

/** From then on what was sent stays as it is. */
export const changeableUntil = ({ sentAt }: { readonly sentAt: Date }): Date => new Date(sentAt.getTime() + CHANGEABLE_MS);
