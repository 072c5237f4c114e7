import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './consortium.page';

const viewer = { id: '9', memberships: [{ id: '1', role: 'OWNER', organisation: { id: '1', name: 'Saimaa' } }] };
const organisation = (id: string, country: string, overrides: object = {}) => ({
  id, country, slug: `org-${id}`, name: `Organisation ${country}${id}`, type: 'COMPANY', claimed: true, viewerRole: id === '1' ? 'OWNER' : null, eche: null, ...overrides,
});
const seat = (id: string, country: string, overrides: object = {}) => ({
  id: `${id}0`, role: id === '1' ? 'COORDINATOR' : 'PARTNER', status: 'ACCEPTED', organisation: organisation(id, country), addedValue: null, strategyLink: null, message: null,
  viewerCan: { accept: false, decline: false, leave: false, remove: false, edit: false }, ...overrides,
});
const consortium = {
  id: '7', seats: [seat('1', 'FI')], coordinator: organisation('1', 'FI'), viewerCan: { invite: true, planBudget: false }, budgetPlan: null, eligibility: { verdict: 'UNMET', findings: [] }, refusedSuggestions: [],
  idea: {
    id: '5', slug: 'idea', title: 'Guidance for all', language: 'en', action: 'STRATEGIC_PARTNERSHIP', callYear: 2027, durationMonths: 24, grantAskedCents: 30_000_000,
    higherEducationLink: 'h', agendaLink: null, aims: ['INTERDISCIPLINARITY'], activities: ['INTENSIVE_COURSES'], otherActivity: null, deadline: '2099-03-20T16:00:00.000Z',
  },
};
const candidate = (id: string, country: string, fit: number, overrides: object = {}) => ({
  fit, isNewcomer: false, fields: [], reasons: [{ code: 'ACTIVITIES', points: 12, terms: ['INTENSIVE_COURSES'] }], organisation: organisation(id, country), ...overrides,
});
const NOTHING = { outcome: 'PROPOSED', candidateCount: 40, milliseconds: 120, leftAside: [], candidates: [], proposals: [], members: [], scarce: [], relaxations: [] };
const PROPOSED = {
  ...NOTHING,
  candidates: [candidate('2', 'SE', 60), candidate('3', 'EE', 50), candidate('4', 'LV', 45), candidate('6', 'SE', 40)],
  proposals: [{ memberIds: ['2', '3'], fit: 110, isProven: true, gap: 0 }, { memberIds: ['2', '4'], fit: 105, isProven: true, gap: 0 }],
  members: [
    { organisationId: '2', rank: 1, loss: 15, isIrreplaceable: false, runnerUpId: '6', runnerUpLoss: 20, needed: [{ kind: 'RULE', subject: 'LEAST_COUNTRIES' }] },
    { organisationId: '3', rank: 2, loss: null, isIrreplaceable: true, runnerUpId: null, runnerUpLoss: null, needed: [] },
  ],
  scarce: [{ price: 4.2, wish: { kind: 'COUNTRY_CAP', subject: 'SE' } }],
};

const show = (answers: object) => renderPage({ page, path: '/my/consortia/:id', at: '/my/consortia/7?build', signedIn: true, answers: { viewer, consortium, ...answers } });
const propose = async () => userEvent.click(await screen.findByRole('button', { name: 'Propose consortia' }));

beforeEach(() => void jest.spyOn(document, 'hidden', 'get').mockReturnValue(true));

