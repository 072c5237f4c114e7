import type { Page } from '@playwright/test';

/** Goes to an address and waits until React has taken the page over: a press before that would be lost. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => Object.keys(document).some((key) => key.startsWith('__reactContainer')));
}
