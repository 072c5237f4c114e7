import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildConsortium, buildInvitation, buildMemberSeat } from '../builders/build-consortium';
import { buildIdea } from '../builders/build-idea';
import { buildModerator } from '../builders/build-moderator';
import { buildOffer } from '../builders/build-offer';
import { type BuiltOrganisation, buildMember, buildOrganisation } from '../builders/build-organisation';
import { buildPerson, type SignedInPerson } from '../builders/build-person';
import { aMessage, buildThread, sendIn } from '../builders/build-thread';
import { startTestApp, type TestApp } from '../harness/test-app';

/**
 * Every column that refers to an organisation, and what becomes of it when that one is merged into another. MOVES: it refers to
 * the other. STAYS: it goes on telling what was. GOES: its row is worked out anew. A column the database has and this list
 * lacks fails, as does one that moves and of which the merge below had nothing to move.
 */
const COLUMNS: Readonly<Record<string, 'MOVES' | 'STAYS' | 'GOES'>> = {
  'organisation.successor_id': 'MOVES',
  'organisation_name.organisation_id': 'MOVES',
  'organisation_domain.organisation_id': 'MOVES',
  'membership.organisation_id': 'MOVES',
  'member_invitation.organisation_id': 'MOVES',
  'join_request.organisation_id': 'MOVES',
  'organisation_claim.organisation_id': 'MOVES',
  'department.organisation_id': 'MOVES',
  'partner_offer.organisation_id': 'MOVES',
  'project_idea.organisation_id': 'MOVES',
  'consortium.coordinator_id': 'MOVES',
  'seat.organisation_id': 'MOVES',
  'budget_share.organisation_id': 'MOVES',
  'suggestion_refusal.organisation_id': 'MOVES',
  'past_participant.organisation_id': 'MOVES',
  'expression_of_interest.organisation_id': 'MOVES',
  'enquiry.organisation_id': 'MOVES',
  'organisation_block.organisation_id': 'MOVES',
  'organisation_block.blocked_id': 'MOVES',
  'report.reporter_organisation_id': 'MOVES',
  'report.subject_organisation_id': 'MOVES',
  // The one that is decided tells which two were merged.
  'organisation_merge_candidate.organisation_id': 'STAYS',
  'organisation_merge_candidate.other_id': 'STAYS',
  // What the two wrote to each other: a thread has two sides.
  'thread.starter_organisation_id': 'STAYS',
  'thread.recipient_organisation_id': 'STAYS',
  'message.organisation_id': 'STAYS',
  'attachment.organisation_id': 'STAYS',
  'organisation_search.id': 'GOES',
  'responsiveness.organisation_id': 'GOES',
  'past_partnership.organisation_id': 'GOES',
  'past_partnership_due.organisation_id': 'GOES',
};

let app: TestApp;
let moderator: SignedInPerson;
let rows: <T = Record<string, string>>(sql: string, parameters?: unknown[]) => Promise<T[]>;
beforeAll(async () => {
  app = await startTestApp();
  rows = (sql, parameters) => app.app.get(UnitOfWork).manager.query(sql, parameters);
  moderator = await buildModerator(app);
});
afterAll(() => app.stop());

const wish = (merged: { id: string }, into: { id: string }, overrides: object = {}) => ({ mergedId: merged.id, intoId: into.id, reason: 'One body, registered twice', ...overrides });
const merge = (merged: { id: string }, into: { id: string }, overrides: object = {}) => moderator.browser.mutate('mergeOrganisations', wish(merged, into, overrides), 'organisation { id name city claimed names { name } }');
const codeOf = async (answer: ReturnType<typeof merge>) => (await answer).errors?.[0]!.extensions.code;
const one = async <T>(sql: string, parameters: unknown[]) => (await rows<T>(sql, parameters))[0]!;

