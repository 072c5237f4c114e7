import { join } from './support/api';
import { linkMailedTo } from './support/mail';
import { open } from './support/open';
import { expect, test } from './support/test';

test('a password is reset while another browser is signed in, which is asked to sign in again and keeps what was typed', async ({ page, newPerson, watch }) => {
  watch.allow(/status of 401|WebSocket/);
  const email = 'outi@other-browser.example';
  await join(page, { name: 'Outi Toinen', email });
  await open(page, '/en/my/account');
  const name = page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Outi Kolmas');

  const elsewhere = await newPerson();
  await open(elsewhere, '/en/reset-password');
  await elsewhere.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await elsewhere.getByRole('button', { name: 'Send the link' }).click();
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Look in your mail');
  await open(elsewhere, await linkMailedTo(page.request, email, '/reset-password/new'));
  await elsewhere.getByLabel('New password', { exact: true }).fill('a password from elsewhere');
  await elsewhere.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(elsewhere).toHaveURL(/\/en\/home/);

  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toContainText(email);
  await dialog.getByLabel('Password', { exact: true }).fill('a password from elsewhere');
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(name).toHaveValue('Outi Kolmas');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('Saved');
});
