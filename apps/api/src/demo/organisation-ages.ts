import { demoConsortia, demoIdeas, demoOffers, demoOrganisations, demoThreads } from './content';
import { DAY_MS, HOUR_MS } from './demo-times';

/** How long an organisation had been there at least before it did anything, and over how many days they all came. */
const LEAST_DAYS = 2;
const SPREAD_DAYS = 120;
/** Has no factor in common with the spread, so that neighbours in the content come on different days. */
const STEP = 37;

/** For each organisation how many days ago it came: before all that the content has happen to it, and not all at once. */
export function organisationAges(): ReadonlyMap<string, number> {
  const oldest = new Map<string, number>();
  const happened = (organisation: string, daysAgo: number) => oldest.set(organisation, Math.max(oldest.get(organisation) ?? 0, daysAgo));
  for (const { organisation, createdDaysAgo } of [...demoIdeas, ...demoOffers]) happened(organisation, createdDaysAgo);
  for (const { seats, openedDaysAgo } of demoConsortia) for (const { organisation } of seats) happened(organisation, openedDaysAgo);
  for (const { subject, starter, messages } of demoThreads) {
    const daysAgo = ((messages[0]?.hoursAgo ?? 0) * HOUR_MS) / DAY_MS;
    happened(starter, daysAgo);
    if (subject.kind === 'ORGANISATION') happened(subject.key, daysAgo);
  }
  return new Map(demoOrganisations.map(({ key }, index) => [key, (oldest.get(key) ?? 0) + LEAST_DAYS + ((index * STEP) % SPREAD_DAYS)]));
}