/** Puts something of an organisation into every table that refers to one. */
async function fill(merged: BuiltOrganisation): Promise<{ ideaId: string; offerId: string; threadId: string; consortiumId: string }> {
  const elsewhere = await buildConsortium(app);
  await buildMemberSeat(app, elsewhere, merged);
  const consortium = await buildConsortium(app, {}, merged);
  const { id: offerId } = await buildOffer(app, {}, merged);
  const thread = await buildThread(app, { recipient: merged });
  const somebody = await buildPerson(app);
  await rows(`insert into budget_plan (consortium_id, months, version) select $1::bigint, 24, 1 where not exists (select from budget_plan where consortium_id = $1::bigint)`, [consortium.id]);
  await rows(`insert into budget_share (plan_id, organisation_id, year, cents) select id, $2::bigint, 1, 500 from budget_plan where consortium_id = $1`, [consortium.id, merged.id]);
  await rows(`insert into organisation_name (organisation_id, name, language) values ($1, $2, 'sv')`, [merged.id, `Namn ${randomUUID()}`]);
  await rows(`insert into organisation_domain (organisation_id, domain, source) values ($1, $2, 'ECHE')`, [merged.id, `${randomUUID()}.example`]);
  await rows(`insert into organisation (name, type, country, version, withdrawn_at, successor_id) values ('Before', 'OTHER', 'FI', 1, now(), $1)`, [merged.id]);
  await rows(`insert into member_invitation (organisation_id, email, role, locale, token_hash, created_at, expires_at) values ($1, $2::text, 'VIEWER', 'en', sha256($2::text::bytea), now(), now() + interval '1 day')`, [merged.id, `${randomUUID()}@new.example`]);
  await rows(`insert into join_request (organisation_id, person_id, state, created_at) values ($1, $2, 'PENDING', now())`, [merged.id, somebody.id]);
  await rows(`insert into organisation_claim (organisation_id, person_id, state, domain, created_at) values ($1, $2, 'REFUSED', 'x.example', now())`, [merged.id, somebody.id]);
  await rows(`insert into department (organisation_id, name) values ($1, 'International office')`, [merged.id]);
  await rows(`insert into suggestion_refusal (idea_id, organisation_id, reason) values ($1, $2, 'OTHER')`, [elsewhere.idea.id, merged.id]);
  await rows(`insert into organisation_merge_candidate (organisation_id, other_id, reason, score) values ($1, $2, 'SEVERAL_FIT', 1)`, [merged.id, elsewhere.coordinator.id]);
  for (const [reporter, subject] of [[merged.id, elsewhere.coordinator.id], [elsewhere.coordinator.id, merged.id]]) {
    await rows(
      `insert into report (reporter_organisation_id, subject_kind, subject_id, subject_organisation_id, kind, text, quote, state, created_at) values ($1, 'ORGANISATION', $2, $2, 'SPAM', 'x', 'x', 'OPEN', now())`,
      [reporter, subject],
    );
  }
  await rows(
    `insert into expression_of_interest (idea_id, organisation_id, role, tasks, person_months, why, state, client_key, created_at, moved_at, version) values ($1, $2, 'PARTNER', 'x', 1, 'x', 'NEW', gen_random_uuid(), now(), now(), 1)`,
    [elsewhere.idea.id, merged.id],
  );
  const [blocked, blocking] = [await buildOrganisation(app), await buildOrganisation(app)];
  await rows('insert into organisation_block (organisation_id, blocked_id, created_at) values ($1, $2, now()), ($3, $1, now())', [merged.id, blocked.id, blocking.id]);
  await rows(`insert into responsiveness (organisation_id, asked, answered) values ($1, 1, 1)`, [merged.id]);
  await rows(`insert into past_participant (key, name, organisation_id) values ($1, 'Somebody', $2)`, [randomUUID(), merged.id]);
  return { ideaId: consortium.idea.id, offerId, threadId: thread.id, consortiumId: consortium.id };
}

const countOf = async (column: string, id: string) => {
  const [table, name] = column.split('.');
  return (await one<{ count: number }>(`select count(*)::int as count from "${table}" where "${name}" = $1`, [id])).count;
};

