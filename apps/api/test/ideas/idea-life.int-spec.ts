import { PublicationLife } from '../../src/modules/organisations';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { KeptMail } from '../../src/platform/mail/kept-mail.entity';
import { anIdea, buildDraftIdea, type BuiltIdea, buildIdea } from '../builders/build-idea';
import { buildOffer } from '../builders/build-offer';
import { buildMember, buildOrganisation } from '../builders/build-organisation';
import { aStart } from '../builders/build-thread';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const BEGUN = new Date('2026-03-10T08:00:00Z');
beforeEach(() => app.travel(BEGUN));

const sweepAt = async (at: string) => {
  app.travel(new Date(at));
  await app.app.get(PublicationLife).sweep();
};
const STATE = 'status expiresAt answerable late';
const read = async (id: string) => (await app.browser().query(`{ idea(id: "${id}") { ${STATE} } }`)).idea;
const isFound = async ({ id, title }: BuiltIdea) => {
  const { searchIdeas } = await app.browser().query(`{ searchIdeas(filter: { words: "${title}" }) { edges { node { id } } } }`);
  return searchIdeas.edges.some(({ node }: { node: { id: string } }) => node.id === id);
};
const act = (name: string, { id, organisation }: BuiltIdea) => organisation.owner.browser.mutate(name, { asOrganisationId: organisation.id, ideaId: id }, `idea { ${STATE} }`);
const codeOf = async (answer: Promise<{ errors?: readonly { extensions: { code: string } }[] }>) => (await answer).errors?.[0]?.extensions.code;
const tokenIn = (text: string) => /renew\?token=([\w-]+)/.exec(text)?.[1];
const mailsTo = (to: string) => app.app.get(UnitOfWork).manager.countBy(KeptMail, { to });

test('lasts thirty days in the calendar of Brussels, then can be read but neither found nor answered', async () => {
  const idea = await buildIdea(app);
  expect(await read(idea.id)).toEqual({ status: 'PUBLISHED', expiresAt: '2026-04-09T07:00:00.000Z', answerable: true, late: false });
  await sweepAt('2026-04-09T06:59:59Z');
  expect([await read(idea.id), await isFound(idea)]).toEqual([{ status: 'PUBLISHED', expiresAt: '2026-04-09T07:00:00.000Z', answerable: true, late: false }, true]);
  app.travel(new Date('2026-04-09T07:00:00Z'));
  expect((await read(idea.id)).answerable).toBe(false);
  await sweepAt('2026-04-09T07:00:00Z');
  expect([await read(idea.id), await isFound(idea)]).toEqual([{ status: 'EXPIRED', expiresAt: '2026-04-09T07:00:00.000Z', answerable: false, late: false }, false]);
  const other = await buildOrganisation(app);
  expect(await codeOf(other.owner.browser.mutate('startThread', aStart(other, idea.organisation, { subject: { kind: 'IDEA', id: idea.id } }), 'thread { id }'))).toBe('IDEA.NOT_ANSWERABLE');
});

test('ends at a deadline of 17:00 Brussels where that is first, and is late for the ten days before', async () => {
  const idea = await buildIdea(app, { deadline: '2026-03-31T15:00:00Z', deadlineZone: 'Europe/Brussels' });
  app.travel(new Date('2026-03-21T15:59:59Z'));
  expect(await read(idea.id)).toMatchObject({ expiresAt: '2026-03-31T15:00:00.000Z', late: false });
  app.travel(new Date('2026-03-21T16:00:00Z'));
  expect(await read(idea.id)).toMatchObject({ late: true, answerable: true });
  await sweepAt('2026-03-31T15:00:00Z');
  expect(await read(idea.id)).toMatchObject({ status: 'EXPIRED', late: false });
  const { errors } = await act('renewIdea', idea);
  expect(errors?.[0]?.extensions.fields).toEqual([{ path: 'content.deadline', code: 'IN_THE_PAST' }]);
});

test('asks those who speak for its organisation, once, four days before; whoever holds the link renews it, once, and can do nothing else', async () => {
  const idea = await buildIdea(app);
  const { owner } = idea.organisation;
  const viewer = await buildMember(app, idea.organisation.id, 'VIEWER');
  const before = await mailsTo(owner.email);
  await sweepAt('2026-04-05T06:59:59Z');
  expect(await mailsTo(owner.email)).toBe(before);
  app.travel(new Date('2026-04-05T07:00:00Z'));
  const life = app.app.get(PublicationLife);
  await Promise.all([life.sweep(), life.sweep()]);
  await life.sweep();
  const mail = await app.mailTo(owner.email, `“${idea.title}” will soon no longer be shown`);
  expect(mail.text).toContain('9 April 2026 at 09:00 (Brussels time)');
  expect([await mailsTo(owner.email), await mailsTo(viewer.email)]).toEqual([before + 1, expect.any(Number)]);
  const token = tokenIn(mail.text)!;

  const visitor = app.browser();
  const look = () => visitor.ask(`{ renewal(token: "${token}") { kind title expired } }`);
  expect((await look()).data.renewal).toEqual({ kind: 'IDEA', title: idea.title, expired: false });
  expect((await read(idea.id)).expiresAt).toBe('2026-04-09T07:00:00.000Z');
  await sweepAt('2026-04-20T08:00:00Z');
  expect((await look()).data.renewal.expired).toBe(true);
  const renew = () => visitor.mutate('renewByLink', { token }, 'renewal { id expiresAt expired }');
  expect((await renew()).data.renewByLink.renewal).toEqual({ id: idea.id, expiresAt: '2026-05-20T08:00:00.000Z', expired: false });
  expect([await codeOf(renew()), await codeOf(look())]).toEqual(['RENEWAL.NOT_VALID', 'RENEWAL.NOT_VALID']);
  expect([await read(idea.id), await isFound(idea)]).toEqual([{ status: 'PUBLISHED', expiresAt: '2026-05-20T08:00:00.000Z', answerable: true, late: false }, true]);
});

