import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildIdea } from '../builders/build-idea';
import { buildInterest } from '../builders/build-interest';
import { buildMember, buildOrganisation } from '../builders/build-organisation';
import { buildPerson, PASSWORD, type SignedInPerson } from '../builders/build-person';
import { buildThread, sendIn } from '../builders/build-thread';
import { startTestApp, type TestApp } from '../harness/test-app';

/**
 * Every column that refers to a person or is likely to: where it stands in the file a person is given, and what becomes of
 * it when they erase themselves. A column the database has and this list lacks fails, as does one that is gone.
 *
 * GOES: its row is deleted. EMPTIED: the row stays without it. NUMBER: an append-only log keeps the id, which leads to nobody.
 * OTHERS: it is about no person, or about what an organisation says of itself.
 */
const COLUMNS: Readonly<Record<string, readonly [part: string | null, fate: 'GOES' | 'EMPTIED' | 'NUMBER' | 'OTHERS']>> = {
  'person.id': ['account', 'GOES'],
  'person.email': ['account', 'GOES'],
  'person.name': ['account', 'GOES'],
  'person.locale': ['account', 'GOES'],
  'person.password_hash': ['account', 'GOES'],
  'person.is_moderator': ['account', 'GOES'],
  'registration.email': ['registrations', 'GOES'],
  'registration.locale': ['registrations', 'GOES'],
  'password_reset.person_id': ['passwordResets', 'GOES'],
  'address_change.person_id': ['addressChanges', 'GOES'],
  'address_change.email': ['addressChanges', 'GOES'],
  'linked_identity.person_id': ['linkedIdentities', 'GOES'],
  'linked_identity.email': ['linkedIdentities', 'GOES'],
  'linked_identity.subject': ['linkedIdentities', 'GOES'],
  'session.sess': ['sessions', 'GOES'],
  'kept_mail.recipient': ['keptMails', 'GOES'],
  'kept_mail.subject': ['keptMails', 'GOES'],
  'audit_entry.person_id': ['acts', 'NUMBER'],
  'audit_entry.subject_id': ['acts', 'NUMBER'],
  'audit_entry.subject_kind': ['acts', 'NUMBER'],
  'audit_entry.network': ['acts', 'NUMBER'],
  'membership.person_id': ['memberships', 'GOES'],
  'member_invitation.email': ['invitationsToMe', 'GOES'],
  'member_invitation.invited_by_id': ['invitationsByMe', 'GOES'],
  'member_invitation.locale': ['invitationsToMe', 'GOES'],
  'join_request.person_id': ['requestsToJoin', 'GOES'],
  'join_request.message': ['requestsToJoin', 'GOES'],
  'organisation_claim.person_id': ['claims', 'GOES'],
  'organisation_claim.decided_by_id': ['claimsDecidedByMe', 'EMPTIED'],
  'organisation_merge_candidate.decided_by_id': ['duplicatesDecidedByMe', 'EMPTIED'],
  'report.reporter_id': ['reportsByMe', 'EMPTIED'],
  'report.decided_by_id': ['reportsDecidedByMe', 'EMPTIED'],
  'expression_of_interest.author_id': ['expressionsOfInterest', 'EMPTIED'],
  'expression_of_interest.contact_email': ['expressionsOfInterest', 'EMPTIED'],
  'message.author_id': ['messages', 'EMPTIED'],
  'thread_read.person_id': ['threadsRead', 'GOES'],
  'saved_search.person_id': ['savedSearches', 'GOES'],
  'bookmark.person_id': ['bookmarks', 'GOES'],
  'bookmark.subject_id': ['bookmarks', 'GOES'],
  'calendar_address.person_id': ['calendarAddress', 'GOES'],
  'notification.person_id': ['notifications', 'GOES'],
  'notification.subject_id': ['notifications', 'GOES'],
  'notification.subject_kind': ['notifications', 'GOES'],
  'notification_settings.person_id': ['notificationSettings', 'GOES'],
  'thread_keeping.person_id': ['threadKeepings', 'GOES'],
  'attachment.uploader_id': ['attachments', 'EMPTIED'],
  'message_draft.person_id': ['messageDrafts', 'GOES'],
  // From organisation to organisation, about an organisation or what it published.
  'thread.subject_id': [null, 'OTHERS'],
  'thread.subject_kind': [null, 'OTHERS'],
  'report.reporter_organisation_id': [null, 'OTHERS'],
  'report.subject_kind': [null, 'OTHERS'],
  'report.subject_id': [null, 'OTHERS'],
  'report.subject_organisation_id': [null, 'OTHERS'],
  'outbox.subject': [null, 'OTHERS'],
  'news.subject': [null, 'OTHERS'],
  'seat.message': [null, 'OTHERS'],
  'department.email': [null, 'OTHERS'],
  // Work, not people.
  'expression_of_interest.person_months': [null, 'OTHERS'],
  'department.phone': [null, 'OTHERS'],
};

let app: TestApp;
let rows: (sql: string, parameters?: unknown[]) => Promise<Record<string, string>[]>;
beforeAll(async () => {
  app = await startTestApp();
  rows = (sql, parameters) => app.app.get(UnitOfWork).manager.query(sql, parameters);
});
afterAll(() => app.stop());

