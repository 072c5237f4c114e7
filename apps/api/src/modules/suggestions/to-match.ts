import { EMPTY_QUERY, type MatchOrganisation, type MatchProject, type MatchQuery } from '@trefoil/matching';
import { countryGroup } from '@trefoil/rules';
import type { CountryCode } from '@trefoil/vocabulary';
import type { PastConsortium } from '../past-projects';
import type { IdeaRow, OrganisationRow } from './matching-source.repository';

/** Codes of different kinds are told apart by what stands before them; a field is also in the broader ones above it. */
const fieldCodes = (fields: readonly string[]): readonly string[] => fields.flatMap((field) => [...new Set([field.slice(0, 2), field.slice(0, 3), field])].map((code) => `field:${code}`));
const codesOf = ({ fields, aims, activities }: { fields: readonly string[]; aims: readonly string[]; activities: readonly string[] }): readonly string[] => [
  ...new Set([...fieldCodes(fields), ...aims.map((aim) => `aim:${aim}`), ...activities.map((activity) => `activity:${activity}`)]),
];

export function toMatchOrganisation({ id, name, city, country, type, text, claimed, asked, answered, ...codes }: OrganisationRow): MatchOrganisation {
  return { id, name, city, country, type, text, codes: codesOf(codes), activity: claimed ? 1 : null, asked, answered };
}

/** Participants the directory does not have are left out. */
export function toMatchProject({ id, programme, title, text, keywords, topicTitles, participants }: PastConsortium): MatchProject {
  const idsOf = (some: typeof participants): readonly string[] => some.flatMap(({ organisationId }) => organisationId ?? []);
  return {
    id, programme, title: text ? (title ?? '') : '', text: text ?? '', keywords, topics: topicTitles,
    coordinatorId: participants.find(({ role }) => role === 'COORDINATOR')?.organisationId ?? null,
    participantIds: idsOf(participants),
    asideIds: idsOf(participants.filter(({ role }) => role === 'ASSOCIATED_PARTNER' || role === 'AFFILIATED_ENTITY')),
  };
}

/** What an idea asks for. Wishes that name no country leave all of them open. */
export function toMatchQuery({ organisationId, title, text, aims, activities, sought, memberIds, callYear }: IdeaRow, countryOf: (id: string) => string | null): MatchQuery {
  const present = new Set([organisationId, ...memberIds].map(countryOf));
  return {
    ...EMPTY_QUERY,
    title,
    text: [text, ...sought.map((partner) => partner.text)].filter(Boolean).join('. '),
    codes: codesOf({ fields: sought.flatMap(({ fields }) => fields), aims, activities }),
    coordinatorId: organisationId,
    memberIds: memberIds.filter((id) => id !== organisationId),
    countriesWanted: [...new Set(sought.flatMap(({ countries }) => countries))],
    typesWanted: [...new Set(sought.flatMap(({ type }) => type ?? []))],
    newCountries: countryGroup(callYear).fullParticipation.filter((country: CountryCode) => !present.has(country)),
  };
}
