import { expect, type Page } from '@playwright/test';
import { linkMailedTo } from './mail';
import { open } from './open';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly locale?: 'en' | 'sv' | 'fi';
  readonly password?: string;
}

export const PASSWORD = 'three leaves on one stem';

/** Registers by the form, follows the link in the mail, says name and password there, and leaves the page signed in on the person's home. */
export async function signUp(page: Page, { name, email, locale = 'en', password = PASSWORD }: NewPerson): Promise<void> {
  await open(page, `/${locale}/register`);
  // by what the fields are for, not by their wording: the same in every language
  const main = page.locator('main');
  await main.locator('input[type="email"]').fill(email);
  await main.locator('button[type="submit"]').click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/check-mail`));
  await open(page, await linkMailedTo(page.request, email, '/confirm'));
  await main.locator('input[autocomplete="name"]').fill(name);
  await main.locator('input[type="password"]').fill(password);
  await main.locator('button[type="submit"]').click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/home`));
}
