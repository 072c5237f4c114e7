import type { ConsortiumDraft } from '@trefoil/rules';
import { type CountryCode, type IsoDate, requireIsoDate, type SeatStatus } from '@trefoil/vocabulary';
import type { ConsortiumDraftFragment } from './consortium-draft.graphql';

/** The consortium as the rules see it, with the seats in these states; by default only those that count, as the server has it. */
export function toConsortiumDraft({ idea, budgetPlan, seats }: ConsortiumDraftFragment, statuses: readonly SeatStatus[] = ['ACCEPTED']): ConsortiumDraft {
  // A budget plan that gives anything to anybody says more exactly than the idea how long and how much.
  const { durationMonths, grantAskedCents } = budgetPlan && budgetPlan.totalCents > 0 ? { durationMonths: budgetPlan.months, grantAskedCents: budgetPlan.totalCents } : idea;
  const { action, callYear, higherEducationLink, agendaLink, aims, activities, otherActivity, deadline } = idea;
  return {
    action, callYear, durationMonths, grantAskedCents, higherEducationLink, agendaLink, aims, activities, otherActivity,
    deadline: deadline ? requireIsoDate(deadline.slice(0, 10)) : null,
    members: seats.filter(({ status }) => statuses.includes(status)).map(({ role, addedValue, strategyLink, providesVet, organisation }) => ({
      organisationId: organisation.id,
      country: organisation.country as CountryCode,
      type: organisation.type,
      role, addedValue, strategyLink, providesVet,
      eche: organisation.eche as { from: IsoDate | null; to: IsoDate | null } | null,
    })),
  };
}
