import { acceptInvitations, createOrganisation, join, openConsortium, publishIdea } from './support/api';
import { eligibility } from './support/board';
import { open } from './support/open';
import { expect, test } from './support/test';

test('from an idea with two gaps to an eligible consortium: proposed, thought over, swapped and invited', async ({ page, newPerson }) => {
  await join(page, { name: 'Helka Vuori', email: 'helka@builder.example' });
  const coordinator = await createOrganisation(page, { name: 'Vuorenmaan korkeakoulu', country: 'FI', type: 'COMPANY' });
  const idea = await publishIdea(page, coordinator.id, 'Peatland restoration by hydrobotanists', { summary: 'Hydrobotanists restore peatlands with their students.' });
  const consortium = await openConsortium(page, coordinator.id, idea.id);
  const partners = await newPerson();
  await join(partners, { name: 'Siv Torv', email: 'siv@builder.example' });
  const made: string[] = [];
  for (const [name, country] of [['Torvmossen AB', 'SE'], ['Turbaraba OÜ', 'EE'], ['Kūdras purvs SIA', 'LV']] as const) {
    const { id } = await createOrganisation(partners, { name, country, type: 'COMPANY', description: 'Hydrobotanists who restore peatlands.', descriptionLanguage: 'en', activities: ['TEACHING_AND_CURRICULUM_DEVELOPMENT'] });
    made.push(id);
  }

  await open(page, `/en/my/consortia/${consortium}`);
  const panel = eligibility(page);
  await expect(panel.verdict).toHaveText('Not eligible yet');
  const builder = page.locator('#build');
  const best = builder.getByRole('article', { name: 'Proposal 1' });
  const strip = best.getByRole('list', { name: 'Seats of the consortium' }).getByRole('listitem');

  await test.step('the best consortium is proposed under the wishes, and proved', async () => {
    await builder.getByRole('button', { name: 'Propose whole consortia' }).click();
    await builder.getByRole('combobox', { name: 'to', exact: true }).selectOption('3');
    await builder.getByRole('button', { name: 'Propose consortia' }).click();
    await expect(best).toContainText('The best there is, proved');
    await expect(best).toContainText('Keeps every rule on members, once all accept');
    await expect(strip).toHaveText(['FIVuorenmaan korkeakoulu', 'SESweden: Torvmossen AB', 'EEEstonia: Turbaraba OÜ']);
  });

  await test.step('not this one: the next proposals come without it', async () => {
    await best.getByRole('button', { name: 'Do not suggest Turbaraba OÜ for this idea' }).click();
    await page.getByRole('radio', { name: 'It has no time' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Not this one' }).click();
    await expect(builder).toContainText('Turbaraba OÜ: It has no time');
    await expect(strip).toHaveText(['FIVuorenmaan korkeakoulu', 'SESweden: Torvmossen AB', 'LVLatvia: Kūdras purvs SIA']);
  });

  await test.step('all are invited, and once they accept the consortium is eligible', async () => {
    await best.getByRole('button', { name: 'Invite all 2' }).click();
    await expect(builder).toContainText('2 organisations are invited.');
    await expect(panel.region).toContainText('If all 2 invited accept, the consortium is eligible.');
    for (const id of made) await acceptInvitations(partners, id);
    await expect(panel.verdict).toHaveText('Eligible as it stands');
  });
});