test('every column that refers to an organisation is answered for, and all that moves has moved', async () => {
  const found = await rows<{ name: string }>(
    `select conrelid::regclass || '.' || a.attname as name from pg_constraint join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1] where contype = 'f' and confrelid = 'organisation'::regclass`,
  );
  expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(COLUMNS).sort());

  const [merged, into] = [await buildOrganisation(app, { city: 'Turku' }), await buildOrganisation(app)];
  const { ideaId, offerId, threadId, consortiumId } = await fill(merged);
  const [reader, ofBoth] = [await buildPerson(app), await buildPerson(app)];
  for (const [person, marked] of [[reader, merged], [ofBoth, merged], [ofBoth, into]] as const) await person.browser.mutate('setBookmark', { kind: 'ORGANISATION', subjectId: marked.id, isBookmarked: true }, 'isBookmarked');
  await rows(`insert into notification (person_id, kind, subject_kind, subject_id, facts, in_product, created_at) values ($1, 'JOIN_REQUESTED', 'ORGANISATION_PEOPLE', $2, '{}', true, now()), ($1, 'MESSAGE_RECEIVED', 'THREAD', $2, '{}', true, now())`, [reader.id, merged.id]);
  const moving = Object.entries(COLUMNS).filter(([, fate]) => fate === 'MOVES').map(([column]) => column);
  const before = Object.fromEntries(await Promise.all(moving.map(async (column) => [column, await countOf(column, merged.id)] as const)));
  const there = Object.fromEntries(await Promise.all(moving.map(async (column) => [column, await countOf(column, into.id)] as const)));
  expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([]);

  const { data } = await merge(merged, into);
  expect(data.mergeOrganisations.organisation).toMatchObject({ id: into.id, name: into.name, city: 'Turku', claimed: true });
  expect(data.mergeOrganisations.organisation.names.map(({ name }: { name: string }) => name)).toContain(merged.name);
  for (const column of moving) {
    // The old one itself leads there, and its name is a further name.
    const more = column === 'organisation.successor_id' || column === 'organisation_name.organisation_id' ? 1 : 0;
    expect([column, await countOf(column, merged.id), await countOf(column, into.id)]).toEqual([column, 0, there[column]! + before[column]! + more]);
  }
  for (const column of ['organisation_search.id', 'responsiveness.organisation_id', 'past_partnership.organisation_id', 'thread.recipient_organisation_id', 'message.organisation_id']) expect([column, await countOf(column, merged.id)]).toEqual([column, 0]);

  for (const { browser } of [reader, ofBoth]) {
    const { viewer } = await browser.query('{ viewer { bookmarks { edges { node { title path } } } } }');
    expect(viewer.bookmarks.edges).toEqual([{ node: { title: into.name, path: `/organisations/${into.id}` } }]);
  }
  expect(await rows('select subject_kind, subject_id from notification where person_id = $1 order by subject_kind', [reader.id])).toEqual([
    { subject_kind: 'ORGANISATION_PEOPLE', subject_id: into.id }, { subject_kind: 'THREAD', subject_id: merged.id },
  ]);

  const anybody = app.browser();
  const { organisation, idea, offer } = await anybody.query(`{ organisation(id: "${merged.id}") { id } idea(id: "${ideaId}") { organisation { id } } offer(id: "${offerId}") { organisation { id } } }`);
  expect([organisation.id, idea.organisation.id, offer.organisation.id]).toEqual([into.id, into.id, into.id]);
  const { searchOrganisations } = await anybody.query('query($words: String) { searchOrganisations(filter: { words: $words }) { edges { node { id } } } }', { words: `"${merged.name}"` });
  expect(searchOrganisations.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([into.id]);
  const { thread, consortium, viewer } = await merged.owner.browser.query(`{ thread(id: "${threadId}") { id } consortium(id: "${consortiumId}") { id } viewer { memberships { role organisation { id } } } }`);
  expect([thread.id, consortium.id, viewer.memberships]).toEqual([threadId, consortiumId, [{ role: 'OWNER', organisation: { id: into.id } }]]);
  for (const { email } of [merged.owner, into.owner]) expect((await app.mailTo(email)).subject).toBe(`${merged.name} and ${into.name} are one organisation now`);
  expect(await rows(`select act, person_id from audit_entry where subject_kind = 'ORGANISATION' and subject_id in ($1, $2) and act like 'ORGANISATION.MERGED%' order by id`, [merged.id, into.id])).toEqual([
    { act: 'ORGANISATION.MERGED', person_id: moderator.id }, { act: 'ORGANISATION.MERGED_AWAY', person_id: moderator.id },
  ]);
});

