import { readFileSync } from 'node:fs';
import { allRuleSets, checkConsortium, compareActions, type ConsortiumDraft, findRuleSet, gaps, overallVerdict, whatBreaksWithout } from '@trefoil/rules';
import { ACTION_CODES, LIMITS, requireIsoDate } from '@trefoil/vocabulary';
import { DataSource } from 'typeorm';
// The web's own mapper, over the web's own fragments: what the browser makes of an answer is part of what is tested here.
// It stands with the API's tests because only they have the real server over a real database, and need no browser for it.
import { toConsortiumDraft } from '../../../web/src/entities/consortium/to-consortium-draft';
import { type BuiltConsortium, buildConsortium, buildInvitation, buildMemberSeat, buildUnclaimedOrganisation, anInvitation } from '../builders/build-consortium';
import { buildOrganisation } from '../builders/build-organisation';
import type { Browser } from '../harness/browser';
import { startTestApp, type TestApp } from '../harness/test-app';

const TODAY = requireIsoDate('2026-02-01');

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  app.travel(new Date(`${TODAY}T10:00:00Z`));
});
afterAll(() => app.stop());

const webFile = (name: string) => readFileSync(new URL(`../../../web/src/entities/consortium/${name}.graphql`, import.meta.url), 'utf8');
const FRAGMENTS = webFile('consortium-draft') + webFile('consortium-seat');
const FINDING = 'rule verdict code weight confidence params about';

/** The consortium as the browser of whoever asks has it. */
async function draftInBrowser(browser: Browser, { id }: BuiltConsortium): Promise<ConsortiumDraft> {
  const { consortium } = await browser.query(`${FRAGMENTS} query($id: ID!) { consortium(id: $id) { ...ConsortiumDraft } }`, { id });
  return toConsortiumDraft(consortium);
}

const ask = async (browser: Browser, { id }: BuiltConsortium, selection: string, variables: object = {}, declared = '') =>
  (await browser.query(`query($id: ID!${declared}) { consortium(id: $id) { ${selection} } }`, { id, ...variables })).consortium;

const CHARTER = { from: '2021-01-01', to: '2027-12-31' };
const AN_IDEA = {
  callYear: 2026, durationMonths: 24, grantAskedCents: 30_000_000, higherEducationLink: 'It renews teaching.', agendaLink: 'It answers the agenda.',
  activities: ['INTENSIVE_COURSES', 'OTHER'], otherActivity: 'A summer school.', deadline: '2026-03-05T23:30:00Z', deadlineZone: 'Europe/Brussels',
};

const COMPOSITIONS: Readonly<Record<string, () => Promise<BuiltConsortium>>> = {
  'nobody but the coordinator, of whom no charter is known': () => buildConsortium(app),
  'three countries, everything stated': async () => {
    const consortium = await buildConsortium(app, AN_IDEA, await buildOrganisation(app, { country: 'FI', eche: CHARTER }));
    const { id, organisation } = await buildMemberSeat(app, consortium, await buildOrganisation(app, { country: 'DE', eche: CHARTER }));
    await organisation.owner.browser.mutate('editSeat', { asOrganisationId: organisation.id, seatId: id, strategyLink: 'Our strategy names it.', providesVet: false }, 'seat { id }');
    const school = await buildMemberSeat(app, consortium, await buildOrganisation(app, { country: 'SE', type: 'OTHER_EDUCATION_PROVIDER' }));
    await school.organisation.owner.browser.mutate('editSeat', { asOrganisationId: school.organisation.id, seatId: school.id, providesVet: true }, 'seat { id }');
    return consortium;
  },
  'partner and associated members, an excluded country, one that only programmes of some years take, a charter run out': async () => {
    const consortium = await buildConsortium(app, { ...AN_IDEA, grantAskedCents: 100_000_000 });
    for (const country of ['US', 'GB', 'RS', 'CH']) {
      await buildMemberSeat(app, consortium, await buildOrganisation(app, { country, type: 'COMPANY' }), { addedValue: 'The only archive.' });
    }
    await buildMemberSeat(app, consortium, await buildOrganisation(app, { country: 'AX', type: 'ASSOCIATION' }));
    await buildMemberSeat(app, consortium, await buildOrganisation(app, { country: 'DE', eche: { from: '2014-01-01', to: '2020-12-31' } }));
    await buildMemberSeat(app, consortium, await buildOrganisation(app, { country: 'FR' }), { role: 'ASSOCIATED_PARTNER' });
    await app.app.get(DataSource).query(`update organisation set country = 'RU' where id = (select max(organisation_id) from seat where consortium_id = $1)`, [consortium.id]);
    await app.app.get(DataSource).query(`update project_idea set deadline = '2026-01-31T23:30:00Z' where id = $1`, [consortium.idea.id]);
    return consortium;
  },
  'seats of every status, and nothing stated': async () => {
    const consortium = await buildConsortium(app, { grantAskedCents: null });
    const left = await buildMemberSeat(app, consortium, await buildOrganisation(app, { country: 'PL' }));
    await left.organisation.owner.browser.mutate('leaveConsortium', { asOrganisationId: left.organisation.id, seatId: left.id }, 'seat { id }');
    await buildInvitation(app, consortium, await buildOrganisation(app, { country: 'NO' }));
    await consortium.coordinator.owner.browser.mutate('invitePartner', anInvitation(consortium, (await buildUnclaimedOrganisation(app)).id), 'seat { id }');
    await buildMemberSeat(app, consortium, await buildOrganisation(app, { country: 'SE' }));
    return consortium;
  },
  'a budget plan that says other than the idea': async () => {
    const consortium = await buildConsortium(app, AN_IDEA);
    const member = await buildMemberSeat(app, consortium, await buildOrganisation(app, { country: 'SE' }));
    const shares = [{ organisationId: consortium.coordinator.id, year: 1, cents: 20_000_000 }, { organisationId: member.organisation.id, year: 3, cents: 25_000_001 }];
    const input = { asOrganisationId: consortium.coordinator.id, consortiumId: consortium.id, version: 0, months: 36, shares };
    const { errors } = await consortium.coordinator.owner.browser.mutate('saveBudgetPlan', input, 'consortium { id }');
    if (errors) throw new Error(JSON.stringify(errors));
    return consortium;
  },
};

