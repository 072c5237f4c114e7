import { open } from './support/open';
import { expect, test } from './support/test';

test('another language shows the same page, and is remembered', async ({ page }) => {
  await open(page, '/en/organisations?country=FI&words=oy');
  await page.getByRole('button', { name: 'EN: language, now English' }).click();
  await page.getByRole('link', { name: 'Svenska' }).click();
  await expect(page).toHaveURL(/\/sv\/organisations\?country=FI&words=oy$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Organisationer');
  await page.goto('/');
  await expect(page).toHaveURL(/\/sv$/);
});

test('the dark theme is there before the first paint', async ({ page }) => {
  await page.addInitScript(() => {
    // what stands on the element when there is first something to paint
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      sessionStorage.setItem('theme at first paint', document.documentElement.dataset['theme'] ?? 'none');
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page, '/en/ideas');
  const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await colour();
  await page.getByRole('banner').getByRole('button', { name: 'Dark theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await colour();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await page.evaluate(() => sessionStorage.getItem('theme at first paint'))).toBe('dark');
  expect(await colour()).toBe(dark);
  await expect(page.getByRole('banner').getByRole('button', { name: 'Light theme' })).toBeVisible();
});

test('Back restores filters and the place on the page', async ({ page }) => {
  await open(page, '/en/organisations');
  const main = page.getByRole('main');
  await main.getByRole('checkbox', { name: /^Finland/ }).check();
  await expect(page).toHaveURL(/country=FI/);
  await expect(main.getByRole('link', { name: 'Remove country Finland' })).toBeVisible();
  const found = await main.locator('#found').textContent();
  const card = main.getByRole('article').nth(12).getByRole('link').first();
  const name = await card.textContent();
  await card.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(500);
  await card.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);

  await page.goBack();
  await expect(page).toHaveURL(/country=FI/);
  await expect(main.locator('#found')).toHaveText(found ?? '');
  await expect(main.getByRole('checkbox', { name: /^Finland/ })).toBeChecked();
  await expect.poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(50);

  await page.evaluate(() => window.scrollTo(0, 0));
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/organisations$/);
  await expect(main.getByRole('checkbox', { name: /^Finland/ })).not.toBeChecked();
});
