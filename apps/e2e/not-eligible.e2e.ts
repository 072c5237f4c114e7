import type { Page } from '@playwright/test';
import { acceptInvitations, createOrganisation, join, openConsortium, publishIdea } from './support/api';
import { chooseToInvite, eligibility } from './support/board';
import { expect, test } from './support/test';

const HEI = 'HIGHER_EDUCATION_INSTITUTION';

/** Invites by hand as somebody who reads the board does. */
async function invite(page: Page, name: string): Promise<void> {
  await chooseToInvite(page, name);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText(`${name} is invited.`)).toBeVisible();
}

test('two Finns, a Swede and an American are not three countries, and the panel says so', async ({ page, newPerson }) => {
  await join(page, { name: 'Kaisa Lehtovirta', email: 'kaisa@not-eligible.example' });
  const coordinator = await createOrganisation(page, { name: 'Kuohu Applied University', country: 'FI', type: HEI, eche: {} });
  const idea = await publishIdea(page, coordinator.id, 'Tides in the classroom');
  const consortium = await openConsortium(page, coordinator.id, idea.id);

  const partners = await newPerson();
  await join(partners, { name: 'Pat Ner', email: 'pat@not-eligible.example' });
  const finnish = await createOrganisation(partners, { name: 'Karikko Software', country: 'FI', type: 'COMPANY' });
  const swedish = await createOrganisation(partners, { name: 'Bränningen Folkbildning', country: 'SE', type: 'ASSOCIATION' });
  const american = await createOrganisation(partners, { name: 'Breakwater College', country: 'US', type: 'OTHER_EDUCATION_PROVIDER' });

  await page.goto(`/en/my/consortia/${consortium}`);
  const panel = eligibility(page);
  await expect(panel.verdict).toHaveText('Not eligible yet');
  await expect(panel.countries).toHaveAttribute('aria-valuetext', '1 of 3 countries');

  await test.step('the added value of a partner-country organisation is asked for, and its lack refused', async () => {
    await chooseToInvite(page, 'Breakwater College');
    await expect(page.getByText(/^United States is a (?:partner country|third country not associated)/)).toContainText('never counted, and cannot coordinate');
    const send = page.getByRole('button', { name: 'Send the invitation' });
    await send.click();
    const summary = page.getByRole('group', { name: /problem|mend|check/i });
    await expect(summary).toBeFocused();
    await summary.getByRole('link', { name: /Added value/ }).click();
    const addedValue = page.getByRole('textbox', { name: 'Added value' });
    await expect(addedValue).toBeFocused();
    await addedValue.fill('It has taught tidal physics to sailors for forty years; nobody in Europe has its wave tank.');
    await send.click();
    await expect(page.getByText('Breakwater College is invited.')).toBeVisible();
  });

  await invite(page, 'Karikko Software');
  await invite(page, 'Bränningen Folkbildning');
  await expect(panel.region).toContainText('2 of 3 if all accept');
  for (const { id } of [finnish, swedish, american]) await acceptInvitations(partners, id);

  await test.step('the panel names the rule, why it is not met, and who does not count', async () => {
    await expect(panel.countries).toHaveAttribute('aria-valuetext', '2 of 3 countries');
    await expect(panel.organisations).toHaveAttribute('aria-valuetext', '3 of 3 organisations');
    await expect(panel.verdict).toHaveText('Not eligible yet');
    const open = panel.group(/requirement open/);
    await expect(open.getByRole('listitem')).toHaveCount(1);
    await expect(open).toContainText(/countries/i);
    await expect(open).toContainText('Not met');
    const counting = panel.group('Who counts: 3 of 4');
    await expect(counting.getByRole('listitem').filter({ hasText: 'Breakwater College' })).toContainText(/Does not count: United States is a/);
    await expect(counting.getByRole('listitem').filter({ hasText: 'Karikko Software' })).toContainText('Its country is already counted.');
    await expect(panel.region.getByRole('link', { name: 'Find a partner from one more country' })).toBeVisible();
  });
});
