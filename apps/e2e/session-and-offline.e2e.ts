import type { Page } from '@playwright/test';
import { ask, createOrganisation, join, startThread } from './support/api';
import { open } from './support/open';
import { PASSWORD } from './support/sign-up';
import { expect, test } from './support/test';

const log = (page: Page) => page.getByRole('log', { name: 'Messages of this conversation' });
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });

/** A conversation of two organisations, open before the first of them. */
async function converse(page: Page, other: Page, where: string): Promise<{ email: string; thread: string }> {
  await join(other, { name: 'Otto Other', email: `otto@${where}` });
  const theirs = await createOrganisation(other, { name: `Other Side of ${where}`, country: 'SE', type: 'COMPANY' });
  const email = `minna@${where}`;
  await join(page, { name: 'Minna Own', email });
  const own = await createOrganisation(page, { name: `Own Side of ${where}`, country: 'FI', type: 'ASSOCIATION' });
  const thread = await startThread(page, own.id, theirs.id, 'Shall we talk?');
  await open(page, `/en/my/messages/${thread}`);
  await expect(log(page).getByRole('listitem')).toHaveCount(1);
  return { email, thread };
}

const stored = async (page: Page, id: string) => {
  const { thread } = await ask<{ thread: { messages: { edges: readonly { node: { text: string } }[] } } }>(page.request, 'query($id: ID!) { thread(id: $id) { messages { edges { node { text } } } } }', { id });
  return thread.messages.edges.map(({ node }) => node.text);
};

test('a session that ended elsewhere is begun anew over the page, and what was typed goes out', async ({ page, context, newPerson, watch }) => {
  watch.allow(/status of 401/);
  const { email, thread } = await converse(page, await newPerson(), 'session.example');
  const text = page.getByRole('textbox', { name: /^Write as/ });
  await text.fill('Written before the session ended, and not lost.');

  const tab = await context.newPage();
  await open(tab, '/en');
  await tab.getByRole('button', { name: 'Minna Own: account' }).click();
  await tab.getByRole('button', { name: 'Sign out' }).click();
  await expect(tab.getByRole('link', { name: 'Sign in' })).toBeVisible();

  // The socket tells that the session has ended, before anything is sent.
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toContainText(email);
  await dialog.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(text).toHaveValue('Written before the session ended, and not lost.');
  await send(page).click();
  await expect(log(page).getByRole('listitem')).toHaveCount(2);
  await expect(text).toHaveValue('');
  expect(await stored(page, thread)).toEqual(['Shall we talk?', 'Written before the session ended, and not lost.']);
});

test('a message sent while offline says so, keeps its text, and goes out once', async ({ page, context, newPerson, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection|ERR_FAILED/);
  const { thread } = await converse(page, await newPerson(), 'offline.example');
  const text = page.getByRole('textbox', { name: /^Write as/ });
  const alert = page.getByRole('alert');
  await text.fill('Typed on a train.');

  await test.step('without a connection', async () => {
    await context.setOffline(true);
    await send(page).click();
    await expect(alert).toContainText('The message was not sent. Your text is still here.');
    await expect(text).toHaveValue('Typed on a train.');
    await context.setOffline(false);
  });

  await test.step('with an answer that is lost on its way back', async () => {
    const lose = async (route: import('@playwright/test').Route) => {
      if (!route.request().postData()?.includes('sendMessage')) return route.fallback();
      await route.fetch();
      return route.abort();
    };
    await page.route('**/graphql', lose);
    await send(page).click();
    await expect(alert).toContainText('The message was not sent.');
    await page.unroute('**/graphql', lose);
  });

  await send(page).click();
  await expect(text).toHaveValue('');
  await expect(alert).toBeHidden();
  await expect(log(page).getByRole('listitem')).toHaveCount(2);
  expect(await stored(page, thread)).toEqual(['Shall we talk?', 'Typed on a train.']);
});
