import { randomUUID } from 'node:crypto';
import { BuildRunner } from '../../src/modules/consortium-proposals/build-runner';
import { type BuiltConsortium, buildConsortium, buildInvitation, buildMemberSeat, buildUnclaimedOrganisation } from '../builders/build-consortium';
import { buildMember, buildOrganisation } from '../builders/build-organisation';
import type { Answer } from '../harness/browser';
import { Subscriber } from '../harness/subscriber';
import { startTestApp, type TestApp } from '../harness/test-app';

const PROPOSALS = `query($input: ProposeConsortiumInput!) { proposeConsortium(input: $input) {
  outcome candidateCount leftAside { reason count } relaxations { changes { wish { kind subject } from to } } scarce { wish { kind } price }
  candidates { fit isNewcomer fields reasons { code points terms } organisation { id country type claimed } }
  members { organisationId rank loss isIrreplaceable needed { kind subject } runnerUpId runnerUpLoss }
  proposals { memberIds isProven gap fit }
} }`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const wishes = (consortium: BuiltConsortium, overrides: object = {}) => ({ asOrganisationId: consortium.coordinator.id, consortiumId: consortium.id, sizeFrom: 3, sizeTo: 3, leastNewcomers: 0, ...overrides });
const propose = (consortium: BuiltConsortium, overrides: object = {}): Promise<Answer> => consortium.coordinator.owner.browser.ask(PROPOSALS, { input: wishes(consortium, overrides) });
const idsOf = ({ data }: Answer): string[][] => data.proposeConsortium.proposals.map(({ memberIds }: { memberIds: string[] }) => memberIds);

/** An idea about something of which nobody else speaks, and organisations that do. */
async function aStage(countries: readonly string[]) {
  const theme = `theme${randomUUID().replaceAll('-', '')}`;
  const consortium = await buildConsortium(app, { title: `About ${theme}`, activities: ['INTENSIVE_COURSES'], partnersSought: [{ type: 'COMPANY', countries: [], fields: ['0613'], count: 1 }] });
  const partners = [];
  for (const country of countries) partners.push(await buildOrganisation(app, { country, type: 'COMPANY', description: `We know ${theme}`, descriptionLanguage: 'en', fields: ['0613'], activities: ['INTENSIVE_COURSES'] }));
  return { consortium, theme, partners };
}

test('proposes who fits best from three countries, with the reasons, and who comes next', async () => {
  const { consortium, partners } = await aStage(['SE', 'EE', 'LV']);
  const answer = await propose(consortium, { mostPerCountry: 1, fields: ['06'] });
  const { outcome, proposals, members, candidates } = answer.data.proposeConsortium;
  expect(outcome).toBe('PROPOSED');
  expect(proposals[0]).toMatchObject({ isProven: true, gap: 0 });
  expect(new Set(partners.map(({ id }) => id))).toEqual(new Set([...idsOf(answer)[0]!, members[0].runnerUpId]));
  expect(members[0]).toMatchObject({ organisationId: idsOf(answer)[0]![0], rank: 1, isIrreplaceable: false });
  expect(members[0].needed).toContainEqual({ kind: 'RULE', subject: 'LEAST_COUNTRIES' });
  expect(candidates[0]).toMatchObject({ isNewcomer: true, fields: ['06'], organisation: { type: 'COMPANY', claimed: true } });
  expect(candidates[0].reasons.map(({ code }: { code: string }) => code)).toEqual(['WORDS', 'SOUGHT', 'FIELDS', 'ACTIVITIES']);
});

test('keeps who is in or invited, leaves out who is refused, planned or left out, until it is thought over', async () => {
  const { consortium, partners } = await aStage(['SE', 'EE', 'LV', 'LT', 'PL']);
  const [seated, invited, refused, kept, excluded] = partners;
  await buildMemberSeat(app, consortium, seated);
  await buildInvitation(app, consortium, invited);
  const { browser } = consortium.coordinator.owner;
  const reference = { asOrganisationId: consortium.coordinator.id, ideaId: consortium.idea.id, organisationId: refused!.id };
  await browser.mutate('refuseSuggestion', { ...reference, reason: 'TOO_BUSY' }, 'idea { id }');
  const first = await propose(consortium, { sizeTo: 5, sizeFrom: 5, keptIds: [kept!.id], excludedIds: [excluded!.id] });
  expect(idsOf(first)[0]).toHaveLength(1);
  for (const organisation of partners) expect(idsOf(first).flat()).not.toContain(organisation.id);
  // A colleague asks next: what was refused stays so.
  const colleague = await buildMember(app, consortium.coordinator.id, 'EDITOR');
  const theirs = await colleague.browser.ask(PROPOSALS, { input: wishes(consortium, { sizeFrom: 4, sizeTo: 4, excludedIds: [kept!.id, excluded!.id] }) });
  expect(idsOf(theirs).flat()).not.toContain(refused!.id);
  await browser.mutate('reconsiderSuggestion', reference, 'idea { id }');
  expect(idsOf(await propose(consortium, { sizeFrom: 4, sizeTo: 4, excludedIds: [kept!.id, excluded!.id] }))[0]).toEqual([refused!.id]);
});

