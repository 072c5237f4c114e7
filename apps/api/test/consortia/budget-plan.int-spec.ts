import { LIMITS } from '@trefoil/vocabulary';
import { BudgetPlan } from '../../src/modules/consortia/budget-plan.entity';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { anInvitation, buildConsortium, buildInvitation, buildMemberSeat, buildUnclaimedOrganisation, type BuiltConsortium } from '../builders/build-consortium';
import { buildCast, buildMember, buildOrganisation } from '../builders/build-organisation';
import type { Browser } from '../harness/browser';
import { statementsOf } from '../harness/count-statements';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const PLAN = 'budgetPlan { months totalCents version shares { organisationId year cents } }';
const share = (organisationId: string, year: number, cents: number) => ({ organisationId, year, cents });
const aPlan = (consortium: BuiltConsortium, shares: object[], overrides: object = {}) => ({
  asOrganisationId: consortium.coordinator.id,
  consortiumId: consortium.id,
  version: 0,
  months: 24,
  shares,
  ...overrides,
});
const save = (browser: Browser, input: object, selection = PLAN) => browser.mutate('saveBudgetPlan', input, `consortium { ${selection} }`);
const read = async (browser: Browser, { id }: BuiltConsortium, selection = PLAN) => (await browser.query(`{ consortium(id: "${id}") { ${selection} } }`)).consortium;
const faultsOf = ({ errors }: Awaited<ReturnType<typeof save>>) => errors?.[0]?.extensions.fields;

test('is saved whole, by organisation and year, and saved over', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const member = await buildMemberSeat(app, consortium);
  const [own, other] = [consortium.coordinator.id, member.organisation.id];
  expect(await read(browser, consortium)).toEqual({ budgetPlan: null });
  const first = await save(browser, aPlan(consortium, [share(own, 2, 7), share(own, 1, 5), share(other, 1, 0)]));
  expect(first.data.saveBudgetPlan.consortium.budgetPlan).toEqual({ months: 24, totalCents: 12, version: 1, shares: [share(own, 1, 5), share(own, 2, 7)].map((each) => expect.objectContaining(each)) });
  await save(browser, aPlan(consortium, [share(other, 3, 9)], { version: 1, months: 36 }));
  expect(await read(browser, consortium)).toEqual({ budgetPlan: { months: 36, totalCents: 9, version: 2, shares: [share(other, 3, 9)] } });
  const { manager } = app.app.get(UnitOfWork);
  expect(await manager.countBy(BudgetPlan, { consortiumId: consortium.id })).toBe(1);
});

test('is for owners and editors of the coordinator', async () => {
  const { organisation, ...cast } = await buildCast(app);
  const consortium = await buildConsortium(app, {}, organisation);
  const member = await buildMemberSeat(app, consortium);
  const input = aPlan(consortium, []);
  expect(await cast.anonymous.refusal('saveBudgetPlan', input)).toBe('UNAUTHENTICATED');
  expect(await cast.other.refusal('saveBudgetPlan', input)).toBe('ORGANISATION.NOT_YOURS');
  expect(await cast.viewer.refusal('saveBudgetPlan', input)).toBe('ORGANISATION.NOT_YOURS');
  const asMember = { ...input, asOrganisationId: member.organisation.id };
  expect(await member.organisation.owner.browser.refusal('saveBudgetPlan', asMember)).toBe('CONSORTIUM.NOT_COORDINATOR');
  const stranger = await buildOrganisation(app);
  expect(await stranger.owner.browser.refusal('saveBudgetPlan', { ...input, asOrganisationId: stranger.id })).toBe('NOT_FOUND');
  expect((await save(cast.editor, input)).errors).toBeUndefined();
  expect((await save(cast.owner, { ...input, version: 1 })).errors).toBeUndefined();
  const permissions = async (browser: Browser) => (await read(browser, consortium, 'viewerCan { planBudget }')).viewerCan.planBudget;
  expect(await Promise.all([cast.owner, cast.editor, cast.viewer, member.organisation.owner.browser].map(permissions))).toEqual([true, true, false, false]);
});

