import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
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

async function register(name: string, email: string, locale: string): Promise<ParsedMail> {
  const next = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  await app.browser().mutate('register', { name, email, password: 'a fine long password', locale }, 'checkYourMail');
  await next;
  return received.at(-1)!;
}

test.each([
  ['en', 'Confirm your address for Trefoil', 'Confirm my address'],
  ['sv', 'Bekräfta din adress för Trefoil', 'Bekräfta min adress'],
  ['fi', 'Vahvista osoitteesi Trefoilissa', 'Vahvista osoitteeni'],
])('mail goes out over SMTP in the reader’s language, as text and as HTML that say the same: %s', async (locale, subject, action) => {
  const mail = await register('Åsa Öberg', `asa-${locale}@new.example`, locale);
  expect(mail.subject).toBe(subject);
  expect(mail.from?.text).toBe('"Trefoil" <no-reply@trefoil.test>');
  expect(mail.text).toContain('Åsa Öberg');
  const link = /http:\/\/trefoil\.test\/\S+token=[\w-]+/.exec(mail.text ?? '')![0];
  expect(mail.html).toContain(`<a href="${link}">${action}</a>`);
  expect(mail.html).toContain(`lang="${locale}"`);
});

test('a name cannot add headers or markup to a mail', async () => {
  const mail = await register('Eve\r\nBcc: all@victim.example <b>x</b>', 'eve@new.example', 'en');
  expect(mail.bcc).toBeUndefined();
  expect(mail.html).not.toContain('<b>x</b>');
});

test('without SMTP the kept mail is no page of a product that sends it', async () => {
  expect((await app.browser().fetch('/development/mail.json')).status).toBe(404);
});
