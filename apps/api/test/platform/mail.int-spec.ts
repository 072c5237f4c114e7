import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Locale } from '@trefoil/vocabulary';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { PersonService } from '../../src/modules/accounts';
import { PASSWORD } from '../builders/build-person';
import { startTestApp, type TestApp } from '../harness/test-app';

const received: ParsedMail[] = [];
let arrived: () => void = () => undefined;
let smtp: SMTPServer;
let app: TestApp;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
        arrived();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  app = await startTestApp({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Trefoil <no-reply@trefoil.test>' });
});
afterAll(async () => {
  await app.stop();
  await new Promise<void>((resolve) => smtp.close(resolve));
});

/** What is the next to arrive after an act. */
async function mailAfter(act: () => Promise<unknown>): Promise<ParsedMail> {
  const next = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  await act();
  await next;
  return received.at(-1)!;
}

/** The mail to somebody of this name who has forgotten their password. */
async function resetOf(name: string, locale: Locale): Promise<ParsedMail> {
  const email = `${randomUUID()}@person.example`;
  await app.app.get(PersonService).addDemoPerson({ email, name, password: PASSWORD, locale });
  return mailAfter(() => app.browser().mutate('requestPasswordReset', { email, locale }, 'checkYourMail'));
}

test.each<[Locale, string, string]>([
  ['en', 'Choose a new password for Trefoil', 'Choose a new password'],
  ['sv', 'Välj ett nytt lösenord för Trefoil', 'Välj ett nytt lösenord'],
  ['fi', 'Valitse uusi salasana Trefoiliin', 'Valitse uusi salasana'],
])('mail goes out over SMTP in the reader’s language, as text and as HTML that say the same: %s', async (locale, subject, action) => {
  const mail = await resetOf('Åsa Öberg', locale);
  expect(mail.subject).toBe(subject);
  expect(mail.from?.text).toBe('"Trefoil" <no-reply@trefoil.test>');
  expect(mail.text).toContain('Åsa Öberg');
  const link = /http:\/\/trefoil\.test\/\S+token=[\w-]+/.exec(mail.text ?? '')![0];
  expect(mail.html).toContain(`<a href="${link}">${action}</a>`);
  expect(mail.html).toContain(`lang="${locale}"`);
});

test('a name cannot add headers or markup to a mail', async () => {
  const mail = await resetOf('Eve\r\nBcc: all@victim.example <b>x</b>', 'en');
  expect(mail.bcc).toBeUndefined();
  expect(mail.html).not.toContain('<b>x</b>');
});

test('without SMTP the kept mail is no page of a product that sends it', async () => {
  expect((await app.browser().fetch('/development/mail.json')).status).toBe(404);
});
