import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildConsortium } from '../builders/build-consortium';
import { buildIdea } from '../builders/build-idea';
import { anExpression, buildInterest, DECLINE_WORDS } from '../builders/build-interest';
import { buildMember, buildOrganisation, type BuiltOrganisation } from '../builders/build-organisation';
import { buildThread } from '../builders/build-thread';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const code = async (as: BuiltOrganisation, name: string, input: object): Promise<string | undefined> =>
  (await as.owner.browser.mutate(name, input, '__typename')).errors?.[0]?.extensions.code;
const block = (own: BuiltOrganisation, other: { id: string }) => code(own, 'blockOrganisation', { asOrganisationId: own.id, organisationId: other.id });
const unblock = (own: BuiltOrganisation, other: { id: string }) => code(own, 'unblockOrganisation', { asOrganisationId: own.id, organisationId: other.id });
const start = (as: BuiltOrganisation, to: BuiltOrganisation) =>
  code(as, 'startThread', { asOrganisationId: as.id, subject: { kind: 'ORGANISATION', id: to.id }, text: 'May we talk?', clientKey: randomUUID() });
const blockedOf = async ({ id }: { id: string }, { browser }: BuiltOrganisation['owner']) =>
  (await browser.query('query($id: ID!) { organisation(id: $id) { blockedOrganisations { id } } }', { id })).organisation.blockedOrganisations;

test('neither of the two writes to the other until the block is lifted, and neither is told whose it is', async () => {
  const [own, other] = [await buildOrganisation(app), await buildOrganisation(app)];
  const thread = await buildThread(app, { starter: own, recipient: other });
  expect(await block(own, other)).toBeUndefined();
  const send = (as: BuiltOrganisation) => code(as, 'sendMessage', { asOrganisationId: as.id, threadId: thread.id, text: 'Still there?', clientKey: randomUUID() });
  expect([await start(other, own), await start(own, other), await send(other), await send(own)]).toEqual(Array(4).fill('ORGANISATION.OUT_OF_REACH'));

  for (const { owner } of [own, other]) expect((await owner.browser.query('query($id: ID!) { thread(id: $id) { id } }', { id: thread.id })).thread).not.toBeNull();
  expect((await other.owner.browser.query('query($id: ID!) { organisation(id: $id) { name } }', { id: own.id })).organisation.name).toBe(own.name);

  expect(await unblock(own, other)).toBeUndefined();
  expect(await start(other, own)).toBeUndefined();
});

test('the blocked neither invites nor answers an idea, nor is it invited', async () => {
  const [own, other] = [await buildOrganisation(app), await buildOrganisation(app)];
  const [consortium, theirs] = [await buildConsortium(app, {}, own), await buildConsortium(app, {}, other)];
  await block(own, other);
  const invite = (as: BuiltOrganisation, consortiumId: string, organisationId: string) =>
    code(as, 'invitePartner', { asOrganisationId: as.id, consortiumId, organisationId, role: 'PARTNER', addedValue: null, message: null, claimEmail: null, locale: null });
  expect(await invite(other, theirs.id, own.id)).toBe('ORGANISATION.OUT_OF_REACH');
  expect(await invite(own, consortium.id, other.id)).toBe('ORGANISATION.OUT_OF_REACH');
});

test('the blocked answers no idea of the other; what it had answered is declined without a word or a mail', async () => {
  const [own, other] = [await buildOrganisation(app), await buildOrganisation(app)];
  const [idea, next] = [await buildIdea(app, {}, own), await buildIdea(app, {}, own)];
  const interest = await buildInterest(app, idea, other);
  await block(own, other);
  expect(await code(other, 'expressInterest', anExpression(next, other))).toBe('ORGANISATION.OUT_OF_REACH');
  const { manager } = app.app.get(UnitOfWork);
  const written = () => manager.query<[{ messages: number; mails: number }]>(`select (select count(*)::int from message) as messages, (select count(*)::int from kept_mail where recipient = $1) as mails`, [other.owner.email]);
  const [before] = await written();
  expect(await code(own, 'declineInterests', { asOrganisationId: own.id, interestIds: [interest.id], words: DECLINE_WORDS })).toBeUndefined();
  const seen = await other.owner.browser.query(`{ expressionOfInterest(id: "${interest.id}") { state answer } }`);
  expect(seen.expressionOfInterest).toEqual({ state: 'DECLINED', answer: null });
  expect((await written())[0]).toEqual(before);
});

