import type { ConsortiumDraft, ConsortiumMember } from '@trefoil/rules';
import { type OrganisationId, requireIsoDate } from '@trefoil/vocabulary';
import type { ProjectIdea } from '../ideas';
import type { Organisation } from '../organisations';
import type { Seat } from './seat.entity';

type IdeaFacts = Pick<
  ProjectIdea,
  'action' | 'callYear' | 'durationMonths' | 'grantAskedCents' | 'higherEducationLink' | 'agendaLink' | 'aims' | 'activities' | 'otherActivity' | 'deadline'
>;
type SeatTexts = Pick<Seat, 'role' | 'addedValue' | 'strategyLink'> & Partial<Pick<Seat, 'providesVet'>>;
export type OrganisationFacts = Pick<Organisation, 'country' | 'type' | 'echeSource' | 'echeFrom' | 'echeTo'>;

/** A seat as the rules see it; an organisation that cannot be read is one of which nothing is known. */
export function toMember(organisationId: OrganisationId, seat: SeatTexts, organisation: OrganisationFacts | null): ConsortiumMember {
  const { role, addedValue, strategyLink, providesVet = null } = seat;
  const eche = organisation?.echeSource ? { from: organisation.echeFrom, to: organisation.echeTo } : null;
  return { organisationId, country: organisation?.country ?? null, type: organisation?.type ?? null, role, addedValue, strategyLink, providesVet, eche };
}

/** An idea with these members, whoever they are. */
export function toDraft(idea: IdeaFacts, members: readonly ConsortiumMember[]): ConsortiumDraft {
  const { action, callYear, durationMonths, grantAskedCents, higherEducationLink, agendaLink, aims, activities, otherActivity } = idea;
  const deadline = idea.deadline ? requireIsoDate(idea.deadline.toISOString().slice(0, 10)) : null;
  return { action, callYear, durationMonths, grantAskedCents, higherEducationLink, agendaLink, aims, activities, otherActivity, deadline, members };
}

export interface BudgetFacts {
  readonly months: number;
  readonly shares: readonly { readonly cents: number }[];
}

export const totalCents = ({ shares }: Pick<BudgetFacts, 'shares'>): number => shares.reduce((total, { cents }) => total + cents, 0);

/**
 * A consortium as the rules see it: of the seats only the coordinator's and the accepted ones.
 * A budget plan that gives anything to anybody says more exactly than the idea how long and how much.
 */
export function toConsortiumDraft(
  idea: IdeaFacts,
  seats: readonly (SeatTexts & Pick<Seat, 'organisationId' | 'status'>)[],
  organisations: ReadonlyMap<OrganisationId, OrganisationFacts | null>,
  budget: BudgetFacts | null,
): ConsortiumDraft {
  const accepted = seats.filter(({ status }) => status === 'ACCEPTED');
  const draft = toDraft(
    idea,
    accepted.map((seat) => toMember(seat.organisationId, seat, organisations.get(seat.organisationId) ?? null)),
  );
  const planned = budget ? totalCents(budget) : 0;
  return budget && planned > 0 ? { ...draft, durationMonths: budget.months, grantAskedCents: planned } : draft;
}
