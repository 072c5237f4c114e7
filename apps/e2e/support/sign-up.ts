import { expect, type Page } from '@playwright/test';
import { lastMailTo, linkIn } from './mail';
import { open } from './open';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly locale?: 'en' | 'sv' | 'fi';
  readonly password?: string;
}

export const PASSWORD = 'three leaves on one stem';

/** Registers by the form, follows the link in the mail and confirms, and leaves the page signed in on the person's home. */
export async function signUp(page: Page, { name, email, locale = 'en', password = PASSWORD }: NewPerson): Promise<void> {
  await open(page, `/${locale}/register`);
  // by what the fields are for, not by their wording: the same in every language
  const form = page.locator('form').filter({ has: page.locator('input[type="password"]') });
  await form.locator('input[autocomplete="name"]').fill(name);
  await form.locator('input[type="email"]').fill(email);
  await form.locator('input[type="password"]').fill(password);
  await form.locator('button[type="submit"]').click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/check-mail`));
  await open(page, linkIn(await lastMailTo(page.request, email), '/confirm'));
  // a press, not the visit, uses the link up
  await page.locator('main button').click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/home`));
}
