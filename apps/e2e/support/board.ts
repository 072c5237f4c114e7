import { expect, type Locator, type Page } from '@playwright/test';

/** The eligibility panel of a consortium's board, in English. */
export function eligibility(page: Page) {
  const region: Locator = page.getByRole('complementary', { name: 'Eligibility' });
  return {
    region,
    verdict: region.getByRole('status'),
    countries: region.getByRole('meter', { name: 'Countries that count' }),
    organisations: region.getByRole('meter', { name: 'Organisations that count' }),
    /** One of its folds, by its heading. */
    group: (summary: string | RegExp) => region.locator('details').filter({ has: page.locator('summary').filter({ hasText: summary }) }),
  };
}

/** Finds an organisation by its name on the board and chooses it. */
export async function chooseToInvite(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name of the organisation').fill(name);
  await page.getByRole('search').filter({ has: page.getByLabel('Name of the organisation') }).getByRole('button', { name: 'Search' }).click();
  await page.getByRole('button', { name: `Choose ${name}` }).click();
  await expect(page.getByRole('radio', { name: 'Partner', exact: true })).toBeChecked();
}