const exported = async ({ browser }: SignedInPerson) => JSON.parse((await browser.query('mutation { exportAccount { json } }')).exportAccount.json);
const erase = ({ browser }: SignedInPerson, currentPassword: string | null = PASSWORD) => browser.mutate('eraseAccount', { currentPassword }, 'erased');

/** Somebody of whom every table holds something. */
async function buildKnownPerson(): Promise<{ person: SignedInPerson; name: string }> {
  const name = `Known ${randomUUID()}`;
  const person = await buildPerson(app, name);
  const { id, email } = person;
  const [alone, elsewhere] = [await buildOrganisation(app, {}, person), await buildOrganisation(app)];
  const thread = await buildThread(app, { recipient: alone });
  await sendIn(thread, alone, { text: 'Written by somebody' });
  await person.browser.mutate('markThreadRead', { threadId: thread.id, messageId: thread.firstMessageId }, 'thread { id }');
  await person.browser.mutate('muteThread', { threadId: thread.id, isMuted: true }, '__typename');
  await rows(`insert into attachment (thread_id, organisation_id, uploader_id, name, kind, size, content, uploaded_at) values ($1, $2, $3, 'a.pdf', 'PDF', 1, 'x', now())`, [thread.id, alone.id, id]);
  await person.browser.mutate('saveMessageDraft', { threadId: thread.id, text: 'Begun by somebody' }, '__typename');
  await person.browser.mutate('requestAddressChange', { email: `${randomUUID()}@new.example`, currentPassword: PASSWORD }, 'checkYourMail');
  await app.mailTo(email);
  await buildInterest(app, await buildIdea(app), alone, { contactName: name, contactEmail: email });
  const soon = `now() + interval '1 hour'`;
  await rows(`insert into registration (token_hash, email, locale, expires_at) values (sha256($1::text::bytea), $2, 'en', ${soon})`, [randomUUID(), email]);
  await rows(`insert into password_reset (token_hash, person_id, expires_at) values (sha256($1::text::bytea), $2, ${soon})`, [randomUUID(), id]);
  await rows(`insert into linked_identity (person_id, provider, issuer, subject, email, linked_at, last_used_at) values ($1, 'campus', 'https://id.example', $2, $3, now(), now())`, [id, randomUUID(), email]);
  const invitation = `insert into member_invitation (organisation_id, email, role, locale, token_hash, invited_by_id, created_at, expires_at)`;
  await rows(`${invitation} values ($1, $2, 'VIEWER', 'en', sha256($3::text::bytea), null, now(), ${soon})`, [elsewhere.id, email, randomUUID()]);
  await rows(`${invitation} values ($1, $2, 'VIEWER', 'en', sha256($4::text::bytea), $3, now(), ${soon})`, [alone.id, `${randomUUID()}@new.example`, id, randomUUID()]);
  await rows(`insert into join_request (organisation_id, person_id, message, state, created_at) values ($1, $2, $3, 'PENDING', now())`, [elsewhere.id, id, `I am ${name}`]);
  await person.browser.mutate('saveSearch', { kind: 'IDEA', name: 'Mine', query: 'country=FI' }, 'searches { id }');
  await person.browser.mutate('setBookmark', { kind: 'ORGANISATION', subjectId: elsewhere.id, isBookmarked: true }, 'isBookmarked');
  await person.browser.query('mutation { renewCalendar { url } }');
  await person.browser.mutate('setTimeZone', { timeZone: 'Europe/Stockholm' }, 'settings { timeZone }');
  const claim = `insert into organisation_claim (organisation_id, person_id, state, domain, evidence, decided_by_id, created_at)`;
  await rows(`${claim} values ($1, $2, 'PENDING', 'person.example', $3, null, now())`, [elsewhere.id, id, `Ask ${name}`]);
  await rows(`${claim} values ($1, $2, 'REFUSED', 'person.example', null, $3, now())`, [elsewhere.id, elsewhere.owner.id, id]);
  await rows(`insert into organisation_merge_candidate (organisation_id, other_id, reason, score, decision, decided_at, answer, decided_by_id) values ($1, $2, 'CLAIMED', 1, 'KEPT_APART', now(), 'Two', $3)`, [alone.id, elsewhere.id, id]);
  for (const [reporter, decider] of [[id, null], [null, id]]) {
    await rows(
      `insert into report (reporter_organisation_id, reporter_id, subject_kind, subject_id, subject_organisation_id, kind, text, quote, state, decided_by_id, created_at)
       values ($1, $2, 'ORGANISATION', $3, $3, 'SPAM', 'Again and again', 'A profile', 'DISMISSED', $4, now())`,
      [alone.id, reporter, elsewhere.id, decider],
    );
  }
  return { person, name };
}

test('every column that refers to a person is answered for', async () => {
  const found = await rows(
    `select c.table_name || '.' || c.column_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and (c.column_name ~ '(person|author|email|phone|recipient|decided_by|invited_by|moderator|reporter|password|network|^sess$|subject|^message$)'
             or (c.column_name = 'locale') or (c.table_name = 'person' and c.column_name in ('id', 'name')))
        and c.column_name <> 'recipient_organisation_id'
     union
     select conrelid::regclass || '.' || a.attname from pg_constraint join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
      where contype = 'f' and confrelid = 'person'::regclass`,
  );
  expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(COLUMNS).sort());
});

