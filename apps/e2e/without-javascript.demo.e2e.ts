import { expect, test } from './support/test';

test.use({ javaScriptEnabled: false });

test('everything public is found and read without JavaScript', async ({ page, watch }) => {
  const main = page.getByRole('main');
  const cards = main.getByRole('article');
  const heading = main.getByRole('heading', { level: 1 });
  const count = async () => Number((await main.locator('#found').textContent())?.match(/^\d+/)?.[0]);

  await page.goto('/');
  await expect(page).toHaveURL(/\/en$/);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Organisations' }).click();
  await expect(heading).toHaveText('Organisations');
  const all = await count();
  expect(all).toBeGreaterThan(200);

  await test.step('country and type, by the form', async () => {
    const filters = main.locator('summary').filter({ hasText: /^Filters$/ });
    if (await filters.isVisible()) await filters.click();
    await main.getByRole('checkbox', { name: /^Sweden/ }).check();
    await main.getByRole('checkbox', { name: /^Higher education institution/ }).check();
    await main.getByRole('button', { name: 'Show results' }).click();
    await expect(page).toHaveURL(/country=SE/);
    await expect(page).toHaveURL(/type=HIGHER_EDUCATION_INSTITUTION/);
    const found = await count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    for (const card of await cards.all()) await expect(card).toContainText('Sweden');
  });

  await test.step('without one of them again', async () => {
    await main.getByRole('link', { name: 'Remove type of organisation Higher education institution' }).click();
    await expect(page).not.toHaveURL(/type=/);
    await expect(main.getByRole('checkbox', { name: /^Sweden/ })).toBeChecked();
  });

  await test.step('words, and an organisation', async () => {
    await page.goto('/en/organisations');
    const words = main.getByRole('searchbox', { name: 'Search for organisations' });
    await words.fill('hogskolan skarviken');
    await words.press('Enter');
    await expect(cards.first().getByRole('heading')).toHaveText('Högskolan i Skärviken');
    await cards.first().getByRole('link').click();
    // the result shows the name that was searched for, the page the one of its reader's language and the main one below
    await expect(heading).toHaveText('Skärviken University College');
    await expect(main).toContainText('Högskolan i Skärviken');
    await expect(main.getByText('Erasmus Charter for Higher Education (ECHE)')).toBeVisible();
  });

  await test.step('the next page holds others, and leads back', async () => {
    await page.goto('/en/organisations?order=NAME');
    const names = () => cards.getByRole('heading').allTextContents();
    const first = await names();
    await main.getByRole('link', { name: 'Next page' }).click();
    await expect(page).toHaveURL(/after=/);
    const second = await names();
    expect(second.length).toBeGreaterThan(5);
    expect(second.filter((name) => first.includes(name))).toEqual([]);
    await main.getByRole('link', { name: 'Back to the first page' }).click();
    expect(await names()).toEqual(first);
  });

  for (const { list, title } of [{ list: 'Ideas', title: 'Project ideas' }, { list: 'Offers', title: 'Partner offers' }]) {
    await test.step(title, async () => {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: list }).click();
      await expect(heading).toHaveText(title);
      expect(await count()).toBeGreaterThan(50);
      const name = await cards.first().getByRole('heading').textContent();
      await cards.first().getByRole('link').click();
      await expect(heading).toHaveText(name ?? '');
      await expect(main.getByRole('link', { name: /interested|Write/ }).first()).toHaveAttribute('href', /\/en\/my\/(messages\/new\?kind=|ideas\/\d+\/interest)/);
    });
  }

  await test.step('another language keeps the page', async () => {
    const name = (await heading.textContent()) ?? '';
    const path = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'EN: language, now English' }).click();
    await page.getByRole('link', { name: 'Suomi' }).click();
    await expect(page).toHaveURL(path.replace('/en/', '/fi/'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
    await expect(heading).toHaveText(name);
  });

  await test.step('what is not there says so, with a search', async () => {
    watch.allow(/status of 404/);
    const answer = await page.goto('/sv/finns-inte');
    expect(answer?.status()).toBe(404);
    await expect(heading).toHaveText('Sidan finns inte');
    await expect(main.getByRole('searchbox')).toBeVisible();
  });
});
