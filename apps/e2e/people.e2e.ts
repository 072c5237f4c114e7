import { expect, type Locator, type Page } from '@playwright/test';
import { createOrganisation, join } from './support/api';
import { importUniversity } from './support/imported';
import { linkMailedTo } from './support/mail';
import { open } from './support/open';
import { PASSWORD } from './support/sign-up';
import { test } from './support/test';

/** Nothing on the way to a control of the same page is farther than this. */
const MOST_STEPS = 80;

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('main').getByRole(role, { name, exact: typeof name === 'string' }).first());
  await page.keyboard.press('Enter');
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name, exact: true }));
  await page.keyboard.type(text);
}

test('a person comes to speak for an imported university, lets a colleague in and acts for another organisation, without a mouse', async ({ page, newPerson }) => {
  const university = 'Rimforså University of Mosses';
  const imported = importUniversity(university, 'https://rimforsa-mosses.example');

  await test.step('finds the form for a new account, whose heading has the focus', async () => {
    await open(page, '/en');
    await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Sign in' }));
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText('Sign in');
    await expect(heading(page)).toBeFocused();
    await press(page, 'link', 'Create an account');
    await expect(heading(page)).toHaveText('Create an account');
  });

  await test.step('registers and confirms by the mail itself, on a form whose refusal takes the focus, leads to the field, and loses nothing', async () => {
    await type(page, 'E-mail address', 'siv@rimforsa-mosses.example');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText('Look in your mail');
    await open(page, await linkMailedTo(page.request, 'siv@rimforsa-mosses.example', '/confirm'));
    await type(page, 'Your name', 'Siv Moss');
    await type(page, 'Password', 'short');
    await page.keyboard.press('Enter');
    const summary = page.getByRole('group', { name: /^There is a problem with/ });
    await expect(summary).toBeFocused();
    await tabTo(page, summary.getByRole('link', { name: /^Password:/ }));
    await page.keyboard.press('Enter');
    const password = page.getByRole('textbox', { name: 'Password', exact: true });
    await expect(password).toBeFocused();
    await expect(password).toHaveValue('short');
    await expect(password).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText('Siv Moss');
    await imported;
  });

  await test.step('finds and claims the university by the address', async () => {
    await press(page, 'link', 'Look for yours');
    await tabTo(page, page.getByRole('main').locator('input[name="words"]').first());
    await page.keyboard.type('mosses');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article').getByRole('link', { name: university })).toBeVisible();
    await press(page, 'link', university);
    await expect(heading(page)).toHaveText(university);
    await press(page, 'link', 'Is this your organisation?');
    await expect(page.getByText('Your address is at rimforsa-mosses.example')).toBeVisible();
    await press(page, 'button', 'Take the profile over');
    await expect(page.getByRole('heading', { name: 'Invite a colleague' })).toBeVisible();
  });

  await test.step('invites a colleague, who registers by the same address and accepts', async () => {
    await type(page, 'E-mail address', 'per@rimforsa-mosses.example');
    await page.keyboard.press('Enter');
    await expect(page.getByText('An invitation is on its way to per@rimforsa-mosses.example.')).toBeVisible();
    const colleague = await newPerson();
    const link = await linkMailedTo(page.request, 'per@rimforsa-mosses.example', '/my/organisations/join');
    await join(colleague, { name: 'Per Lav', email: 'per@rimforsa-mosses.example' });
    await open(colleague, link);
    await press(colleague, 'button', 'Accept the invitation');
    await expect(heading(colleague)).toHaveText('Per Lav');
    await expect(colleague.getByRole('link', { name: university, exact: true })).toBeVisible();
  });

  await test.step('acts for another organisation, and sees it', async () => {
    await createOrganisation(page, { name: 'Mosses and Friends', country: 'SE', type: 'ASSOCIATION' });
    await open(page, '/en/home');
    const account = page.getByRole('button', { name: /^Siv Moss: account/ });
    await expect(account).toHaveAccessibleName(`Siv Moss: account. Acting for ${university}`);
    await tabTo(page, account);
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Act for Mosses and Friends' }));
    await page.keyboard.press('Enter');
    await expect(account).toHaveAccessibleName('Siv Moss: account. Acting for Mosses and Friends');
  });
});
