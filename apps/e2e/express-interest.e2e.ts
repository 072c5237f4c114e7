import { type Browser, expect, type Page } from '@playwright/test';
import { ask, createOrganisation, join, publishIdea } from './support/api';
import { open } from './support/open';
import { test } from './support/test';

async function somebody(browser: Browser, name: string, organisation: string, country: string, viewport?: { width: number; height: number }): Promise<{ page: Page; id: string }> {
  const page = await (await browser.newContext({ viewport })).newPage();
  await join(page, { name, email: `${name.toLowerCase()}@interest.example` });
  const { id } = await createOrganisation(page, { name: organisation, country, type: 'COMPANY' });
  return { page, id };
}

test('three answer an idea; one is offered a seat and takes it, two are declined at once', async ({ browser }) => {
  const coordinator = await somebody(browser, 'Helvi', 'Peipsin korkeakoulu', 'FI');
  const idea = await publishIdea(coordinator.page, coordinator.id, 'Three lakes and a harbour', { deadline: null, deadlineZone: null });
  const board = coordinator.page;
  const phone = { width: 360, height: 740 };
  const [stina, kaarel, liis] = await Promise.all([somebody(browser, 'Stina', 'Hamnverket', 'SE', phone), somebody(browser, 'Kaarel', 'Kadaka Labor', 'EE'), somebody(browser, 'Liis', 'Loodus ja Meri', 'EE')]);

  await test.step('the first answers by hand, on a phone, and loses nothing on the way', async () => {
    const { page } = stina;
    await open(page, `/en/ideas/${idea.slug}-${idea.id}`);
    await page.getByRole('link', { name: 'I’m interested' }).click();
    await page.getByRole('combobox', { name: /^Partner sought/ }).selectOption({ index: 1 });
    await page.getByRole('textbox', { name: /^Tasks/ }).fill('We lend our harbour as a laboratory.');
    await page.reload();
    await expect(page.getByRole('textbox', { name: /^Tasks/ })).toHaveValue('We lend our harbour as a laboratory.');
    await page.getByRole('textbox', { name: /^Person-months/ }).fill('14');
    await page.getByRole('textbox', { name: /^Why/ }).fill('Students have measured here for nine years.');
    await page.getByRole('textbox', { name: /^Contact/ }).fill('Stina Berg');
    await page.getByRole('textbox', { name: /^Their e-mail/ }).fill('stina@interest.example');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole('button', { name: 'Send the expression of interest' }).click();
    await expect(page.getByText('The expression of interest has been sent.')).toBeVisible();
    await expect(page.getByRole('article').getByText('New', { exact: true })).toBeVisible();
  });

  await open(board, `/en/my/ideas/${idea.id}/interests`);
  const column = (name: RegExp) => board.getByRole('region', { name });
  const card = (name: string) => board.getByRole('heading', { level: 3, name });
  await expect(card('Hamnverket')).toBeVisible();

  await test.step('others come, and the board follows', async () => {
    for (const { page, id } of [kaarel, liis]) {
      const form = { partnerSoughtId: null, role: 'PARTNER', tasks: 'Analyses', personMonths: 6, contactName: 'A B', contactEmail: 'ab@interest.example', why: 'We are near.' };
      await ask(page.request, 'mutation($input: ExpressInterestInput!) { expressInterest(input: $input) { interest { id } } }', { input: { asOrganisationId: id, ideaId: idea.id, clientKey: crypto.randomUUID(), form } });
    }
    await expect(column(/^New/).getByRole('heading', { level: 3 })).toHaveText(['Loodus ja Meri', 'Kadaka Labor', 'Hamnverket']);
  });

  await test.step('triage by keyboard: shortlisted, then a seat', async () => {
    await board.getByRole('button', { name: 'Move Hamnverket' }).press('Enter');
    await board.keyboard.press('Tab');
    await expect(board.getByRole('button', { name: 'Shortlist', exact: true })).toBeFocused();
    await board.keyboard.press('Enter');
    await expect(board.getByRole('status').getByText('Hamnverket: Shortlisted')).toBeVisible();
    await expect(column(/^Shortlisted/).getByRole('heading', { level: 3, name: 'Hamnverket' })).toBeFocused();
    await board.getByRole('button', { name: 'Move Hamnverket' }).press('Enter');
    await board.keyboard.press('Tab');
    await board.keyboard.press('Tab');
    await board.keyboard.press('Enter');
    await board.getByRole('button', { name: 'Offer the seat' }).press('Enter');
    await expect(column(/^Seat offered/).getByRole('heading', { level: 3, name: 'Hamnverket' })).toBeVisible();
  });

  await test.step('two are declined at once, politely', async () => {
    await board.getByRole('checkbox', { name: 'Choose Kadaka Labor' }).press('Space');
    await board.getByRole('checkbox', { name: 'Choose Loodus ja Meri' }).press('Space');
    await board.getByRole('main').getByRole('button', { name: 'Decline…' }).first().press('Enter');
    await board.getByRole('button', { name: 'Decline 2 and send' }).press('Enter');
    await expect(column(/^Declined/).getByRole('heading', { level: 3 })).toHaveCount(2);
    await open(liis.page, '/en/my/interests');
    await expect(liis.page.getByText('Dear Loodus ja Meri,')).toBeVisible();
  });

  await test.step('the seat is taken, and the board shows it by itself', async () => {
    const { page } = stina;
    await open(page, '/en/my/interests');
    await page.getByRole('link', { name: 'See the seat' }).click();
    await page.getByRole('button', { name: 'Accept the seat' }).first().click();
    await expect(column(/^Seat offered/).getByText('Seat accepted')).toBeVisible();
  });
});
