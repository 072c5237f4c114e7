import { IdeaContentInput } from '../modules/ideas';
import { OfferContentInput, OrganisationProfileInput } from '../modules/organisations';
import type { DemoIdea, DemoOffer, DemoOrganisation } from './content';
import { dayAfter, deadlineOf } from './demo-times';

/** The demo content as its people would have typed it into the forms. */
export function toProfile({ key: _, ...profile }: DemoOrganisation): OrganisationProfileInput {
  return Object.assign(new OrganisationProfileInput(), profile);
}

export function toIdeaContent({ key: _, organisation: __, status: ___, createdDaysAgo: ____, ...idea }: DemoIdea, loadedAt: Date): IdeaContentInput {
  return Object.assign(new IdeaContentInput(), idea, {
    deadline: idea.deadline ? deadlineOf(idea.deadline, loadedAt) : null,
    deadlineZone: idea.deadline?.zone ?? null,
    partnersSought: idea.partnersSought.map((sought) => ({ expertise: null, task: null, countries: [], fields: [], ...sought })),
  });
}

export function toOfferContent({ key: _, organisation: __, status: ___, createdDaysAgo: ____, validForDays, ...offer }: DemoOffer, loadedAt: Date): OfferContentInput {
  return Object.assign(new OfferContentInput(), offer, { validUntil: validForDays === undefined ? null : dayAfter(loadedAt, validForDays) });
}
