import { checkConsortium, type ConsortiumDraft, findRuleSet, overallVerdict } from '@trefoil/rules';
import { type IsoDate, requireIsoDate } from '@trefoil/vocabulary';
import { type BuiltConsortium, buildConsortium, buildInvitation, buildMemberSeat } from '../builders/build-consortium';
import { buildOrganisation } from '../builders/build-organisation';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  app.travel(new Date('2026-02-01T10:00:00Z'));
});
afterAll(() => app.stop());

const TODAY: IsoDate = requireIsoDate('2026-02-01');
const CHARTER = { from: '2021-01-01', to: '2027-12-31' };
const AN_IDEA = {
  callYear: 2026,
  durationMonths: 24,
  grantAskedCents: 30_000_000,
  higherEducationLink: 'It renews teaching.',
  agendaLink: 'It answers the agenda.',
  activities: ['INTENSIVE_COURSES'],
  deadline: '2026-03-05T11:00:00Z',
  deadlineZone: 'Europe/Brussels',
};

interface Composition {
  readonly idea?: object;
  readonly coordinator?: object;
  /** Profiles of accepted seats, with what their invitation says. */
  readonly members: readonly { readonly profile: object; readonly invitation?: object }[];
}

async function assemble({ idea = {}, coordinator = {}, members }: Composition): Promise<BuiltConsortium> {
  const profile = { country: 'FI', eche: CHARTER, ...coordinator };
  const consortium = await buildConsortium(app, { ...AN_IDEA, ...idea }, await buildOrganisation(app, profile));
  for (const { profile, invitation } of members) await buildMemberSeat(app, consortium, await buildOrganisation(app, profile), invitation);
  return consortium;
}

const ELIGIBILITY = 'action callYear verdict findings { rule verdict code weight confidence params about }';
const DRAFT = `
  idea { action callYear durationMonths grantAskedCents higherEducationLink agendaLink aims activities otherActivity deadline }
  seats { role status addedValue strategyLink organisation { id country type eche { from to } } }`;

/** What a reader with the published schema alone would hold against the rules. */
async function readDraft({ id, coordinator }: BuiltConsortium): Promise<ConsortiumDraft> {
  const { idea, seats } = (await coordinator.owner.browser.query(`{ consortium(id: "${id}") { ${DRAFT} } }`)).consortium;
  const members = seats
    .filter(({ status }: { status: string }) => status === 'ACCEPTED')
    .map(({ role, addedValue, strategyLink, organisation: { id: organisationId, ...profile } }: { role: string; addedValue: string; strategyLink: string; organisation: { id: string } }) => ({
      organisationId,
      role,
      addedValue,
      strategyLink,
      ...profile,
    }));
  return { ...idea, deadline: idea.deadline?.slice(0, 10) ?? null, members };
}

async function eligibility({ id, coordinator }: BuiltConsortium, call = '') {
  return (await coordinator.owner.browser.query(`{ consortium(id: "${id}") { eligibility${call} { ${ELIGIBILITY} } } }`)).consortium.eligibility;
}

const company = (country: string, overrides: object = {}) => ({ profile: { type: 'COMPANY', country, ...overrides } });
const hei = (country: string, eche: object | null = CHARTER) => ({ profile: { country, eche } });