describe.each(Object.entries(COMPOSITIONS))('%s', (_, build) => {
  let consortium: BuiltConsortium;
  let browser: Browser;
  let draft: ConsortiumDraft;
  beforeAll(async () => {
    consortium = await build();
    browser = consortium.coordinator.owner.browser;
    draft = await draftInBrowser(browser, consortium);
  });

  test('the server finds what the browser finds, for every rule set there is', async () => {
    expect(allRuleSets().length).toBeGreaterThan(40);
    for (const rules of allRuleSets()) {
      const { action, callYear } = rules;
      const answer = await ask(browser, consortium, `eligibility(action: ${action}, callYear: ${callYear}) { action callYear verdict findings { ${FINDING} } }`);
      const findings = checkConsortium({ ...draft, action, callYear }, rules, TODAY);
      expect(answer.eligibility).toEqual({ action, callYear, verdict: overallVerdict(findings), findings });
    }
  });

  test('comparison, gaps and losses are the library’s', async () => {
    const calls = [...ACTION_CODES.map((action) => ({ action, callYear: 2026 })), { action: 'STRATEGIC_PARTNERSHIP' as const, callYear: 2018 }];
    const { comparison, gaps: missing, losses } = await ask(
      browser,
      consortium,
      `comparison(calls: $calls) { action callYear verdict findings { ${FINDING} } } gaps { rule need role countries types } losses { organisationId verdict breaks { ${FINDING} } }`,
      { calls },
      ', $calls: [CallInput!]!',
    );
    const rules = findRuleSet(draft.action, draft.callYear)!;
    expect(comparison).toEqual(compareActions(draft, calls, TODAY).map(({ rules: _rules, ...rest }) => rest));
    expect(missing).toEqual(gaps(draft, rules).map(({ filter, ...gap }) => ({ ...gap, ...filter })));
    expect(losses).toEqual(whatBreaksWithout(draft, rules, TODAY));
  });
});

test('gaps and losses are those of another call on request, and none where there are no rules', async () => {
  const consortium = await buildConsortium(app, AN_IDEA);
  const { browser } = consortium.coordinator.owner;
  const selection = (call: string) => `gaps${call} { rule need } losses${call} { verdict }`;
  expect(await ask(browser, consortium, selection('(action: EMJM)'))).toEqual({
    gaps: expect.arrayContaining([{ rule: 'LEAST_HEI_COUNTRIES', need: 2 }]),
    losses: [{ verdict: 'UNMET' }],
  });
  expect(await ask(browser, consortium, selection('(callYear: 1999)'))).toEqual({ gaps: [], losses: [] });
});

test('as many calls are compared at once as the limit says, and no more', async () => {
  const consortium = await buildConsortium(app);
  const { browser } = consortium.coordinator.owner;
  const query = `query($calls: [CallInput!]!) { consortium(id: "${consortium.id}") { comparison(calls: $calls) { verdict } } }`;
  const calls = (count: number) => Array.from({ length: count }, (_, index) => ({ action: 'KA220_HED', callYear: 2000 + index }));
  const { comparison } = (await browser.query(query, { calls: calls(LIMITS.comparison.calls) })).consortium;
  expect(comparison).toHaveLength(LIMITS.comparison.calls);
  expect(comparison[0]).toEqual({ verdict: null });
  const { errors } = await browser.ask(query, { calls: calls(LIMITS.comparison.calls + 1) });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'calls', code: 'TOO_MANY', params: { max: LIMITS.comparison.calls } }] });
});

test('who declines is told nothing of what is compared or missing', async () => {
  const consortium = await buildConsortium(app);
  for (const question of ['comparison(calls: []) { verdict }', 'gaps { need }', 'losses { verdict }']) {
    const { id, organisation } = await buildInvitation(app, consortium);
    const answer = await organisation.owner.browser.mutate('declineInvitation', { asOrganisationId: organisation.id, seatId: id }, `seat { consortium { ${question} } }`);
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
});
