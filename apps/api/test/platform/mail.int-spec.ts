import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Locale } from '@trefoil/vocabulary';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { PersonService } from '../../src/modules/accounts';
import { PASSWORD } from '../builders/build-person';
import { KeptMail } from '../../src/platform/mail/kept-mail.entity';
import { Mails } from '../../src/platform/mail/mails';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildThread, sendIn } from '../builders/build-thread';
import { startTestApp, type TestApp } from '../harness/test-app';

const received: ParsedMail[] = [];
let arrived: () => void = () => undefined;
let smtp: SMTPServer;
let app: TestApp;

let port = 0;

async function openPost(): Promise<void> {
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
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
  ({ port } = smtp.server.address() as AddressInfo);
}
const closePost = () => new Promise<void>((resolve) => smtp.close(resolve));

beforeAll(async () => {
  await openPost();
  app = await startTestApp({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Trefoil <no-reply@trefoil.test>' });
});
afterAll(async () => {
  await app.stop();
  await closePost();
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

async function addPerson(name: string, locale: Locale): Promise<string> {
  const email = `${randomUUID()}@person.example`;
  await app.app.get(PersonService).addDemoPerson({ email, name, password: PASSWORD, locale });
  return email;
}

const forget = (email: string, locale: Locale) => app.browser().mutate('requestPasswordReset', { email, locale }, 'checkYourMail');

/** The mail to somebody of this name who has forgotten their password. */
async function resetOf(name: string, locale: Locale): Promise<ParsedMail> {
  const email = await addPerson(name, locale);
  return mailAfter(() => forget(email, locale));
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

const waiting = () =>
  app.app.get(UnitOfWork).manager.query<{ payload: object; attempts: number; locked_by: string | null }[]>(
    `select payload, attempts, locked_by from graphile_worker._private_jobs where payload->>'sealed' is not null`,
  );

test('while SMTP is away the product goes on; afterwards each mail comes, once', async () => {
  await closePost();
  const before = received.length;
  const addresses: string[] = [];
  for (const name of ['Ahti', 'Vellamo', 'Tapio']) addresses.push(await addPerson(name, 'fi'));
  for (const email of addresses) await forget(email, 'fi');
  const thread = await buildThread(app);
  await sendIn(thread, thread.recipient, { text: 'We hear you' });
  addresses.push(thread.starter.owner.email, thread.recipient.owner.email);
  let jobs = await waiting();
  while (jobs.length < addresses.length || jobs.some(({ attempts, locked_by }) => attempts === 0 || locked_by)) jobs = await waiting();
  expect(jobs).toHaveLength(addresses.length);
  expect(JSON.stringify(jobs)).not.toMatch(/token|person\.example/);

  await openPost();
  while (received.length < before + addresses.length || (await waiting()).length > 0) await app.app.get(Mails).retry(0);
  const came = received.slice(before);
  expect(came.map(({ to }) => (to as { text: string }).text).sort()).toEqual([...addresses].sort());
  expect(new Set(came.map(({ messageId }) => messageId)).size).toBe(addresses.length);
  expect(came[0]!.messageId).toMatch(/^<[\w-]+@trefoil\.test>$/);
  expect(await app.app.get(UnitOfWork).manager.countBy(KeptMail, {})).toBe(0);
});

test('an address that SMTP refuses for good is not tried again', async () => {
  const before = received.length;
  const email = await addPerson('Nobody', 'en');
  const refused = new Promise<void>((resolve) => {
    smtp.onRcptTo = (_address, _session, done) => {
      resolve();
      done(Object.assign(new Error('No such person'), { responseCode: 550 }));
    };
  });
  await forget(email, 'en');
  await refused;
  while ((await waiting()).length > 0);
  expect(received).toHaveLength(before);
});
