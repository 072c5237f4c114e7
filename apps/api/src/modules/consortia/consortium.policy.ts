import type { MemberRole, OrganisationId, SeatRole, SeatStatus } from '@trefoil/vocabulary';

/** What a policy needs of a seat. */
export interface SeatFacts {
  readonly organisationId: OrganisationId;
  readonly role: SeatRole;
  readonly status: SeatStatus;
}

type Roles = ReadonlyMap<OrganisationId, MemberRole>;

/**
 * How a person stands to a consortium, by the best of their organisations' seats: any role in the organisation will do
 * to read. NONE sees nothing.
 */
export type Standing = 'COORDINATOR' | 'MEMBER' | 'INVITED' | 'NONE';

/** Nobody holds it together any longer: the coordinator's organisation was withdrawn. */
export const isDissolved = (seats: readonly SeatFacts[]): boolean => !seats.some(({ role, status }) => role === 'COORDINATOR' && status === 'ACCEPTED');

export const holdsSeat = (roles: Roles, seats: readonly SeatFacts[]): boolean =>
  seats.some(({ organisationId, status }) => status === 'ACCEPTED' && roles.has(organisationId));

export function standingIn(roles: Roles, seats: readonly SeatFacts[]): Standing {
  if (isDissolved(seats)) return 'NONE';
  const own = seats.filter(({ organisationId }) => roles.has(organisationId));
  if (own.some(({ role }) => role === 'COORDINATOR')) return 'COORDINATOR';
  if (own.some(({ status }) => status === 'ACCEPTED')) return 'MEMBER';
  return own.some(({ status }) => status === 'INVITED') ? 'INVITED' : 'NONE';
}

/** Takes up room, and may be changed: not given up by either side. */
export const isActive = ({ status }: SeatFacts): boolean => status === 'PLANNED' || status === 'INVITED' || status === 'ACCEPTED';

/** Seats that are only planned, or are given up, are the coordinator's own affair. */
export const canSeeSeat = (standing: Standing, { status }: SeatFacts): boolean =>
  standing === 'COORDINATOR' || (standing !== 'NONE' && (status === 'INVITED' || status === 'ACCEPTED'));

/** What stands written on a seat: for the members, and for the people of its organisation. */
export const canReadTexts = (standing: Standing, isOwn: boolean): boolean => isOwn || standing === 'COORDINATOR' || standing === 'MEMBER';

/** Who gets what is among the members. */
export const canReadBudget = (standing: Standing): boolean => standing === 'COORDINATOR' || standing === 'MEMBER';

/** What was sent in, and how it was judged, is among the members. */
export const canReadSubmissions = canReadBudget;

/** An associated partner supports the project without a part of the grant. */
export const canHoldShare = (seat: SeatFacts): boolean => isActive(seat) && seat.role !== 'ASSOCIATED_PARTNER';

/** What the coordinator wrote to the invited organisation: between the two. */
export const canReadMessage = (standing: Standing, isOwn: boolean): boolean => isOwn || standing === 'COORDINATOR';

/** Whether an organisation may be invited to this seat, which it has now or had once. A planned seat becomes an invitation once the organisation is claimed. */
export const isFree = (seat: SeatFacts, isClaimed: boolean): boolean => !isActive(seat) || (seat.status === 'PLANNED' && isClaimed);

export const isOpenInvitation = ({ status }: SeatFacts): boolean => status === 'INVITED';

export const canLeave = ({ role, status }: SeatFacts): boolean => status === 'ACCEPTED' && role !== 'COORDINATOR';

export const canRemove = (seat: SeatFacts): boolean => isActive(seat) && seat.role !== 'COORDINATOR';

/** For whom the actor speaks with regard to a seat, as owner or editor. */
export interface Speaking {
  readonly forCoordinator: boolean;
  readonly forSeat: boolean;
}

/** The statement of added value is the coordinator's case for a partner and the partner's about itself: both write it. */
export const canEditAddedValue = (seat: SeatFacts, { forCoordinator, forSeat }: Speaking): boolean =>
  isActive(seat) && (forCoordinator || (forSeat && seat.status === 'ACCEPTED'));

/** An institution's strategy is its own to speak of, once it is in. */
export const canEditStrategyLink = (seat: SeatFacts, { forSeat }: Speaking): boolean => forSeat && seat.status === 'ACCEPTED';

export const seatPermissions = (seat: SeatFacts, speaking: Speaking) => ({
  accept: speaking.forSeat && isOpenInvitation(seat),
  decline: speaking.forSeat && isOpenInvitation(seat),
  leave: speaking.forSeat && canLeave(seat),
  remove: speaking.forCoordinator && canRemove(seat),
  edit: canEditAddedValue(seat, speaking),
});