test('the link of the mail is no longer good a fortnight after the end, or once the idea is complete', async () => {
  const idea = await buildIdea(app);
  await sweepAt('2026-04-05T07:00:00Z');
  const token = tokenIn((await app.mailTo(idea.organisation.owner.email, `“${idea.title}” will soon no longer be shown`)).text)!;
  const look = () => codeOf(app.browser().ask(`{ renewal(token: "${token}") { title } }`));
  app.travel(new Date('2026-04-23T06:59:59Z'));
  expect(await look()).toBeUndefined();
  app.travel(new Date('2026-04-23T07:00:00Z'));
  expect(await look()).toBe('RENEWAL.NOT_VALID');
  await act('completeIdea', idea);
  app.travel(new Date('2026-04-06T07:00:00Z'));
  expect(await look()).toBe('RENEWAL.NOT_VALID');
});

test('a reminder of a deadline promises no renewal', async () => {
  const idea = await buildIdea(app, { deadline: '2026-03-31T15:00:00Z', deadlineZone: 'Europe/Brussels' });
  await sweepAt('2026-03-27T16:00:00Z');
  const mail = await app.mailTo(idea.organisation.owner.email, `“${idea.title}” reaches its deadline`);
  expect([tokenIn(mail.text), mail.text.includes('31 March 2026 at 17:00 (Brussels time)')]).toEqual([undefined, true]);
});

test('is paused, reopened, completed and closed; only published it is found and answered', async () => {
  const idea = await buildIdea(app);
  for (const [name, status, found] of [['pauseIdea', 'PAUSED', false], ['pauseIdea', 'PAUSED', false], ['reopenIdea', 'PUBLISHED', true], ['completeIdea', 'COMPLETE', false], ['reopenIdea', 'PUBLISHED', true], ['closeIdea', 'CLOSED', false]] as const) {
    expect((await act(name, idea)).data[name].idea).toMatchObject({ status, answerable: found });
    expect([(await read(idea.id)).status, await isFound(idea)]).toEqual([status, found]);
  }
  for (const name of ['reopenIdea', 'renewIdea', 'pauseIdea', 'completeIdea', 'publishIdea']) expect(await codeOf(act(name, idea))).toBe('IDEA.NOT_IN_THAT_STATE');
  const edit = { asOrganisationId: idea.organisation.id, ideaId: idea.id, version: idea.version + 5, content: anIdea() };
  expect(await codeOf(idea.organisation.owner.browser.mutate('editIdea', edit, 'idea { id }'))).toBe('IDEA.NOT_IN_THAT_STATE');
});

test('a draft is neither paused nor renewed', async () => {
  const draft = await buildDraftIdea(app);
  expect([await codeOf(act('pauseIdea', draft)), await codeOf(act('renewIdea', draft))]).toEqual(['IDEA.NOT_IN_THAT_STATE', 'IDEA.NOT_IN_THAT_STATE']);
});

test('an offer lasts thirty days or until its last day is over, and is renewed alike', async () => {
  const [lasting, ending] = [await buildOffer(app), await buildOffer(app, { validUntil: '2026-03-20' })];
  const readOffer = async (id: string) => (await app.browser().query(`{ offer(id: "${id}") { status expired expiresAt } }`)).offer;
  expect([await readOffer(lasting.id), await readOffer(ending.id)]).toMatchObject([{ expiresAt: '2026-04-09T07:00:00.000Z' }, { expiresAt: '2026-03-21T00:00:00.000Z' }]);
  await sweepAt('2026-03-21T00:00:00Z');
  expect([await readOffer(lasting.id), await readOffer(ending.id)]).toMatchObject([{ status: 'PUBLISHED', expired: false }, { status: 'EXPIRED', expired: true }]);
  await sweepAt('2026-04-05T07:00:00Z');
  const { owner, id: organisationId } = lasting.organisation;
  const token = tokenIn((await app.mailTo(owner.email, `“${lasting.title}” will soon no longer be shown`)).text);
  expect((await app.browser().query(`{ renewal(token: "${token}") { kind title } }`)).renewal).toEqual({ kind: 'OFFER', title: lasting.title });
  const { data } = await owner.browser.mutate('renewOffer', { asOrganisationId: organisationId, offerId: lasting.id }, 'offer { status expiresAt }');
  expect(data.renewOffer.offer).toEqual({ status: 'PUBLISHED', expiresAt: '2026-05-05T07:00:00.000Z' });
  const { errors } = await ending.organisation.owner.browser.mutate('renewOffer', { asOrganisationId: ending.organisation.id, offerId: ending.id }, 'offer { id }');
  expect(errors?.[0]?.extensions.fields).toEqual([{ path: 'content.validUntil', code: 'IN_THE_PAST' }]);
});
