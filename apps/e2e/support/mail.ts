import { expect, type APIRequestContext } from '@playwright/test';

/** A mail the server kept instead of sending it, newest last. */
export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
}

/** The mails kept for an address. */
export async function mailsTo(request: APIRequestContext, to: string): Promise<readonly KeptMail[]> {
  const response = await request.get('/development/mail.json');
  expect(response.ok(), 'the kept mails can be read').toBe(true);
  const mails = (await response.json()) as readonly KeptMail[];
  return mails.filter((mail) => mail.to.toLowerCase() === to.toLowerCase());
}

/** Waits until an address has at least `count` mails, and gives the last one. */
export async function lastMailTo(request: APIRequestContext, to: string, count = 1): Promise<KeptMail> {
  await expect.poll(async () => (await mailsTo(request, to)).length, { message: `mail to ${to}` }).toBeGreaterThanOrEqual(count);
  const mail = (await mailsTo(request, to)).at(-1);
  if (mail === undefined) throw new Error(`no mail to ${to}`);
  return mail;
}

/** The one link of a mail that leads to `path`, as a path on this server. */
export function linkIn(mail: KeptMail, path: string): string {
  const link = mail.links.map((each) => new URL(each)).find((url) => url.pathname.endsWith(path));
  if (link === undefined) throw new Error(`no link to ${path} in "${mail.subject}": ${mail.links.join(', ')}`);
  return `${link.pathname}${link.search}`;
}