test('is read by members of every role, not by the invited', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const member = await buildMemberSeat(app, consortium);
  const invited = await buildInvitation(app, consortium);
  await save(browser, aPlan(consortium, [share(consortium.coordinator.id, 1, 5)]));
  for (const { id } of [consortium.coordinator, member.organisation]) {
    const viewer = await buildMember(app, id, 'VIEWER');
    expect(await read(viewer.browser, consortium)).toMatchObject({ budgetPlan: { totalCents: 5 } });
  }
  expect(await read(invited.organisation.owner.browser, consortium)).toEqual({ budgetPlan: null });
});

test('is refused over a version that somebody else saved meanwhile, and changes nothing', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const own = consortium.coordinator.id;
  await save(browser, aPlan(consortium, [share(own, 1, 5)]));
  for (const version of [0, 2]) expect(await browser.refusal('saveBudgetPlan', aPlan(consortium, [share(own, 1, 8)], { version }))).toBe('CONSORTIUM.BUDGET_CHANGED_MEANWHILE');
  expect(await read(browser, consortium)).toMatchObject({ budgetPlan: { totalCents: 5, version: 1 } });
});

test('of two saved at once over the same version, one wins', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const answers = await Promise.all([3, 4].map((cents) => save(browser, aPlan(consortium, [share(consortium.coordinator.id, 1, cents)]))));
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(['CONSORTIUM.BUDGET_CHANGED_MEANWHILE', undefined]);
  expect(await read(browser, consortium)).toMatchObject({ budgetPlan: { version: 1 } });
});

test('gives shares to seats that are planned, offered or taken, and to no others', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const planned = await buildUnclaimedOrganisation(app);
  await browser.mutate('invitePartner', anInvitation(consortium, planned.id), 'seat { id }');
  const invited = await buildInvitation(app, consortium);
  const member = await buildMemberSeat(app, consortium);
  const associated = await buildMemberSeat(app, consortium, undefined, { role: 'ASSOCIATED_PARTNER' });
  const left = await buildMemberSeat(app, consortium);
  await left.organisation.owner.browser.mutate('leaveConsortium', { asOrganisationId: left.organisation.id, seatId: left.id }, 'seat { id }');
  const stranger = await buildOrganisation(app);
  const [holders, others] = [[planned, invited.organisation, member.organisation], [associated.organisation, left.organisation, stranger]];
  expect((await save(browser, aPlan(consortium, holders.map(({ id }) => share(id, 1, 1))))).errors).toBeUndefined();
  const refused = await save(browser, aPlan(consortium, others.map(({ id }) => share(id, 1, 1)), { version: 1 }));
  expect(faultsOf(refused)).toEqual(others.map((_, index) => ({ path: `shares.${index}.organisationId`, code: 'CONSORTIUM.NO_SHARE' })));
});

test('keeps what was planned for a partner that leaves, until it is saved anew', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const { id, organisation } = await buildMemberSeat(app, consortium);
  await save(browser, aPlan(consortium, [share(organisation.id, 1, 5)]));
  await organisation.owner.browser.mutate('leaveConsortium', { asOrganisationId: organisation.id, seatId: id }, 'seat { id }');
  expect(await read(browser, consortium)).toMatchObject({ budgetPlan: { shares: [share(organisation.id, 1, 5)] } });
});

