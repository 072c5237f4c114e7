import { createOrganisation, ask, join, publishIdea } from './support/api';
import { letModerate } from './support/moderators';
import { expect, test } from './support/test';

const HEI = 'HIGHER_EDUCATION_INSTITUTION';

test('a moderator marks a university as verified and makes its duplicate one with it; the old address leads there', async ({ page, newPerson }) => {
  const owners = await newPerson();
  await join(owners, { name: 'Tuuli Ranta', email: 'tuuli@moderate.example' });
  const kept = await createOrganisation(owners, { name: 'Vinterviken University', country: 'FI', type: HEI, city: 'Vaasa' });
  const doubled = await createOrganisation(owners, { name: 'University of Vinterviken', country: 'FI', type: HEI, website: 'https://www.vinterviken.example' });
  const idea = await publishIdea(owners, doubled.id, 'Ice roads as classrooms');
  await join(page, { name: 'Ilta Valvoja', email: 'ilta@moderate.example' });
  await letModerate('ilta@moderate.example');

  await page.goto(`/en/organisations/${kept.slug}-${kept.id}`);
  await page.getByRole('link', { name: 'Moderation', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vinterviken University' })).toBeVisible();

  const section = (heading: string) => page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: heading }) });

  await test.step('the mark takes what was checked, and a reason', async () => {
    const mark = section('Verified mark');
    await mark.getByRole('button', { name: 'Give the mark' }).click();
    await expect(mark.getByRole('group', { name: /problem/i })).toBeFocused();
    await mark.getByRole('checkbox', { name: 'An entry in a register' }).check();
    await mark.getByLabel('Reason').fill('Found in the register of the ministry.');
    await mark.getByRole('button', { name: 'Give the mark' }).click();
    await expect(mark).toContainText('A moderator checked its entry in a register');
  });

  await test.step('the pair is found by name, compared, and made one', async () => {
    await page.getByLabel('Name of the other organisation').fill('University of Vinterviken');
    await page.getByRole('search').filter({ has: page.getByLabel('Name of the other organisation') }).getByRole('button', { name: 'Search' }).click();
    await page.getByRole('button', { name: 'Compare with University of Vinterviken' }).click();
    const merge = section('Merge with another');
    await merge.getByRole('button', { name: 'The other way round' }).click();
    await expect(merge).toContainText('University of Vinterviken would go, and its address lead to Vinterviken University.');
    await expect(merge).toContainText('1 idea');
    await merge.getByLabel('Reason').fill('The same university, typed twice.');
    await merge.getByRole('button', { name: 'Merge into Vinterviken University' }).click();
    await expect(merge.getByLabel('Name of the other organisation')).toBeVisible();
  });

  await test.step('the old address leads to the new one, where what was the other’s now is', async () => {
    const answer = await page.request.get(`/en/organisations/${doubled.slug}-${doubled.id}`, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']]).toEqual([301, `/en/organisations/${kept.slug}-${kept.id}`]);
    await page.goto(`/en/organisations/${doubled.slug}-${doubled.id}`);
    await expect(page).toHaveURL(new RegExp(`/organisations/${kept.slug}-${kept.id}$`));
    await expect(page.getByRole('link', { name: 'Ice roads as classrooms' })).toBeVisible();
    await expect(page.getByText('www.vinterviken.example')).toBeVisible();
    const { viewer } = await ask<{ viewer: { memberships: readonly { organisation: { id: string } }[] } }>(owners.request, '{ viewer { memberships { organisation { id } } } }');
    expect(viewer.memberships.map(({ organisation }) => organisation.id)).toEqual([kept.id]);
    const moved = await ask<{ idea: { organisation: { id: string } } }>(owners.request, `{ idea(id: "${idea.id}") { organisation { id } } }`);
    expect(moved.idea.organisation.id).toBe(kept.id);
  });

  await test.step('searching for the verified finds it, and says so', async () => {
    await page.goto('/en/organisations?words=vinterviken&verified=true');
    await expect(page.getByRole('article').filter({ hasText: 'Vinterviken University' })).toContainText('Verified');
  });
});
