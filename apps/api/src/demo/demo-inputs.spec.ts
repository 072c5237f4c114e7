import 'reflect-metadata';
import { IdeaContentInput } from '../modules/ideas';
import { OfferContentInput, OrganisationProfileInput } from '../modules/organisations';
import { inputValidation } from '../platform/graphql/validation.pipe';
import { demoIdeas, demoOffers, demoOrganisations } from './content';
import { toIdeaContent, toOfferContent, toProfile } from './demo-inputs';

const loadedAt = new Date('2026-11-23T10:00:00Z');

/** What the API's door would say to an input, by the key it was made of. */
async function faultsOf(inputs: readonly { key: string; input: object }[], metatype: new () => object): Promise<string[]> {
  const door = inputValidation();
  const faults: string[] = [];
  for (const { key, input } of inputs) {
    await door.transform({ ...input }, { type: 'body', metatype }).catch((fault: unknown) => faults.push(`${key}: ${JSON.stringify(fault)}`));
  }
  return faults;
}

test('every profile, idea and offer would be let in as a request', async () => {
  expect(await faultsOf(demoOrganisations.map((content) => ({ key: content.key, input: toProfile(content) })), OrganisationProfileInput)).toEqual([]);
  expect(await faultsOf(demoIdeas.map((content) => ({ key: content.key, input: toIdeaContent(content, loadedAt) })), IdeaContentInput)).toEqual([]);
  expect(await faultsOf(demoOffers.map((content) => ({ key: content.key, input: toOfferContent(content, loadedAt) })), OfferContentInput)).toEqual([]);
});

test('the door is not open to everything', async () => {
  const [content] = demoOrganisations;
  const input = { ...toProfile(content!), website: 'no address', name: '' };
  expect(await faultsOf([{ key: 'planted', input }], OrganisationProfileInput)).toHaveLength(1);
});

test('an input holds what the content says, with the days counted from the loading', () => {
  const offer = demoOffers.find(({ validForDays }) => (validForDays ?? 0) < 0)!;
  const { validUntil, title } = toOfferContent(offer, loadedAt);
  expect([title, validUntil! < '2026-11-23']).toEqual([offer.title, true]);
  expect(toOfferContent({ ...offer, validForDays: undefined }, loadedAt).validUntil).toBeNull();

  const idea = demoIdeas.find(({ deadline, partnersSought }) => deadline && partnersSought.some(({ countries }) => !countries))!;
  const content = toIdeaContent(idea, loadedAt);
  expect(content).toMatchObject({ title: idea.title, deadline: expect.any(Date), deadlineZone: idea.deadline!.zone });
  expect(content.partnersSought!.every(({ countries, fields }) => Array.isArray(countries) && Array.isArray(fields))).toBe(true);
  expect(content).not.toHaveProperty('key');
});
