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
async function mailsTo(request: APIRequestContext, to: string): Promise<readonly KeptMail[]> {
  const response = await request.get('/development/mail.json');
  expect(response.ok(), 'the kept mails can be read').toBe(true);
  const mails = (await response.json()) as readonly KeptMail[];
  return mails.filter((mail) => mail.to.toLowerCase() === to.toLowerCase()).toReversed();
}

/** Waits for a mail to an address with a link to `path`, and gives that of the last one, as a path on this server. */
export async function linkMailedTo(request: APIRequestContext, to: string, path: string): Promise<string> {
  let link: URL | undefined;
  const look = async () => {
    const links = (await mailsTo(request, to)).flatMap((mail) => mail.links).map((each) => new URL(each));
    return (link = links.findLast(({ pathname }) => pathname.endsWith(path))) !== undefined;
  };
  await expect.poll(look, { message: `a mail to ${to} with a link to ${path}`, intervals: [50, 100, 250] }).toBe(true);
  return `${link!.pathname}${link!.search}`;
}
