import { expect, type Locator, type Page } from '@playwright/test';
import { join } from './support/api';
import { open } from './support/open';
import { test } from './support/test';

/** Nothing on the way to a control of the same page is farther than this. */
const MOST_STEPS = 80;

/** Moves on with Tab until the control has the focus, and holds every stop on the way to being seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { top, bottom, width, height } = element.getBoundingClientRect();
      // a card marks itself by its link's overlay, a choice by what stands around its box
      const rings = [getComputedStyle(element), getComputedStyle(element, '::after'), element.parentElement && getComputedStyle(element.parentElement)];
      const marked = rings.some((style) => style !== null && style.boxShadow !== 'none');
      return { element: element.outerHTML.slice(0, 120), marked, inSight: width > 0 && height > 0 && bottom > 0 && top < window.innerHeight };
    });
    if (focus !== null) expect(focus).toMatchObject({ marked: true, inSight: true });
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name, exact: true }));
  await page.keyboard.type(text);
}

test('from the front door to a published profile without a mouse', async ({ page, newPerson }) => {
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  const summary = page.getByRole('group', { name: /^There (?:is a problem|are problems) with/ });

  await test.step('past the masthead', async () => {
    await open(page, '/en');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await tabTo(page, skip);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await tabTo(page, page.getByRole('main').getByRole('searchbox', { name: 'Search for organisations' }));
  });

  await test.step('to a form whose refusal takes the focus and loses nothing, and to a profile', async () => {
    await join(page, { name: 'Tuomas Näppäin', email: 'tuomas@keyboard.example' });
    await open(page, '/en/home');
    await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Register an organisation' }));
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Register an organisation');
    await expect(heading).toBeFocused();
    await type(page, 'Name', 'Näppäimistö Oy');
    await page.keyboard.press('Enter');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveText([/^Type:/, /^Country:/]);
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Näppäimistö Oy');
    await tabTo(page, page.getByRole('combobox', { name: 'Type' }));
    await page.keyboard.type('Company');
    await tabTo(page, page.getByRole('combobox', { name: 'Country' }));
    await page.keyboard.type('Finland');
    await tabTo(page, page.getByRole('checkbox', { name: 'Staff workshops' }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Register the organisation' }));
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Näppäimistö Oy');
    await expect(page.getByRole('main')).toContainText('Staff workshops');
  });

  await test.step('that everybody finds', async () => {
    const reader = await newPerson();
    await open(reader, '/en/organisations?words=nappaimisto&country=FI&type=COMPANY');
    await expect(reader.getByRole('article').getByRole('link', { name: 'Näppäimistö Oy' })).toBeVisible();
  });
});
