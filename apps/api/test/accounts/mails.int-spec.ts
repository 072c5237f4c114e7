import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Locale, LOCALES } from '@trefoil/vocabulary';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { accountMails } from '../../src/modules/accounts/mails/account-mails';
import { composeMail } from '../../src/platform/mail/compose-mail';
import { Mails } from '../../src/platform/mail/mails';
import { PASSWORD } from '../builders/build-person';
import { startTestApp, type TestApp } from '../harness/test-app';

const arriving = new Map<string, (mail: ParsedMail) => void>();
let smtp: SMTPServer;
let app: TestApp;
beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        done();
        arriving.get(`${(mail.to as { text: string }).text} ${mail.subject}`)?.(mail);
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  app = await startTestApp({ SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`, MAIL_FROM: 'Trefoil <no-reply@trefoil.test>' });
});
afterAll(async () => {
  await app.stop();
  await new Promise<void>((resolve) => smtp.close(resolve));
});

const NAME = 'Åsa Öberg';
const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)![1]!;
const address = () => `${randomUUID()}@person.example`;

/** Starts to wait for a mail, and holds what comes against its texts: all paragraphs, as text and as HTML, and a link to our own address. */
function expectMail(id: string, locale: Locale, to: string, values: Record<string, string>, page: string | null): Promise<string> {
  const texts = accountMails[locale];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'not told');
  const subject = fill(texts[`mail.${id}.subject`]!);
  return new Promise<ParsedMail>((resolve) => arriving.set(`${to} ${subject}`, resolve)).then((mail) => {
    const text = mail.text!.replace(/\r\n/g, '\n');
    const paragraphs = [...fill(texts[`mail.${id}.text`]!).split('\n\n'), texts['mail.farewell']!];
    for (const paragraph of paragraphs) {
      expect(text).toContain(paragraph);
      expect(mail.html).toContain(`<p>${paragraph}</p>`);
    }
    expect(mail.html).toContain(`<html lang="${locale}">`);
    const links = text.match(/https?:\/\/\S+/g) ?? [];
    expect(links.map((link) => link.replace(/\?token=[\w-]{43}$/, '?token'))).toEqual(page === null ? [] : [`http://trefoil.test/${locale}${page}`]);
    if (links[0]) expect(mail.html).toContain(`<a href="${links[0]}">${texts[`mail.${id}.action`]!}</a>`);
    return text;
  });
}

/** Asks for a reset in the name of another host, as a forged request would. */
const askForResetAt = (host: string, email: string, locale: Locale) =>
  new Promise<number>((resolve, reject) => {
    const headers = { host, 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.31', 'x-forwarded-host': host, forwarded: `host=${host}`, origin: 'http://trefoil.test' };
    const query = `mutation { requestPasswordReset(input: { email: "${email}", locale: ${locale} }) { checkYourMail } }`;
    request(`${app.url}/graphql`, { method: 'POST', headers }, (response) => response.resume().on('end', () => resolve(response.statusCode!))).on('error', reject).end(JSON.stringify({ query }));
  });

test.each(LOCALES)('each mail of an account says what it should, as text and as HTML, with links to our address whatever host was asked: %s', async (locale) => {
  const [email, wanted, taken] = [address(), address(), address()];
  const browser = app.browser();

  const confirm = expectMail('confirm', locale, email, {}, '/confirm?token');
  await browser.mutate('register', { email, locale }, 'checkYourMail');
  await browser.mutate('confirmEmail', { token: tokenIn(await confirm), name: NAME, password: PASSWORD }, 'viewer { id }');

  const already = expectMail('alreadyRegistered', locale, email, {}, '/sign-in');
  await app.browser().mutate('register', { email, locale }, 'checkYourMail');
  await already;

  const reset = expectMail('reset', locale, email, { name: NAME }, '/reset-password/new?token');
  expect(await askForResetAt('evil.example', email, locale)).toBe(200);
  const changed = expectMail('passwordChanged', locale, email, { name: NAME }, '/reset-password');
  await browser.mutate('resetPassword', { token: tokenIn(await reset), password: PASSWORD }, 'viewer { id }');
  await changed;

  const other = expectMail('confirm', locale, taken, {}, '/confirm?token');
  await app.browser().mutate('register', { email: taken, locale }, 'checkYourMail');
  await app.browser().mutate('confirmEmail', { token: tokenIn(await other), name: NAME, password: PASSWORD }, 'viewer { id }');
  const told = expectMail('addressTaken', locale, taken, {}, '/sign-in');
  await browser.mutate('requestAddressChange', { email: taken, currentPassword: PASSWORD }, 'checkYourMail');
  await told;

  const asked = expectMail('addressChangeAsked', locale, email, { name: NAME, email: wanted }, '/my/account');
  const atNew = expectMail('confirmAddress', locale, wanted, { name: NAME }, '/my/account/address?token');
  await browser.mutate('requestAddressChange', { email: wanted, currentPassword: PASSWORD }, 'checkYourMail');
  await asked;
  const goodbye = expectMail('addressChanged', locale, email, { name: NAME, email: wanted }, null);
  await browser.mutate('confirmAddressChange', { token: tokenIn(await atNew) }, 'viewer { id }');
  await goodbye;

  for (const id of ['identityLinked', 'identityUnlinked']) {
    const values = { name: NAME, provider: 'Campus' };
    const mail = expectMail(id, locale, wanted, values, '/my/account');
    await app.app.get(Mails).send(composeMail(accountMails, { to: wanted, locale, id: `mail.${id}`, values, link: `http://trefoil.test/${locale}/my/account` }));
    await mail;
  }
});