describe.each<[string, Composition, string, readonly string[]]>([
  ['three countries, one of them an institution with its charter', { members: [company('SE'), company('DE')] }, 'MET', ['LEAST_COUNTRIES.ENOUGH', 'ECHE.VALID']],
  [
    '2 FI, 1 SE and 1 US',
    { members: [company('FI'), company('SE'), { ...company('US'), invitation: { addedValue: 'The only archive.' } }] },
    'UNMET',
    ['LEAST_ORGANISATIONS.ENOUGH', 'LEAST_COUNTRIES.TOO_FEW', 'ADDED_VALUE.STATED'],
  ],
  ['an associated partner in the third country', { members: [company('SE'), { ...company('DE'), invitation: { role: 'ASSOCIATED_PARTNER' } }] }, 'UNMET', ['LEAST_ORGANISATIONS.TOO_FEW']],
  ['an institution whose charter ran out', { members: [company('SE'), hei('DE', { from: '2014-01-01', to: '2020-12-31' })] }, 'UNMET', ['ECHE.NOT_VALID']],
  ['an institution of which no charter is known', { members: [company('SE'), hei('DE', null)] }, 'MET', ['ECHE.NOT_STATED']],
  ['a grant that is not stated', { idea: { grantAskedCents: null }, members: [company('SE'), company('DE')] }, 'UNKNOWN', ['GRANT_TOTAL.NOT_STATED']],
  ['too much money', { idea: { grantAskedCents: 30_000_001 }, members: [company('SE'), company('DE')] }, 'UNMET', ['GRANT_PER_YEAR.TOO_MUCH']],
  ['nobody but the coordinator', { members: [] }, 'UNMET', ['LEAST_ORGANISATIONS.TOO_FEW', 'LEAST_COUNTRIES.TOO_FEW']],
  ['the successor’s lump sum', { idea: { action: 'KA220_HED', grantAskedCents: 25_000_000 }, members: [company('SE'), company('DE')] }, 'MET', ['LUMP_SUM.A_LUMP_SUM']],
])('%s', (_, composition, verdict, codes) => {
  test(`is ${verdict}, and the server says what the shared function says`, async () => {
    const consortium = await assemble(composition);
    const answer = await eligibility(consortium);
    expect(answer.verdict).toBe(verdict);
    expect(answer.findings.map(({ code }: { code: string }) => code)).toEqual(expect.arrayContaining([...codes]));
    const draft = await readDraft(consortium);
    const findings = checkConsortium(draft, findRuleSet(draft.action, draft.callYear)!, TODAY);
    expect(answer).toEqual({ action: draft.action, callYear: draft.callYear, verdict: overallVerdict(findings), findings });
  });
});

test('seats count from when they are accepted until they are given up', async () => {
  const consortium = await assemble({ members: [company('SE')] });
  const countries = async () => (await eligibility(consortium)).findings.find(({ rule }: { rule: string }) => rule === 'LEAST_COUNTRIES').params.counted;
  expect(await countries()).toBe(2);
  const { id, organisation } = await buildInvitation(app, consortium, await buildOrganisation(app, { country: 'DE' }));
  expect(await countries()).toBe(2);
  await organisation.owner.browser.mutate('acceptInvitation', { asOrganisationId: organisation.id, seatId: id }, 'seat { id }');
  expect(await countries()).toBe(3);
  await organisation.owner.browser.mutate('leaveConsortium', { asOrganisationId: organisation.id, seatId: id }, 'seat { id }');
  expect(await countries()).toBe(2);
});

test('is held against another action and call year on request', async () => {
  const consortium = await assemble({ members: [company('SE'), company('GB'), company('RS')].map((member) => ({ ...member, invitation: { addedValue: 'Needed.' } })) });
  const draft = await readDraft(consortium);
  for (const [action, callYear] of [['KA220_HED', 2026], ['STRATEGIC_PARTNERSHIP', 2018], ['STRATEGIC_PARTNERSHIP', 2020]] as const) {
    const findings = checkConsortium({ ...draft, action, callYear }, findRuleSet(action, callYear)!, TODAY);
    expect(await eligibility(consortium, `(action: ${action}, callYear: ${callYear})`)).toEqual({ action, callYear, verdict: overallVerdict(findings), findings });
  }
});

test('is unknown where there are no rules to stand behind', async () => {
  const consortium = await assemble({ members: [] });
  expect(await eligibility(consortium, '(callYear: 1999)')).toEqual({ action: 'STRATEGIC_PARTNERSHIP', callYear: 1999, verdict: 'UNKNOWN', findings: [] });
});
