import type { Page } from '@playwright/test';
import { chooseToInvite, eligibility } from './support/board';
import { signUp } from './support/sign-up';
import { expect, test } from './support/test';

interface Institution {
  readonly name: string;
  readonly type: string;
  readonly country: string;
  readonly charter?: { readonly from: string; readonly to: string };
}

const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const conversation = (page: Page) => page.getByRole('log', { name: 'Messages of this conversation' });

/** From one's own page, as somebody does who has just signed up. */
async function registerOrganisation(page: Page, { name, type, country, charter }: Institution): Promise<void> {
  await page.getByRole('link', { name: 'Register an organisation' }).click();
  await expect(title(page)).toHaveText('Register an organisation');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: type });
  await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: country });
  if (charter) {
    await page.getByRole('checkbox', { name: 'We hold the charter' }).check();
    await page.getByLabel('Valid from').fill(charter.from);
    await page.getByLabel('Valid until').fill(charter.to);
  }
  await page.getByRole('button', { name: 'Register the organisation' }).click();
  await expect(title(page)).toHaveText(name);
  await expect(page.getByText('The profile is saved')).toBeVisible();
}

/** Leaves a step of the wizard; what was written is saved by then. */
async function nextStep(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^Step ${number} of 6`) })).toBeVisible();
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^(?:Write as|Message)/ }).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(conversation(page).getByText(text)).toBeVisible();
}

async function findIdea(page: Page, words: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Ideas' }).click();
  await page.locator('#search-words').fill(words);
  await page.locator('#search-words').press('Enter');
  await expect(page.getByRole('heading', { name: '1 idea', exact: true })).toBeVisible();
  await page.getByRole('article').getByRole('link', { name: 'Lakes as laboratories' }).click();
  await expect(title(page)).toHaveText('Lakes as laboratories');
}

test('three organisations in three countries find each other, talk, and become a consortium that may be funded', async ({ page: aino, newPerson }) => {
  test.setTimeout(120_000);
  const [bjorn, kadri] = [await newPerson(), await newPerson()];

  await test.step('three people register their organisations', async () => {
    await signUp(aino, { name: 'Aino Rantala', email: 'aino@three-leaves.example' });
    await registerOrganisation(aino, { name: 'Järvenselän korkeakoulu', type: 'Higher education institution', country: 'Finland', charter: { from: '2021-01-01', to: '2027-12-31' } });
    await signUp(bjorn, { name: 'Björn Ekdal', email: 'bjorn@three-leaves.example' });
    await registerOrganisation(bjorn, { name: 'Vattenvägen AB', type: 'Company', country: 'Sweden' });
    await signUp(kadri, { name: 'Kadri Tamm', email: 'kadri@three-leaves.example' });
    await registerOrganisation(kadri, { name: 'Peipsi Selts', type: 'Association', country: 'Estonia' });
  });

  await test.step('one publishes an idea', async () => {
    await aino.getByRole('button', { name: 'Aino Rantala: account' }).click();
    await aino.getByRole('link', { name: 'My page' }).click();
    await aino.getByRole('link', { name: 'New idea' }).click();
    await aino.getByRole('textbox', { name: 'Title' }).fill('Lakes as laboratories');
    await aino.getByRole('textbox', { name: /^Summary/ }).fill('Students measure the water of three lakes and teach each other what they find.');
    await nextStep(aino, 2);
    await aino.getByRole('radio', { name: /^Development project/ }).check();
    await aino.getByRole('combobox', { name: /^Duration/ }).selectOption({ label: '24 months' });
    await aino.getByRole('textbox', { name: /^Grant asked for/ }).fill('240 000');
    await nextStep(aino, 3);
    await aino.getByRole('button', { name: 'Add a partner sought' }).click();
    await aino.getByRole('group', { name: 'Partner 1' }).getByRole('combobox', { name: 'Type of organisation' }).selectOption({ label: 'Company' });
    await nextStep(aino, 4);
    await aino.getByRole('checkbox', { name: 'Quality and renewal of higher education' }).check();
    await aino.getByRole('checkbox', { name: 'Intensive courses' }).check();
    await aino.getByRole('textbox', { name: /^How it relates to higher education/ }).fill('It becomes a part of three bachelor programmes.');
    await aino.getByRole('textbox', { name: /^Link to the EU agenda/ }).fill('It ties teaching to research and to the region.');
    await nextStep(aino, 5);
    await nextStep(aino, 6);
    await aino.getByRole('button', { name: 'Publish' }).click();
    await expect(title(aino)).toHaveText('Lakes as laboratories');
    await expect(aino.getByRole('list', { name: 'Seats of the consortium' }).getByRole('listitem')).toHaveText(['FIFinland', 'Partner sought']);
  });

  await test.step('the others find it by search', async () => {
    await findIdea(bjorn, 'laboratories lakes');
    await findIdea(kadri, 'jarvenselan');
  });

  await test.step('a message goes each way and appears by itself', async () => {
    await bjorn.getByRole('link', { name: 'I’m interested' }).click();
    await bjorn.getByRole('link', { name: 'Only a question? Write a message' }).click();
    await expect(title(bjorn)).toHaveText('Järvenselän korkeakoulu');
    await aino.getByRole('button', { name: 'Aino Rantala: account' }).click();
    await aino.getByRole('link', { name: 'Messages' }).click();
    await expect(aino.getByText('No messages yet')).toBeVisible();
    await say(bjorn, 'We build probes that students can mend themselves.');
    await aino.getByRole('article').getByRole('link', { name: 'Vattenvägen AB' }).click();
    await expect(conversation(aino).getByText('We build probes that students can mend themselves.')).toBeVisible();
    await say(aino, 'Then you are whom we look for.');
    await expect(conversation(bjorn).getByText('Then you are whom we look for.')).toBeVisible();
  });

  const panel = eligibility(aino);
  const seats = aino.getByRole('list', { name: 'Seats of the consortium' }).getByRole('listitem');

  await test.step('two are invited', async () => {
    await aino.getByRole('main').getByRole('link', { name: 'Lakes as laboratories' }).click();
    await aino.getByRole('button', { name: 'Open a consortium' }).click();
    await expect(panel.countries).toHaveAttribute('aria-valuetext', '1 of 3 countries');
    await expect(panel.verdict).toHaveText('Not eligible yet');
    for (const name of ['Vattenvägen AB', 'Peipsi Selts']) {
      await chooseToInvite(aino, name);
      await aino.getByRole('button', { name: 'Send the invitation' }).click();
      await expect(aino.getByText(`${name} is invited.`)).toBeVisible();
    }
    await expect(panel.region).toContainText('3 of 3 if all accept');
    await expect(panel.region).toContainText('If all 2 invited accept, the consortium is eligible.');
    await expect(panel.countries).toHaveAttribute('aria-valuetext', '1 of 3 countries');
    await expect(seats).toHaveText(['FIFinland: Järvenselän korkeakoulu', 'SESweden: Vattenvägen AB', 'EEEstonia: Peipsi Selts']);
  });

  await test.step('the first accepts on their own page: two of three', async () => {
    await bjorn.getByRole('button', { name: /^Björn Ekdal: account/ }).click();
    await bjorn.getByRole('link', { name: 'My page' }).click();
    await bjorn.getByRole('button', { name: 'Accept the seat' }).click();
    await expect(bjorn.getByRole('button', { name: 'Accept the seat' })).toBeHidden();
    await expect(panel.countries).toHaveAttribute('aria-valuetext', '2 of 3 countries');
    await expect(panel.verdict).toHaveText('Not eligible yet');
    await expect(panel.region.getByRole('link', { name: 'Find a partner from one more country' })).toBeVisible();
  });

  await test.step('the second accepts on the board: eligible', async () => {
    await kadri.getByRole('button', { name: 'Kadri Tamm: account' }).click();
    await kadri.getByRole('link', { name: 'My page' }).click();
    await kadri.getByRole('link', { name: 'Lakes as laboratories' }).click();
    await expect(eligibility(kadri).countries).toHaveAttribute('aria-valuetext', '2 of 3 countries');
    await kadri.getByRole('button', { name: 'Accept the seat' }).click();
    await expect(eligibility(kadri).verdict).toHaveText('Eligible as it stands');
    await expect(panel.countries).toHaveAttribute('aria-valuetext', '3 of 3 countries');
    await expect(panel.verdict).toHaveText('Eligible as it stands');
    await expect(panel.group('Who counts: 3 of 3')).toBeVisible();
  });
});