test('neither is suggested to the other', async () => {
  const [own, other] = [await buildOrganisation(app), await buildOrganisation(app, { description: 'All about quillwort spores.', descriptionLanguage: 'en' })];
  const idea = await buildIdea(app, { title: 'Quillwort spores' }, own);
  const suggested = async () =>
    (await own.owner.browser.query('query($id: ID!) { suggestedPartners(ideaId: $id, first: 10) { edges { node { organisation { id } } } } }', { id: idea.id })).suggestedPartners.edges.map(({ node }: { node: { organisation: { id: string } } }) => node.organisation.id);
  expect(await suggested()).toContain(other.id);
  await block(other, own);
  expect(await suggested()).not.toContain(other.id);
  const ideas = await other.owner.browser.query(`{ suggestedIdeas(organisationId: "${other.id}", first: 20) { edges { node { idea { id } } } } }`);
  expect(JSON.stringify(ideas)).not.toContain(`"${idea.id}"`);
  const consortium = await code(own, 'openConsortium', { asOrganisationId: own.id, ideaId: idea.id }).then(async () => (await own.owner.browser.query(`{ idea(id: "${idea.id}") { consortium { id } } }`)).idea.consortium.id as string);
  const input = { asOrganisationId: own.id, consortiumId: consortium, sizeFrom: 3, sizeTo: 3, leastNewcomers: 0 };
  const proposed = await own.owner.browser.query('query($input: ProposeConsortiumInput!) { proposeConsortium(input: $input) { candidates { organisation { id } } } }', { input });
  expect(JSON.stringify(proposed)).not.toContain(`"id":"${other.id}"`);
});

test('who is blocked is listed for owners and editors alone, and each act is in the audit', async () => {
  const [own, other] = [await buildOrganisation(app), await buildOrganisation(app)];
  const [editor, viewer] = [await buildMember(app, own.id, 'EDITOR'), await buildMember(app, own.id, 'VIEWER')];
  await block(own, other);
  await block(own, other);
  expect(await blockedOf(own, editor)).toEqual([{ id: other.id }]);
  expect([await blockedOf(own, viewer), await blockedOf(own, other.owner), await blockedOf(other, other.owner)]).toEqual([[], [], []]);
  expect(await block(own, own)).toBe('INVALID_INPUT');
  expect(await block(own, { id: '999999' })).toBe('NOT_FOUND');
  expect(await unblock(own, other)).toBeUndefined();
  expect(await unblock(own, other)).toBeUndefined();
  const acts = await app.app.get(UnitOfWork).manager.query<{ act: string }[]>(`select act from audit_entry where subject_id = $1 and act like 'ORGANISATION.%BLOCKED' order by id`, [own.id]);
  expect(acts.map(({ act }) => act)).toEqual(['ORGANISATION.BLOCKED', 'ORGANISATION.UNBLOCKED']);
});

test('no more than a hundred are blocked', async () => {
  const [own, other] = [await buildOrganisation(app), await buildOrganisation(app)];
  await app.app.get(UnitOfWork).manager.query(
    `with made as (insert into organisation (name, country, type, city, claimed, version, created_at, updated_at) select 'Blocked ' || n, 'FI', 'COMPANY', 'Turku', false, 1, now(), now() from generate_series(1, 100) n returning id)
     insert into organisation_block select $1, id, now() from made`, [own.id]);
  expect(await block(own, other)).toBe('ORGANISATION.TOO_MANY_BLOCKED');
});