test.each<[string, object, readonly object[]]>([
  ['a year after the end', { months: 13, shares: [[1, 1], [2, 1], [3, 1]] }, [{ path: 'shares.2.year', code: 'OUT_OF_RANGE', params: { min: 1, max: 2 } }]],
  ['a year twice', { shares: [[1, 1], [1, 2]] }, [{ path: 'shares.1', code: 'DUPLICATE' }]],
  ['more in all than there can be', { shares: [[1, LIMITS.budget.cents], [2, 1]] }, [{ path: 'shares', code: 'OUT_OF_RANGE', params: { min: 0, max: LIMITS.budget.cents } }]],
  ['less than nothing', { shares: [[1, -1]] }, [{ path: 'shares.0.cents', code: 'OUT_OF_RANGE', params: { min: 0, max: LIMITS.budget.cents } }]],
  ['no year', { shares: [[0, 1]] }, [{ path: 'shares.0.year', code: 'OUT_OF_RANGE', params: { min: 1, max: 8 } }]],
  ['no duration', { months: 0 }, [{ path: 'months', code: 'OUT_OF_RANGE', params: { min: 1, max: LIMITS.budget.months } }]],
  ['too long a duration', { months: LIMITS.budget.months + 1 }, [{ path: 'months', code: 'OUT_OF_RANGE', params: { min: 1, max: LIMITS.budget.months } }]],
  ['too many shares', { shares: Array.from({ length: LIMITS.budget.shares + 1 }, () => [1, 1]) }, [{ path: 'shares', code: 'TOO_MANY', params: { max: LIMITS.budget.shares } }]],
])('refuses %s', async (_, { shares = [], ...overrides }: { shares?: [number, number][] }, faults) => {
  const consortium = await buildConsortium(app);
  const planned = shares.map(([year, cents]) => share(consortium.coordinator.id, year, cents));
  const answer = await save(consortium.coordinator.owner.browser, aPlan(consortium, planned, overrides));
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  expect(faultsOf(answer)?.map(({ path, code, params }) => ({ path, code, ...(params && { params }) }))).toEqual(faults);
});

test('takes as much as there can be', async () => {
  const consortium = await buildConsortium(app);
  const shares = [share(consortium.coordinator.id, 1, LIMITS.budget.cents - 1), share(consortium.coordinator.id, 8, 1)];
  const { data } = await save(consortium.coordinator.owner.browser, aPlan(consortium, shares, { months: LIMITS.budget.months }));
  expect(data.saveBudgetPlan.consortium.budgetPlan.totalCents).toBe(LIMITS.budget.cents);
});

test('is what eligibility is judged on: one over its ceilings is saved, and not eligible', async () => {
  const consortium = await buildConsortium(app, { durationMonths: 36, grantAskedCents: 1 });
  const { browser } = consortium.coordinator.owner;
  const grant = async () => (await read(browser, consortium, 'eligibility { findings { rule verdict params } }')).eligibility.findings.find(({ rule }: { rule: string }) => rule === 'GRANT_PER_YEAR');
  expect(await grant()).toMatchObject({ verdict: 'MET', params: { asked: 1, months: 36 } });
  const { errors } = await save(browser, aPlan(consortium, [share(consortium.coordinator.id, 1, 30_000_001)]));
  expect(errors).toBeUndefined();
  expect(await grant()).toMatchObject({ verdict: 'UNMET', params: { asked: 30_000_001, months: 24, over: 1 } });
  await save(browser, aPlan(consortium, [], { version: 1 }));
  expect(await grant()).toMatchObject({ verdict: 'MET', params: { asked: 1, months: 36 } });
});

test('is refused once the idea is withdrawn', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  await browser.mutate('withdrawIdea', { asOrganisationId: consortium.coordinator.id, ideaId: consortium.idea.id }, 'idea { id }');
  expect(await browser.refusal('saveBudgetPlan', aPlan(consortium, []))).toBe('CONSORTIUM.IDEA_WITHDRAWN');
  expect(await read(browser, consortium, 'viewerCan { planBudget }')).toEqual({ viewerCan: { planBudget: false } });
});

test('is not found of what is not there', async () => {
  const consortium = await buildConsortium(app);
  for (const consortiumId of ['999999999', 'nonsense']) {
    const { errors } = await save(consortium.coordinator.owner.browser, aPlan(consortium, [], { consortiumId }));
    expect(errors?.[0]?.extensions.code).toBe(consortiumId === 'nonsense' ? 'INVALID_INPUT' : 'NOT_FOUND');
  }
});

test('costs the same number of statements for many consortia as for one', async () => {
  const organisation = await buildOrganisation(app);
  const { browser } = organisation.owner;
  const count = () => statementsOf(app, () => browser.query(`{ viewer { consortia { id ${PLAN} eligibility { verdict } } } }`)).then((statements) => statements.length);
  await save(browser, aPlan(await buildConsortium(app, {}, organisation), [share(organisation.id, 1, 1)]));
  const one = await count();
  for (let more = 0; more < 3; more += 1) await save(browser, aPlan(await buildConsortium(app, {}, organisation), [share(organisation.id, 1, 1)]));
  expect(await count()).toBe(one);
});
