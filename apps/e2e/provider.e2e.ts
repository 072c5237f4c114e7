import type { Page } from '@playwright/test';
import { open } from './support/open';
import { expect, test } from './support/test';

/** Says at the provider who one is. */
async function answerAs(page: Page, account: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Campus sign-in');
  await page.getByRole('button', { name: account }).click();
}

test('somebody comes by their university, and again over the page when the session ends, where nothing typed is lost', async ({ page, context, watch }) => {
  watch.allow(/status of 401/);
  await open(page, '/en/sign-in');
  await page.getByRole('link', { name: 'Sign in with Campus' }).click();
  await answerAs(page, 'Cancel');
  await expect(page.getByRole('main')).toContainText('You came back without signing in.');
  await page.getByRole('link', { name: 'Sign in with Campus' }).click();
  await answerAs(page, 'maija');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome from Campus');
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Maija Kampus');
  await page.getByRole('button', { name: 'Create my account' }).click();
  await expect(page).toHaveURL(/\/en\/home/);

  await open(page, '/en/my/account');
  await expect(page.getByRole('list', { name: 'Sign-in by other services' })).toContainText('maija@campus.example');
  const name = page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Maija Muu');

  const tab = await context.newPage();
  await open(tab, '/en');
  await tab.getByRole('button', { name: 'Maija Kampus: account' }).click();
  await tab.getByRole('button', { name: 'Sign out' }).click();
  await expect(tab.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await tab.close();

  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await test.step('declined, it leaves the page as it was', async () => {
    await expect(dialog).toContainText('maija@campus.example');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(name).toHaveValue('Maija Muu');
  });

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByRole('button', { name: 'I have signed in in another tab' }).click();
  await expect(dialog).toContainText('You are not signed in as maija@campus.example yet.');
  const opened = context.waitForEvent('page');
  await dialog.getByRole('link', { name: 'Sign in with Campus' }).click();
  const campus = await opened;
  await campus.waitForLoadState();
  if (new URL(campus.url()).pathname.startsWith('/interaction')) await answerAs(campus, 'maija');
  await expect(campus).toHaveURL(/\/en\/home/);
  await campus.close();
  await dialog.getByRole('button', { name: 'I have signed in in another tab' }).click();
  await expect(dialog).toBeHidden();
  await expect(name).toHaveValue('Maija Muu');
  await expect(page.getByRole('main')).toContainText('Saved');
});