test('proposes with reasons, judges a swap at once, compares two, and invites all, telling who could not be', async () => {
  const asked: { input: object }[] = [];
  const invited: string[] = [];
  const { container } = show({
    proposeConsortium: (args: { input: object }) => {
      asked.push(args);
      return PROPOSED;
    },
    invitePartner: ({ input }: { input: { organisationId: string } }) => {
      invited.push(input.organisationId);
      if (input.organisationId === '4') throw apiError('CONSORTIUM.SEAT_TAKEN', { kind: 'CONFLICT' });
      return { seat: { ...seat('2', 'SE', { status: 'INVITED' }), consortium } };
    },
  });
  await propose();
  const best = within(await screen.findByRole('article', { name: 'Proposal 1' }));
  expect(asked[0]?.input).toMatchObject({ asOrganisationId: '1', consortiumId: '7', sizeFrom: 3, sizeTo: 4, countries: [], fields: [] });
  expect(best.getByText('The best there is, proved')).toBeInTheDocument();
  expect(best.getByText('Keeps every rule on members, once all accept')).toBeInTheDocument();
  expect(best.getByText(/Next in line: Organisation SE6/)).toBeInTheDocument();
  expect(best.getByText('Without it nothing meets the rules and your wishes.')).toBeInTheDocument();
  expect(best.getByText(/the rule “Least number of countries”/)).toBeInTheDocument();
  expect(screen.getByText(/What binds is the limit for Sweden: one more/)).toBeInTheDocument();
  await expectAccessible(container);

  await userEvent.selectOptions(best.getByLabelText('Somebody else for Organisation EE3'), '6');
  expect(best.getByText('Changed by you')).toBeInTheDocument();
  expect(best.queryByText('Keeps every rule on members, once all accept')).not.toBeInTheDocument();
  expect(best.getByText(/-10 against the proposal/)).toBeInTheDocument();
  await userEvent.click(best.getByRole('button', { name: 'Back to the proposal' }));

  expect(screen.getByRole('table', { name: 'Compare two proposals' })).toHaveTextContent('Only hereOrganisation EE3 (EE)Organisation LV4 (LV)');
  const second = within(screen.getByRole('article', { name: 'Proposal 2' }));
  await userEvent.click(second.getByRole('button', { name: 'Invite all 2' }));
  expect(await second.findByText(/One organisation is invited\./)).toBeInTheDocument();
  expect(second.getByText(/^Organisation LV4:/)).toBeInTheDocument();
  expect(invited).toEqual(['2', '4']);
});

test('says what to give up, and proposes on those terms', async () => {
  const asked: { input: { leastNewcomers: number } }[] = [];
  show({
    proposeConsortium: (args: { input: { leastNewcomers: number } }) => {
      asked.push(args);
      return asked.length > 1 ? PROPOSED : { ...NOTHING, outcome: 'INFEASIBLE', relaxations: [{ changes: [{ from: 3, to: 2, wish: { kind: 'NEWCOMERS', subject: '' } }] }] };
    },
  });
  await propose();
  expect(await screen.findByText('Change newcomers from 3 to 2')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /^Propose on these terms/ }));
  expect(await screen.findByRole('article', { name: 'Proposal 1' })).toBeInTheDocument();
  expect(asked[1]?.input.leastNewcomers).toBe(2);
});

test('leaves out who is refused with a reason, and proposes anew', async () => {
  const refused: object[] = [];
  let asked = 0;
  show({
    proposeConsortium: () => {
      asked += 1;
      return PROPOSED;
    },
    refuseSuggestion: ({ input }: { input: object }) => {
      refused.push(input);
      return { idea: { id: '9' } };
    },
    consortium: () => ({ ...consortium, refusedSuggestions: refused.length === 0 ? [] : [{ id: '1', reason: 'TOO_BUSY', note: 'Next year', organisation: { id: '2', slug: 'organisation-se2', name: 'Organisation SE2' } }] }),
  });
  await propose();
  const best = within(await screen.findByRole('article', { name: 'Proposal 1' }));
  await userEvent.click(best.getByRole('button', { name: 'Do not suggest Organisation SE2 for this idea' }));
  await userEvent.click(screen.getByRole('radio', { name: 'It has no time' }));
  await userEvent.type(screen.getByLabelText(/own words/), 'Next year');
  await userEvent.click(screen.getByRole('button', { name: 'Not this one' }));
  expect(await screen.findByText(/Organisation SE2: Next year/)).toBeInTheDocument();
  expect(refused).toEqual([expect.objectContaining({ organisationId: '2', reason: 'TOO_BUSY', note: 'Next year' })]);
  expect(asked).toBe(2);
});

test('words a refusal by the server', async () => {
  show({ proposeConsortium: () => { throw apiError('TOO_MANY_REQUESTS', { kind: 'TOO_MANY_REQUESTS', params: { retryAfterSeconds: 60 } }); } });
  await propose();
  expect(await screen.findByRole('alert')).toHaveTextContent(/again/);
});