test('gives people everything that refers to them, and to nobody else', async () => {
  const { person, name } = await buildKnownPerson();
  const { data } = await exported(person);
  const parts = new Set(Object.values(COLUMNS).flatMap(([part]) => part ?? []));
  expect(Object.keys(data).sort()).toEqual([...parts].sort());
  for (const part of parts) expect([part, data[part].length > 0]).toEqual([part, true]);
  expect(data.account).toEqual([expect.objectContaining({ id: person.id, email: person.email, name, hasPassword: true })]);
  expect(data.messages).toContainEqual(expect.objectContaining({ text: 'Written by somebody' }));
  expect(JSON.stringify(data)).not.toMatch(/argon2|token_hash|passwordHash/);
  expect(JSON.stringify((await exported(await buildPerson(app))).data)).not.toContain(person.email);
});

test('gives an export ten times an hour and no more', async () => {
  const { browser } = await buildPerson(app);
  for (let time = 0; time < 10; time += 1) await browser.query('mutation { exportAccount { json } }');
  expect((await browser.ask('mutation { exportAccount { json } }')).errors![0]!.extensions.code).toBe('TOO_MANY_REQUESTS');
});

test('leaves no trace of the name and the address of whoever erases themself, and what their organisation published without them', async () => {
  const { person, name } = await buildKnownPerson();
  const [organisation] = await rows('select organisation_id as id from membership where person_id = $1', [person.id]);
  expect((await erase(person)).data.eraseAccount.erased).toBe(true);

  for (const { name: table } of await rows(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`)) {
    const left = await rows(`select 1 from "${table}" t where strpos(lower(t::text), lower($1)) > 0 or strpos(lower(t::text), lower($2)) > 0`, [person.email, name]);
    expect([table, left.length]).toEqual([table, 0]);
  }
  expect((await person.browser.query('{ viewer { id } }')).viewer).toBeNull();
  expect(await app.browser().refusal('signIn', { email: person.email, password: PASSWORD })).toBe('ACCOUNT.SIGN_IN_REFUSED');
  expect((await app.browser().query(`{ organisation(id: "${organisation!.id}") { claimed } }`)).organisation).toEqual({ claimed: false });
  expect(await rows(`select author_id from message where text = 'Written by somebody' and organisation_id = $1`, [organisation!.id])).toEqual([{ author_id: null }]);
  expect(await rows(`select act from audit_entry where act = 'ACCOUNT.ERASED' and person_id = $1`, [person.id])).toHaveLength(1);
});

test('ends the sessions on other devices too', async () => {
  const person = await buildPerson(app);
  const elsewhere = app.browser();
  await elsewhere.mutate('signIn', { email: person.email, password: PASSWORD }, 'viewer { id }');
  await erase(person);
  expect((await elsewhere.query('{ viewer { id } }')).viewer).toBeNull();
});

test('erases nobody without their password', async () => {
  const person = await buildPerson(app);
  for (const guess of [null, 'not the password']) {
    expect((await erase(person, guess)).errors![0]!.extensions.fields).toEqual([expect.objectContaining({ path: 'currentPassword', code: 'ACCOUNT.PASSWORD_WRONG' })]);
  }
  expect((await person.browser.query('{ viewer { id } }')).viewer.id).toBe(person.id);
});

test('asks who has no password to have signed in just now', async () => {
  const person = await buildPerson(app);
  await rows('update person set password_hash = null where id = $1', [person.id]);
  await rows(`update session set sess = jsonb_set(sess::jsonb, '{passport,user,signedInAt}', to_jsonb((extract(epoch from now()) * 1000 - 11 * 60 * 1000)::bigint))::json where sess->'passport'->'user'->>'id' = $1`, [person.id]);
  expect((await erase(person, null)).errors![0]!.extensions.code).toBe('ACCOUNT.SIGN_IN_IS_OLD');
  await rows(`update session set sess = jsonb_set(sess::jsonb, '{passport,user,signedInAt}', to_jsonb((extract(epoch from now()) * 1000)::bigint))::json where sess->'passport'->'user'->>'id' = $1`, [person.id]);
  expect((await erase(person, null)).errors).toBeUndefined();
});

test('lets the only owner of an organisation others belong to go once somebody else owns it', async () => {
  const { id, owner } = await buildOrganisation(app);
  const member = await buildMember(app, id, 'EDITOR');
  expect((await erase(owner)).errors![0]!.extensions.code).toBe('PEOPLE.LAST_OWNER');
  expect((await owner.browser.query('{ viewer { id } }')).viewer.id).toBe(owner.id);
  await rows(`update membership set role = 'OWNER' where person_id = $1`, [member.id]);
  expect((await erase(owner)).errors).toBeUndefined();
  expect((await app.browser().query(`{ organisation(id: "${id}") { claimed } }`)).organisation).toEqual({ claimed: true });
});
