import { acceptInvitations, ask, createOrganisation, join, openConsortium, publishIdea } from './support/api';
import { eligibility } from './support/board';
import { open } from './support/open';
import { expect, test } from './support/test';

const INVITE = 'mutation($input: InvitePartnerInput!) { invitePartner(input: $input) { seat { id } } }';

test('a budget is shared out within its ceilings, and the application recorded as it was sent in', async ({ page, newPerson }) => {
  await join(page, { name: 'Vuokko Salmela', email: 'vuokko@budget.example' });
  const coordinator = await createOrganisation(page, { name: 'Vuolle University of Applied Sciences', country: 'FI', type: 'COMPANY' });
  const idea = await publishIdea(page, coordinator.id, 'A budget that adds up');
  const consortium = await openConsortium(page, coordinator.id, idea.id);
  const partners = await newPerson();
  await join(partners, { name: 'Tore Lind', email: 'tore@budget.example' });
  for (const [name, country] of [['Forsen AB', 'SE'], ['Kärestik OÜ', 'EE']] as const) {
    const { id } = await createOrganisation(partners, { name, country, type: 'COMPANY' });
    await ask(page.request, INVITE, { input: { asOrganisationId: coordinator.id, consortiumId: consortium, organisationId: id, role: 'PARTNER' } });
    await acceptInvitations(partners, id);
  }

  await open(page, `/en/my/consortia/${consortium}`);
  const budget = page.locator('#budget');
  const total = budget.getByLabel('Sum to share out');
  const spread = budget.getByRole('button', { name: 'Spread by weight' });
  const save = budget.getByRole('button', { name: 'Save the budget' });

  await test.step('a sum over the ceilings is told, and what is over', async () => {
    await expect(budget.getByRole('table', { name: 'Durations side by side' })).toContainText('€450,000');
    await total.fill('300 000,02');
    await spread.click();
    await expect(budget.getByRole('list', { name: 'Ceilings, and what is left' })).toContainText('€0.02 too much');
  });

  await test.step('shares follow the weights, add up to the cent and are saved', async () => {
    await total.fill('299 999,99');
    await budget.getByLabel('Weight of Forsen AB').fill('2');
    await spread.click();
    const row = (name: string) => budget.getByRole('row', { name: new RegExp(`^${name}`) });
    await expect(row('Forsen AB').getByRole('cell').last()).toHaveText('€149,999.99');
    await expect(row('Kärestik OÜ').getByRole('cell').last()).toHaveText('€75,000');
    await expect(row('Sum').getByRole('cell').last()).toHaveText('€299,999.99');
    await expect(budget.getByRole('list', { name: 'Ceilings, and what is left' })).toContainText('€0.01 is left');
    await save.click();
    await expect(budget.getByText('The budget is saved.')).toBeVisible();
    await expect(eligibility(page).verdict).toHaveText('Eligible as it stands');
  });

  await test.step('the submission is recorded with the rules, the verdict and who took part', async () => {
    const submission = page.locator('#submission');
    await submission.getByRole('button', { name: 'Record the submission' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('3 members');
    await dialog.getByRole('button', { name: 'Record the submission' }).click();
    await expect(submission.getByText('The submission is recorded.')).toBeVisible();
    const kept = submission.getByRole('listitem').first();
    await expect(kept).toContainText('€299,999.99');
    await expect(kept).toContainText(/version STRATEGIC_PARTNERSHIP\/2027\/\d+/);
    await expect(kept).toContainText('Who took part: 3 of 3 counted');
  });

  await test.step('a partner reads both, and changes neither', async () => {
    await partners.goto(`/en/my/consortia/${consortium}`);
    await expect(partners.locator('#submission')).toContainText('Who took part: 3 of 3 counted');
    await expect(partners.locator('#budget')).toContainText('€299,999.99');
    await expect(partners.getByRole('button', { name: /Record the submission|Save the budget/ })).toHaveCount(0);
  });
});
