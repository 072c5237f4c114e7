import type { ConsortiumDraft, ConsortiumMember } from '@trefoil/rules';
import { type OrganisationId, requireIsoDate } from '@trefoil/vocabulary';
import type { ProjectIdea } from '../ideas';
import type { Organisation } from '../organisations';
import type { Seat } from './seat.entity';

type IdeaFacts = Pick<
  ProjectIdea,
  'action' | 'callYear' | 'durationMonths' | 'grantAskedCents' | 'higherEducationLink' | 'agendaLink' | 'aims' | 'activities' | 'otherActivity' | 'deadline'
>;
type SeatTexts = Pick<Seat, 'role' | 'addedValue' | 'strategyLink'>;
export type OrganisationFacts = Pick<Organisation, 'country' | 'type' | 'echeSource' | 'echeFrom' | 'echeTo'>;

/** A seat as the rules see it; an organisation that cannot be read is one of which nothing is known. */
export function toMember(organisationId: OrganisationId, seat: SeatTexts, organisation: OrganisationFacts | null): ConsortiumMember {
  const { role, addedValue, strategyLink } = seat;
  const eche = organisation?.echeSource ? { from: organisation.echeFrom, to: organisation.echeTo } : null;
  return { organisationId, country: organisation?.country ?? null, type: organisation?.type ?? null, role, addedValue, strategyLink, eche };
}

/** An idea with these members, whoever they are. */
export function toDraft(idea: IdeaFacts, members: readonly ConsortiumMember[]): ConsortiumDraft {
  const { action, callYear, durationMonths, grantAskedCents, higherEducationLink, agendaLink, aims, activities, otherActivity } = idea;
  const deadline = idea.deadline ? requireIsoDate(idea.deadline.toISOString().slice(0, 10)) : null;
  return { action, callYear, durationMonths, grantAskedCents, higherEducationLink, agendaLink, aims, activities, otherActivity, deadline, members };
}

/** A consortium as the rules see it: of the seats only the coordinator's and the accepted ones. */
export function toConsortiumDraft(
  idea: IdeaFacts,
  seats: readonly (SeatTexts & Pick<Seat, 'organisationId' | 'status'>)[],
  organisations: ReadonlyMap<OrganisationId, OrganisationFacts | null>,
): ConsortiumDraft {
  const accepted = seats.filter(({ status }) => status === 'ACCEPTED');
  return toDraft(
    idea,
    accepted.map((seat) => toMember(seat.organisationId, seat, organisations.get(seat.organisationId) ?? null)),
  );
}