test('whoever belongs to both has the higher of two roles', async () => {
  const [merged, into] = [await buildOrganisation(app), await buildOrganisation(app)];
  const both = await buildMember(app, into.id, 'VIEWER');
  await rows(`insert into membership (person_id, organisation_id, role) values ($1, $2, 'EDITOR')`, [both.id, merged.id]);
  await merge(merged, into);
  expect(await rows('select role from membership where person_id = $1', [both.id])).toEqual([{ role: 'EDITOR' }]);
});

test.each(['merged', 'into'] as const)('in a consortium of both the coordinator stays, also where it is the one %s', async (coordinating) => {
  const [merged, into] = [await buildOrganisation(app), await buildOrganisation(app)];
  const [coordinator, partner] = coordinating === 'merged' ? [merged, into] : [into, merged];
  const consortium = await buildConsortium(app, {}, coordinator);
  await buildMemberSeat(app, consortium, partner, { addedValue: 'What the partner adds' });
  await rows('insert into budget_plan (consortium_id, months, version) select $1::bigint, 24, 1 where not exists (select from budget_plan where consortium_id = $1)', [consortium.id]);
  for (const { id } of [merged, into]) await rows('insert into budget_share (plan_id, organisation_id, year, cents) select id, $2::bigint, 1, 700 from budget_plan where consortium_id = $1', [consortium.id, id]);
  const { mergePreview } = await moderator.browser.query(`{ mergePreview(mergedId: "${merged.id}", intoId: "${into.id}") { sharedConsortia refusal moves { seats } } }`);
  expect(mergePreview).toEqual({ sharedConsortia: 1, refusal: null, moves: { seats: 1 } });
  await merge(merged, into);
  expect(await rows('select organisation_id, role, status, added_value from seat where consortium_id = $1', [consortium.id])).toEqual([{ organisation_id: into.id, role: 'COORDINATOR', status: 'ACCEPTED', added_value: 'What the partner adds' }]);
  expect(await rows('select coordinator_id from consortium where id = $1', [consortium.id])).toEqual([{ coordinator_id: into.id }]);
  expect(await rows('select cents from budget_share s join budget_plan p on p.id = s.plan_id where p.consortium_id = $1', [consortium.id])).toEqual([{ cents: 1400 }]);
});

test('of two seats the accepted one stays', async () => {
  const [merged, into, consortium] = [await buildOrganisation(app), await buildOrganisation(app), await buildConsortium(app)];
  await buildInvitation(app, consortium, into);
  await buildMemberSeat(app, consortium, merged);
  await merge(merged, into);
  expect(await rows(`select organisation_id, status from seat where consortium_id = $1 and role = 'PARTNER'`, [consortium.id])).toEqual([{ organisation_id: into.id, status: 'ACCEPTED' }]);
});

test('two threads with one organisation about one thing become one, in the order things were written', async () => {
  const [merged, into, third] = [await buildOrganisation(app), await buildOrganisation(app), await buildOrganisation(app)];
  const [first, second] = [await buildThread(app, { starter: merged, recipient: third }), await buildThread(app, { starter: into, recipient: third })];
  for (const [thread, from, text] of [[first, third, 'three'], [second, into, 'four'], [first, merged, 'five']] as const) await sendIn(thread, from, { text });
  // Two keys alike lose nothing.
  await rows('update message set client_key = (select client_key from message where id = $1) where id = $2', [first.firstMessageId, second.firstMessageId]);
  await third.owner.browser.mutate('markThreadRead', { threadId: first.id, messageId: first.firstMessageId }, 'thread { id }');
  await rows(`insert into attachment (thread_id, organisation_id, name, kind, size, content, uploaded_at) values ($1, $2, 'a.pdf', 'PDF', 1, 'x', now())`, [first.id, merged.id]);
  await merge(merged, into);
  expect(await rows('select organisation_id from attachment where thread_id in ($1, $2)', [first.id, second.id])).toEqual([{ organisation_id: into.id }]);
  const { threads } = await third.owner.browser.query('{ threads { edges { node { unreadCount messages(last: 10) { edges { node { text sender { id } } } } } } } }');
  expect(threads.edges).toHaveLength(1);
  const [{ node }] = threads.edges;
  const messages = node.messages.edges.map((edge: { node: { text: string; sender: { id: string } } }) => edge.node);
  expect(messages).toHaveLength(5);
  expect(messages.slice(-3).map(({ text }: { text: string }) => text)).toEqual(['three', 'four', 'five']);
  expect(new Set(messages.map(({ sender }: { sender: { id: string } }) => sender.id))).toEqual(new Set([into.id, third.id]));
  expect(await into.owner.browser.refusal('sendMessage', { ...aMessage(), asOrganisationId: into.id, threadId: '999999' })).toBe('NOT_FOUND');
});

