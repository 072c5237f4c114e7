import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

/** By a mistyped name, by the map and the facets, handed on as a link, and back to where one was. */
async function findPartner(page: Page, newPage: () => Promise<Page>, chooseCompanies: (page: Page) => Promise<void>): Promise<void> {
  const main = page.getByRole('main');
  await page.goto('/en/organisations');
  await main.locator('#search-words').fill('hogskolan skarvikne');
  await main.locator('#search-words').press('Enter');
  await expect(main.getByText('Nothing has exactly these words.')).toBeVisible();
  await expect(main.getByRole('article').first().getByRole('heading')).toHaveText('Högskolan i Skärviken');

  await main.getByRole('link', { name: 'Clear all' }).click();
  await expect(main.getByText('Nothing has exactly these words.')).toBeHidden();
  await expect(page).not.toHaveURL(/words=/);
  await main.getByRole('link', { name: 'Show the map' }).click();
  const sweden = main.getByRole('group', { name: 'By country' }).getByRole('link', { name: /^Sweden: / });
  const figure = /\d+$/.exec((await sweden.getAttribute('aria-label')) ?? '')?.[0] ?? '';
  await sweden.press('Enter');
  await expect(page).toHaveURL(/country=SE/);
  await expect(main.locator('#found')).toHaveText(`${figure} organisations`);
  await chooseCompanies(page);
  await expect(page).toHaveURL(/country=SE.*type=COMPANY/);
  await expect(main.getByRole('link', { name: 'Remove type of organisation Company' })).toBeVisible();
  const found = (await main.locator('#found').textContent()) ?? '';

  const address = page.url();
  const other = await newPage();
  await other.goto(address);
  await expect(other.locator('#found')).toHaveText(found);

  await main.getByRole('article').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/organisations\/.+-\d+$/);
  await page.goBack();
  await expect(main.locator('#found')).toHaveText(found);
  await expect(page).toHaveURL(address);
}

const press = async (page: Page) => page.getByRole('checkbox', { name: /^Company/ }).check();

test('a partner is found by name, map and facets', async ({ page, newPerson }) => {
  await findPartner(page, newPerson, press);
});

test('a partner is found on a phone', async ({ page, newPerson }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await findPartner(page, newPerson, async () => {
    await page.getByText(/^Filters/).click();
    await press(page);
    await expect(page).toHaveURL(/type=COMPANY/);
    await page.getByRole('dialog').getByRole('button', { name: /^Show \d+ results?$/ }).click();
    await expect(page.getByRole('dialog')).not.toBeVisible();
  });
});

test('a partner is found without JavaScript', async ({ newPerson }) => {
  const plain = () => newPerson({ javaScriptEnabled: false });
  await findPartner(await plain(), plain, async (page) => {
    await press(page);
    await page.getByRole('button', { name: 'Show results' }).click();
  });
});
