import type { MemberRole } from '@trefoil/vocabulary';

/** What a policy needs of an organisation. */
export interface OrganisationStanding {
  readonly claimed: boolean;
  readonly withdrawnAt: Date | null;
  readonly suspendedAt: Date | null;
}

/** `role` is the actor's own in the organisation; undefined when they have none. */
export const canEdit = (role: MemberRole | undefined): boolean => role === 'OWNER' || role === 'EDITOR';

export const canWithdraw = (role: MemberRole | undefined): boolean => role === 'OWNER';

/** Publish, invite, answer and write in its name. */
export const canActFor = canEdit;

const isShown = ({ withdrawnAt, suspendedAt }: OrganisationStanding): boolean => withdrawnAt === null && suspendedAt === null;

/** Write to it as somebody else: only where somebody reads it. */
export const canMessage = (role: MemberRole | undefined, organisation: OrganisationStanding, isSignedIn: boolean): boolean =>
  isSignedIn && role === undefined && organisation.claimed && isShown(organisation);

/** A withdrawn or suspended organisation is still there for its own people. */
export const canSee = (role: MemberRole | undefined, organisation: OrganisationStanding): boolean => isShown(organisation) || role !== undefined;
