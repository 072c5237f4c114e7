import type { MemberRole } from '@trefoil/vocabulary';

/** Who belongs to it. */
export const canSeePeople = (role: MemberRole | undefined): boolean => role !== undefined;

/** Invite, change roles, remove, hand over, let people in; addresses are shown to whoever may. */
export const canManagePeople = (role: MemberRole | undefined): boolean => role === 'OWNER';

/** Whether an organisation would be left without an owner. */
export const wouldLoseLastOwner = (role: MemberRole, after: MemberRole | null, owners: number): boolean => role === 'OWNER' && after !== 'OWNER' && owners <= 1;
