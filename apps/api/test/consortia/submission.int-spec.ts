import { findRuleSet } from '@trefoil/rules';
import { LIMITS } from '@trefoil/vocabulary';
import { SubmissionRepository } from '../../src/modules/consortia/submission.repository';
import { buildConsortium, buildInvitation, buildMemberSeat, type BuiltConsortium } from '../builders/build-consortium';
import { buildMember, buildOrganisation } from '../builders/build-organisation';
import type { Browser } from '../harness/browser';
import { statementsOf } from '../harness/count-statements';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const SUBMISSIONS =
  'submissions { id action callYear ruleSetVersion verdict durationMonths grantAskedCents recordedAt findings { rule verdict code weight confidence params about } members { organisationId name country role counted reason } }';
const input = (consortium: BuiltConsortium, overrides: object = {}) => ({ asOrganisationId: consortium.coordinator.id, consortiumId: consortium.id, ...overrides });
const record = (browser: Browser, of: object, selection = SUBMISSIONS) => browser.mutate('recordSubmission', of, `consortium { ${selection} }`);
const read = async (browser: Browser, { id }: BuiltConsortium, selection = SUBMISSIONS) => (await browser.query(`{ consortium(id: "${id}") { ${selection} } }`)).consortium;

test('keeps the rules of the day, what they say and who the members are, whatever becomes of them', async () => {
  const consortium = await buildConsortium(app, { durationMonths: 24, grantAskedCents: 30_000_000 });
  const { browser } = consortium.coordinator.owner;
  const abroad = await buildMemberSeat(app, consortium, await buildOrganisation(app, { country: 'US' }), { addedValue: 'Nobody else has the data.' });
  await buildInvitation(app, consortium);
  const { eligibility } = await read(browser, consortium, 'eligibility { verdict findings { rule verdict code weight confidence params about } }');
  const { data } = await record(browser, input(consortium));
  const [kept, ...more] = data.recordSubmission.consortium.submissions;
  expect(more).toEqual([]);
  expect(kept).toMatchObject({ action: 'STRATEGIC_PARTNERSHIP', verdict: 'UNMET', durationMonths: 24, grantAskedCents: 30_000_000, findings: eligibility.findings });
  expect(kept.ruleSetVersion).toBe(findRuleSet(kept.action, kept.callYear)?.version);
  expect(kept.members).toEqual([
    expect.objectContaining({ organisationId: consortium.coordinator.id, role: 'COORDINATOR', counted: true, reason: 'COUNTED' }),
    expect.objectContaining({ organisationId: abroad.organisation.id, country: 'US', counted: false, reason: 'PARTNER_COUNTRY' }),
  ]);
  await abroad.organisation.owner.browser.mutate('leaveConsortium', { asOrganisationId: abroad.organisation.id, seatId: abroad.id }, 'seat { id }');
  expect((await read(browser, consortium)).submissions).toEqual([kept]);
});

test('the same twice is recorded once, at once and after another; what has changed is recorded anew, the newest first', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const colleague = await buildMember(app, consortium.coordinator.id, 'EDITOR');
  const answers = await Promise.all([browser, browser, colleague.browser].map((each) => record(each, input(consortium))));
  for (const { errors } of answers) expect(errors).toBeUndefined();
  await record(browser, input(consortium));
  const [first, ...none] = (await read(browser, consortium)).submissions;
  expect(none).toEqual([]);
  await buildMemberSeat(app, consortium);
  await record(browser, input(consortium));
  const { submissions } = await read(browser, consortium);
  expect(submissions.map(({ members }: { members: unknown[] }) => members.length)).toEqual([2, 1]);
  expect(submissions[1]).toEqual(first);
});

test('is for owners and editors of the coordinator', async () => {
  const consortium = await buildConsortium(app);
  const member = await buildMemberSeat(app, consortium);
  const viewer = await buildMember(app, consortium.coordinator.id, 'VIEWER');
  const stranger = await buildOrganisation(app);
  expect(await viewer.browser.refusal('recordSubmission', input(consortium))).toBe('ORGANISATION.NOT_YOURS');
  expect(await member.organisation.owner.browser.refusal('recordSubmission', input(consortium, { asOrganisationId: member.organisation.id }))).toBe('CONSORTIUM.NOT_COORDINATOR');
  expect(await stranger.owner.browser.refusal('recordSubmission', input(consortium, { asOrganisationId: stranger.id }))).toBe('NOT_FOUND');
  const permissions = async (browser: Browser) => (await read(browser, consortium, 'viewerCan { recordSubmission }')).viewerCan.recordSubmission;
  expect(await Promise.all([consortium.coordinator.owner, viewer, member.organisation.owner].map(({ browser }) => permissions(browser)))).toEqual([true, false, false]);
  expect((await read(consortium.coordinator.owner.browser, consortium)).submissions).toEqual([]);
});

test('is read by members of every role, not by the invited nor by those who left', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const member = await buildMemberSeat(app, consortium);
  const invited = await buildInvitation(app, consortium);
  await record(browser, input(consortium));
  const viewer = await buildMember(app, member.organisation.id, 'VIEWER');
  const read1 = async (reader: Browser) => (await read(reader, consortium, 'submissions { id }'))?.submissions;
  expect(await read1(viewer.browser)).toHaveLength(1);
  expect(await read1(invited.organisation.owner.browser)).toEqual([]);
  await member.organisation.owner.browser.mutate('leaveConsortium', { asOrganisationId: member.organisation.id, seatId: member.id }, 'seat { id }');
  expect(await read1(viewer.browser)).toBeUndefined();
});

test('of an idea that was withdrawn there is nothing to send in', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  await browser.mutate('withdrawIdea', { asOrganisationId: consortium.coordinator.id, ideaId: consortium.idea.id }, 'idea { id }');
  expect(await browser.refusal('recordSubmission', input(consortium))).toBe('CONSORTIUM.IDEA_WITHDRAWN');
  expect(await read(browser, consortium, 'viewerCan { recordSubmission }')).toEqual({ viewerCan: { recordSubmission: false } });
});

test('is kept so many times and no more, and the same is still no further one', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const repository = app.app.get(SubmissionRepository);
  const blank = { consortiumId: consortium.id, action: 'KA210', callYear: 2021, ruleSetVersion: null, verdict: 'UNKNOWN', durationMonths: null, grantAskedCents: null, findings: [], members: [] } as const;
  for (let count = 1; count < LIMITS.consortium.submissions; count += 1) await repository.add({ ...blank, recordedAt: new Date() });
  expect((await record(browser, input(consortium))).errors).toBeUndefined();
  expect((await record(browser, input(consortium))).errors).toBeUndefined();
  await buildMemberSeat(app, consortium);
  expect(await browser.refusal('recordSubmission', input(consortium))).toBe('CONSORTIUM.TOO_MANY_SUBMISSIONS');
  expect((await read(browser, consortium, 'submissions { id }')).submissions).toHaveLength(LIMITS.consortium.submissions);
});

test('a reader’s many consortia take one statement for what was recorded of them', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  await record(browser, input(consortium));
  const another = await buildConsortium(app, {}, consortium.coordinator);
  await record(browser, input(another));
  const statements = await statementsOf(app, () => browser.query('{ viewer { consortia { submissions { id } } } }'));
  expect(statements.filter((sql: string) => /from "submission"/i.test(sql))).toHaveLength(1);
});
