import type { Page, WebSocketRoute } from '@playwright/test';
import { ask, createOrganisation, join, startThread } from './support/api';
import { open } from './support/open';
import { expect, test } from './support/test';

const log = (page: Page) => page.getByRole('log', { name: 'Messages of this conversation' });
const CUT = 'The connection is cut.';

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Write as/ }).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(log(page).getByText(text, { exact: true })).toBeVisible();
}

/** The sockets of a page, which can be cut and kept from coming back. */
async function holdSockets(page: Page) {
  const sockets = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/\/graphql$/, (socket) => {
    if (isCut) return void socket.close({ code: 1013, reason: 'cut' });
    socket.connectToServer();
    sockets.add(socket);
  });
  return {
    async cut() {
      isCut = true;
      for (const socket of sockets) await socket.close({ code: 1012, reason: 'cut' });
      sockets.clear();
    },
    restore() {
      isCut = false;
    },
  };
}

test('a conversation in two windows goes on after the connection was cut: nothing is missed, all is in order', async ({ page, newPerson }) => {
  const other = await newPerson();
  await join(other, { name: 'Otto Other', email: 'otto@cut.example' });
  const theirs = await createOrganisation(other, { name: 'The Other Side of the Cut', country: 'SE', type: 'COMPANY' });
  await join(page, { name: 'Minna Own', email: 'minna@cut.example' });
  const own = await createOrganisation(page, { name: 'Our Side of the Cut', country: 'FI', type: 'ASSOCIATION' });
  const threadId = await startThread(page, own.id, theirs.id, 'Can you hear us?');
  const line = await holdSockets(page);
  await open(page, `/en/my/messages/${threadId}`);
  await open(other, `/en/my/messages/${threadId}`);
  await write(other, 'Loud and clear.');
  await expect(log(page).getByText('Loud and clear.')).toBeVisible();

  await other.getByLabel('Attach files').setInputFiles({ name: 'Plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n') });
  await expect(other.getByRole('button', { name: 'Remove Plan.pdf' })).toBeVisible();
  await write(other, 'Here is the paln.');
  await expect(log(page).getByRole('link', { name: 'Plan.pdf' })).toBeVisible();
  await log(other).getByRole('listitem').filter({ hasText: 'Here is the paln.' }).getByRole('button', { name: 'Edit' }).click();
  await other.getByLabel('Edit the message').fill('Here is the plan.');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(log(page).getByText('Here is the plan.')).toBeVisible();

  await line.cut();
  await expect(page.getByText(CUT)).toBeVisible();
  const missed = Array.from({ length: 35 }, (_, i) => `Said into the silence, ${i + 1}`);
  for (const text of missed) {
    await ask(other.request, 'mutation($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }', {
      input: { asOrganisationId: theirs.id, threadId, text, clientKey: crypto.randomUUID() },
    });
  }
  line.restore();
  await expect(page.getByText(CUT)).toBeHidden();
  await write(page, 'We are back.');
  await write(other, 'Welcome back.');
  const said = ['Can you hear us?', 'Loud and clear.', 'Here is the plan.', ...missed, 'We are back.', 'Welcome back.'];
  for (const window of [page, other]) {
    const items = log(window).locator(':scope > ol > li');
    await expect(items).toHaveCount(said.length);
    for (const [i, text] of said.entries()) await expect(items.nth(i)).toContainText(text);
  }
});
