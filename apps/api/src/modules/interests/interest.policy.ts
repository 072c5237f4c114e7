import type { InterestState, MemberRole, SeatStatus } from '@trefoil/vocabulary';

type Roles = ReadonlyMap<string, MemberRole>;

/** What a policy needs of an expression of interest: whose it is, who looks into it, and what became of its seat. */
export interface InterestFacts {
  readonly organisationId: string;
  readonly coordinatorId: string;
  readonly state: InterestState;
  readonly seatStatus: SeatStatus | null;
}

const speaksFor = (role: MemberRole | undefined): boolean => role === 'OWNER' || role === 'EDITOR';

/** Between the two: everybody of the applicant and of the coordinator, whatever their role. */
export const canSee = (roles: Roles, { organisationId, coordinatorId }: Pick<InterestFacts, 'organisationId' | 'coordinatorId'>): boolean =>
  roles.has(organisationId) || roles.has(coordinatorId);

/** It counts towards the cap. */
export const isOpen = (state: InterestState): boolean => state === 'NEW' || state === 'SHORTLISTED' || state === 'OFFERED';

/** Nobody has looked into it. */
export const canEdit = ({ state }: Pick<InterestFacts, 'state'>): boolean => state === 'NEW';

/** A seat that was taken is left in the consortium. */
export const canWithdraw = ({ state, seatStatus }: Pick<InterestFacts, 'state' | 'seatStatus'>): boolean => isOpen(state) && !(state === 'OFFERED' && seatStatus === 'ACCEPTED');

/** Once a seat is offered, what becomes of that decides. */
export const canTriage = ({ state }: Pick<InterestFacts, 'state'>): boolean => state === 'NEW' || state === 'SHORTLISTED' || state === 'DECLINED';

export const canDecline = ({ state }: Pick<InterestFacts, 'state'>): boolean => state === 'NEW' || state === 'SHORTLISTED';

export const canOfferSeat = canDecline;

export const canTakeBack = ({ state, seatStatus }: Pick<InterestFacts, 'state' | 'seatStatus'>): boolean => state === 'OFFERED' && seatStatus === 'INVITED';

export function interestPermissions(roles: Roles, facts: InterestFacts) {
  const [isApplicant, isCoordinator] = [speaksFor(roles.get(facts.organisationId)), speaksFor(roles.get(facts.coordinatorId))];
  return {
    edit: isApplicant && canEdit(facts),
    withdraw: isApplicant && canWithdraw(facts),
    triage: isCoordinator && canTriage(facts),
    decline: isCoordinator && canDecline(facts),
    offerSeat: isCoordinator && canOfferSeat(facts),
    takeSeatBack: isCoordinator && canTakeBack(facts),
  };
}