test('says what would have to be given up when nothing fits', async () => {
  const { consortium } = await aStage(['SE']);
  const { data } = await propose(consortium, { fields: ['0821'] });
  expect(data.proposeConsortium).toMatchObject({ outcome: 'INFEASIBLE', proposals: [], relaxations: [{ changes: [{ wish: { kind: 'EXPERTISE', subject: '0821' }, from: 1, to: 0 }] }] });
});

test('reckons with what a member is said to cost', async () => {
  const { consortium } = await aStage(['SE', 'EE', 'LV']);
  const { data } = await propose(consortium, { sizeFrom: 3, sizeTo: 5, memberCostCents: 10_000_000, budgetCents: 35_000_000 });
  expect(data.proposeConsortium.proposals[0].memberIds).toHaveLength(2);
  const short = await propose(consortium, { sizeFrom: 4, sizeTo: 4, memberCostCents: 10_000_000, budgetCents: 35_000_000 });
  expect(short.data.proposeConsortium.relaxations).toContainEqual({ changes: [{ wish: { kind: 'BUDGET', subject: '' }, from: 35_000_000, to: 40_000_000 }] });
});

test('takes unclaimed organisations, unless claimed ones alone are wanted', async () => {
  const { consortium } = await aStage(['SE', 'EE']);
  const { id } = await buildUnclaimedOrganisation(app, 'PT');
  const onlyPt = { countries: [{ country: 'PT', least: 1 }] };
  expect(idsOf(await propose(consortium, onlyPt))[0]).toContain(id);
  expect((await propose(consortium, { ...onlyPt, claimedOnly: true })).data.proposeConsortium.outcome).toBe('INFEASIBLE');
});

test.each([
  ['sizes the wrong way round', { sizeFrom: 4, sizeTo: 3 }, 'sizeTo', 'OUT_OF_RANGE'],
  ['more members than a consortium of proposals has', { sizeTo: 21 }, 'sizeTo', 'OUT_OF_RANGE'],
  ['a field of education there is none of', { fields: ['9'] }, 'fields', 'UNKNOWN_VALUE'],
  ['what is no id', { keptIds: ['0'] }, 'keptIds', 'MALFORMED'],
  ['a wish below nothing', { types: [{ type: 'COMPANY', least: -1 }] }, 'types.0.least', 'OUT_OF_RANGE'],
])('refuses %s', async (_, overrides, path, code) => {
  const { errors } = await propose(await buildConsortium(app), overrides);
  expect(errors?.[0]?.extensions.fields).toEqual([expect.objectContaining({ path, code })]);
});

test('refuses members that do not coordinate, ideas given up, and calls without rules', async () => {
  const consortium = await buildConsortium(app);
  const { organisation } = await buildMemberSeat(app, consortium);
  const asMember = await organisation.owner.browser.ask(PROPOSALS, { input: wishes(consortium, { asOrganisationId: organisation.id }) });
  expect(asMember.errors?.[0]?.extensions.code).toBe('CONSORTIUM.NOT_COORDINATOR');
  await consortium.coordinator.owner.browser.mutate('withdrawIdea', { asOrganisationId: consortium.coordinator.id, ideaId: consortium.idea.id }, 'idea { id }');
  expect((await propose(consortium)).errors?.[0]?.extensions.code).toBe('CONSORTIUM.IDEA_WITHDRAWN');
});

test('tells the person who asked how far it is, and nobody else', async () => {
  const { consortium } = await aStage(['SE', 'EE']);
  const open = async (browser: typeof consortium.coordinator.owner.browser) => {
    const subscriber = Subscriber.connect(app, browser);
    await subscriber.frame('connection_ack');
    subscriber.subscribe('subscription { consortiumBuildProgress { consortiumId done of } }');
    return subscriber;
  };
  const [own, colleague] = [await open(consortium.coordinator.owner.browser), await open((await buildMember(app, consortium.coordinator.id, 'OWNER')).browser)];
  // A subscription has no answer of its own: what is asked over the same socket after it comes after it.
  const stages = () => own.received.map(({ data }) => data.consortiumBuildProgress);
  for (let tries = 0; stages().length === 0 && tries < 20; tries += 1) await propose(consortium);
  expect(stages()[0]).toEqual({ consortiumId: consortium.id, done: 1, of: 5 });
  expect(colleague.received).toEqual([]);
  own.close();
  colleague.close();
});

test('ends the search of who has hung up', async () => {
  const controller = new AbortController();
  controller.abort();
  const candidates = Array.from({ length: 500 }, () => ({})) as never;
  const task = { request: { candidates }, options: {}, limitMs: 1_000 } as never;
  await expect(app.app.get(BuildRunner).run(task, { signal: controller.signal, onProgress: () => undefined })).rejects.toMatchObject({ code: 'PROPOSALS.CANCELLED' });
});