test('what the two wrote to each other can still be read, and is answered no more', async () => {
  const [merged, into] = [await buildOrganisation(app), await buildOrganisation(app)];
  const thread = await buildThread(app, { starter: merged, recipient: into });
  await merge(merged, into);
  const { thread: read } = await into.owner.browser.query(`{ thread(id: "${thread.id}") { messages { edges { node { text } } } } }`);
  expect(read.messages.edges).toHaveLength(1);
  expect(await into.owner.browser.refusal('sendMessage', { ...aMessage(), asOrganisationId: into.id, threadId: thread.id })).toMatch(/^THREAD|^MESSAG|^RECIPIENT|GONE/);
});

test('done twice it is done once, and of two moderators at once one does it', async () => {
  const [merged, into, other] = [await buildOrganisation(app), await buildOrganisation(app), await buildModerator(app)];
  const answers = await Promise.all([merge(merged, into), other.browser.mutate('mergeOrganisations', wish(merged, into), 'organisation { id }')]);
  expect(answers.map(({ data }) => data?.mergeOrganisations.organisation.id)).toEqual([into.id, into.id]);
  expect(await rows(`select 1 from audit_entry where act = 'ORGANISATION.MERGED' and subject_id = $1`, [into.id])).toHaveLength(1);
  expect(await codeOf(merge(merged, await buildOrganisation(app)))).toBe('MERGE.ALREADY_GONE');
  expect(await codeOf(merge(into, merged))).toBe('MERGE.ALREADY_GONE');
});

test('crosswise at once, one of the two is done and the other refused', async () => {
  const [a, b] = [await buildOrganisation(app), await buildOrganisation(app)];
  const codes = await Promise.all([codeOf(merge(a, b)), codeOf(merge(b, a))]);
  expect(codes.sort()).toEqual(['MERGE.ALREADY_GONE', undefined]);
});

test('refuses what cannot be told: an application that names both, one with itself, the demo world with the real', async () => {
  const [merged, into] = [await buildOrganisation(app), await buildOrganisation(app)];
  const consortium = await buildConsortium(app, {}, merged);
  await buildMemberSeat(app, consortium, into);
  await merged.owner.browser.mutate('recordSubmission', { asOrganisationId: merged.id, consortiumId: consortium.id }, 'consortium { id }');
  expect(await codeOf(merge(merged, into))).toBe('MERGE.SUBMITTED_TOGETHER');
  expect(await codeOf(merge(merged, merged))).toBe('MERGE.SAME');
  await rows('update organisation set is_demo = true where id = $1', [into.id]);
  expect(await codeOf(merge(into, await buildOrganisation(app)))).toBe('MERGE.DEMO_WITH_REAL');
  expect(await codeOf(merge(merged, { id: '999999999' }))).toBe('NOT_FOUND');
  expect(await countOf('seat.organisation_id', merged.id)).toBe(1);
});

test('identifiers go over, and the profile preferred gives its values', async () => {
  const [merged, into] = [await buildOrganisation(app, { oid: 'E10000001', city: 'Åbo' }), await buildOrganisation(app, { city: 'Turku' })];
  const { data } = await moderator.browser.mutate('mergeOrganisations', wish(merged, into, { preferMerged: true }), 'organisation { id name oid city names { name } }');
  expect(data.mergeOrganisations.organisation).toEqual({ id: into.id, name: merged.name, oid: 'E10000001', city: 'Åbo', names: [{ name: into.name }] });
  await buildIdea(app, {}, { ...into, owner: merged.owner });
});

test('a moderator merges no organisation of their own', async () => {
  const own = await buildOrganisation(app, {}, moderator);
  expect(await codeOf(merge(own, await buildOrganisation(app)))).toBe('MODERATION.OWN_CASE');
  await rows('delete from membership where person_id = $1', [moderator.id]);
});
