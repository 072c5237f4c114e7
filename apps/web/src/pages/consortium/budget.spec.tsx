import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BudgetPlanFragmentDoc } from '../../entities/consortium/budget-plan.graphql';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './consortium.page';

const COORDINATOR = '1';
const viewer = { id: '9', memberships: [{ id: '1', role: 'OWNER', organisation: { id: COORDINATOR, name: 'Saimaa' } }] };
const NOTHING = { accept: false, decline: false, leave: false, remove: false, edit: false };
const organisation = (id: string, country: string) => ({ id, country, slug: `org-${id}`, name: `Organisation ${country}${id}`, type: 'COMPANY', claimed: true, viewerRole: id === COORDINATOR ? 'OWNER' : null, eche: null });
const seat = (id: string, country: string, overrides: object = {}) => ({
  id: `${id}0`, role: id === COORDINATOR ? 'COORDINATOR' : 'PARTNER', status: 'ACCEPTED', organisation: organisation(id, country), addedValue: null, strategyLink: null, providesVet: null, message: null, viewerCan: NOTHING, ...overrides,
});
const idea = {
  id: '5', slug: 'idea', title: 'Guidance for all', language: 'en', action: 'STRATEGIC_PARTNERSHIP', callYear: 2027, durationMonths: 24, grantAskedCents: 30_000_000,
  higherEducationLink: 'h', agendaLink: null, aims: ['INTERDISCIPLINARITY'], activities: ['INTENSIVE_COURSES'], otherActivity: null, deadline: '2099-03-20T16:00:00.000Z',
};
const SEATS = [seat('1', 'FI'), seat('2', 'SE'), seat('3', 'EE')];
const consortium = (overrides: object = {}) => ({
  id: '7', idea, seats: SEATS, coordinator: organisation(COORDINATOR, 'FI'), viewerCan: { invite: false, planBudget: true }, budgetPlan: null, eligibility: { verdict: 'UNMET', findings: [] }, ...overrides,
});
const share = (organisationId: string, year: number, cents: number) => ({ organisationId, year, cents });
const aPlan = (shares: ReturnType<typeof share>[], overrides: object = {}) => ({ id: '4', months: 24, version: 1, totalCents: shares.reduce((sum, { cents }) => sum + cents, 0), shares, ...overrides });

const show = (answer: object, answers: object = {}) => renderPage({ page, path: '/my/consortia/:id', at: '/my/consortia/7', signedIn: true, answers: { viewer, consortium: answer, ...answers } });
const section = async (name: string) => within((await screen.findByRole('heading', { name })).closest('section') as HTMLElement);
const budget = () => section('Budget');
const cell = (year: number, name = 'Organisation FI1') => screen.getByRole<HTMLInputElement>('textbox', { name: `${name}, year ${year}, in euros` });

/** Answers saves with what was sent, and remembers it. */
function saving() {
  const inputs: { version: number; months: number; shares: ReturnType<typeof share>[] }[] = [];
  return {
    inputs,
    saveBudgetPlan: ({ input }: { input: (typeof inputs)[number] }) => {
      inputs.push(input);
      return { consortium: { id: '7', budgetPlan: aPlan(input.shares, { months: input.months, version: input.version + 1 }) } };
    },
  };
}

// The board does not look again while it is out of sight: nothing changes here but by these tests.
beforeEach(() => void jest.spyOn(document, 'hidden', 'get').mockReturnValue(true));

test('spreads the sum evenly, so that rows, columns and the whole add up, and saves it', async () => {
  const { inputs, ...answers } = saving();
  const { container } = show(consortium(), answers);
  const shown = await budget();
  expect(shown.getByRole('table', { name: 'Durations side by side' })).toHaveTextContent('24 months€300,000Year 1: €150,000Year 2: €150,000€100,000');
  await userEvent.clear(shown.getByLabelText('Sum to share out'));
  await userEvent.type(shown.getByLabelText('Sum to share out'), '299 999,99');
  await userEvent.click(shown.getByRole('button', { name: 'Spread by weight' }));
  expect(shown.getByRole('row', { name: /^Sum/ })).toHaveTextContent('€299,999.99');
  expect(shown.getByRole('list', { name: 'Ceilings, and what is left' })).toHaveTextContent('€0.01 is left.');
  await expectAccessible(container);
  await userEvent.click(shown.getByRole('button', { name: 'Save the budget' }));
  expect(await shown.findByText('The budget is saved.')).toBeInTheDocument();
  expect(inputs).toHaveLength(1);
  expect(inputs[0]).toMatchObject({ asOrganisationId: COORDINATOR, consortiumId: '7', version: 0, months: 24 });
  expect(inputs[0]?.shares).toHaveLength(6);
  expect(inputs[0]?.shares.reduce((sum, { cents }) => sum + cents, 0)).toBe(29_999_999);
});

test('gives a partner of twice the weight twice as much, one of none nothing, and takes no half', async () => {
  const { inputs, ...answers } = saving();
  show(consortium(), answers);
  const shown = await budget();
  const weigh = async (name: string, weight: string) => {
    await userEvent.clear(shown.getByLabelText(`Weight of ${name}`));
    await userEvent.type(shown.getByLabelText(`Weight of ${name}`), weight);
  };
  await weigh('Organisation FI1', '0.5');
  await userEvent.click(shown.getByRole('button', { name: 'Spread by weight' }));
  expect(shown.getByLabelText('Weight of Organisation FI1')).toHaveFocus();
  expect(shown.getByText('A whole number from 0.')).toBeInTheDocument();
  await weigh('Organisation FI1', '2');
  await weigh('Organisation EE3', '0');
  await userEvent.click(shown.getByRole('button', { name: 'Spread by weight' }));
  await userEvent.click(shown.getByRole('button', { name: 'Save the budget' }));
  expect(await shown.findByText('The budget is saved.')).toBeInTheDocument();
  expect(inputs[0]?.shares).toEqual([share('1', 1, 10_000_000), share('1', 2, 10_000_000), share('2', 1, 5_000_000), share('2', 2, 5_000_000)]);
});

test('tells each ceiling and what is over as it is typed, and saves all the same', async () => {
  const { inputs, ...answers } = saving();
  show(consortium(), answers);
  const shown = await budget();
  await userEvent.type(cell(1), '200000');
  expect(shown.getByRole('row', { name: /^Left of the year/ })).toHaveTextContent('€50,000 too much€150,000');
  await userEvent.type(cell(2), '150000');
  expect(shown.getByText(/€350,000 over 24 months is €50,000 too much: at most €150,000 a year/)).toBeInTheDocument();
  await userEvent.click(shown.getByRole('button', { name: 'Save the budget' }));
  expect(await shown.findByText('The budget is saved.')).toBeInTheDocument();
  expect(inputs[0]?.shares).toEqual([share('1', 1, 20_000_000), share('1', 2, 15_000_000)]);
  // The panel judges by it at once.
  expect(within(screen.getByRole('complementary', { name: 'Eligibility' })).getByText(/€350,000 over 24 months is €50,000 too much: at most €150,000 a year/)).toBeInTheDocument();
  expect(shown.getByText(/The idea says €300,000 for 24 months, the plan €350,000 for 24 months/)).toBeInTheDocument();
});

test('has a column for each year of the duration chosen, and lump sums where the action pays them', async () => {
  show(consortium({ idea: { ...idea, action: 'KA220_HED', durationMonths: 30, grantAskedCents: null } }));
  const shown = await budget();
  expect(shown.getByRole('table', { name: 'Durations side by side' })).toHaveTextContent('12 months€120,000, €250,000 and €400,000');
  expect(shown.getByRole('columnheader', { name: 'Year 3 (6 months)' })).toBeInTheDocument();
  await userEvent.selectOptions(shown.getByLabelText('Duration'), '12');
  expect(shown.queryByRole('columnheader', { name: 'Year 2' })).not.toBeInTheDocument();
  await userEvent.type(cell(1), '250000');
  expect(shown.getByText(/€250,000, one of the lump sums/)).toBeInTheDocument();
});

test('does not send what is no amount, and says where', async () => {
  const { inputs, ...answers } = saving();
  show(consortium(), answers);
  const shown = await budget();
  await userEvent.type(cell(1), 'a lot');
  await userEvent.click(shown.getByRole('button', { name: 'Save the budget' }));
  expect(await shown.findByRole('link', { name: /Organisation FI1, year 1, in euros: This is not an amount/ })).toBeInTheDocument();
  expect(inputs).toEqual([]);
});

test('gives associated partners and those who left no row; what was planned for them is said to go', async () => {
  const seats = [...SEATS, seat('4', 'LV', { role: 'ASSOCIATED_PARTNER' }), seat('5', 'LT', { status: 'WITHDRAWN' })];
  show(consortium({ seats, budgetPlan: aPlan([share('1', 1, 100), share('5', 1, 70_000)]) }));
  const shown = await budget();
  expect(shown.getAllByRole('rowheader').map((header) => header.textContent)).toEqual(['24 months', '36 months', 'Organisation FI1', 'Organisation SE2', 'Organisation EE3', 'Sum', 'Ceiling of the year', 'Left of the year']);
  expect(shown.getByText(/What was planned for one organisation that gave up its seat \(€700\) is dropped when you save/)).toBeInTheDocument();
});

test('says when a colleague was faster, and leaves the choice', async () => {
  const { inputs, ...answers } = saving();
  const { client } = show(consortium({ budgetPlan: aPlan([share('1', 1, 100_00)]) }), answers);
  const shown = await budget();
  await userEvent.clear(cell(1));
  await userEvent.type(cell(1), '300');
  const theirs = { __typename: 'BudgetPlan' as const, ...aPlan([share('1', 1, 250_00)], { version: 2 }), shares: [{ __typename: 'BudgetShare' as const, ...share('1', 1, 250_00) }] };
  act(() => void client.writeFragment({ id: 'BudgetPlan:4', fragment: BudgetPlanFragmentDoc, fragmentName: 'BudgetPlan', data: theirs }));
  expect(await shown.findByText('A colleague has saved a newer budget')).toBeInTheDocument();
  expect(cell(1).value).toBe('300');
  await userEvent.click(shown.getByRole('button', { name: 'Keep mine and save over it' }));
  await userEvent.click(shown.getByRole('button', { name: 'Save the budget' }));
  await waitFor(() => expect(inputs).toEqual([expect.objectContaining({ version: 2, shares: [share('1', 1, 300_00)] })]));
});

test('follows what a colleague saved while nothing is changed here', async () => {
  const { client } = show(consortium({ budgetPlan: aPlan([share('1', 1, 100_00)]) }));
  await budget();
  const theirs = { __typename: 'BudgetPlan' as const, ...aPlan([share('1', 1, 250_00)], { version: 2 }), shares: [{ __typename: 'BudgetShare' as const, ...share('1', 1, 250_00) }] };
  act(() => void client.writeFragment({ id: 'BudgetPlan:4', fragment: BudgetPlanFragmentDoc, fragmentName: 'BudgetPlan', data: theirs }));
  await waitFor(() => expect(cell(1).value).toBe('250'));
});

test('words a refusal, and keeps what was typed', async () => {
  show(consortium(), { saveBudgetPlan: () => { throw apiError('CONSORTIUM.BUDGET_CHANGED_MEANWHILE', { kind: 'CONFLICT' }); } });
  const shown = await budget();
  await userEvent.type(cell(2), '5');
  await userEvent.click(shown.getByRole('button', { name: 'Save the budget' }));
  expect(await shown.findByText(/A colleague has saved a newer budget meanwhile/)).toBeInTheDocument();
  expect(cell(2).value).toBe('5');
});

test('members read the plan and cannot change it', async () => {
  const { container } = show(consortium({ viewerCan: { invite: false, planBudget: false }, budgetPlan: aPlan([share('1', 1, 100_00), share('8', 2, 50_00)]) }));
  const shown = await budget();
  expect(shown.getByRole('row', { name: /Organisation FI1/ })).toHaveTextContent('€100€0€100');
  expect(shown.getByRole('row', { name: /No longer in the consortium/ })).toHaveTextContent('€0€50€50');
  expect(shown.queryByRole('textbox')).not.toBeInTheDocument();
  expect(shown.queryByRole('button')).not.toBeInTheDocument();
  await expectAccessible(container);
});

test('says so while there is none', async () => {
  show(consortium({ viewerCan: { invite: false, planBudget: false } }));
  expect((await budget()).getByText('The coordinator has not planned a budget yet.')).toBeInTheDocument();
});

describe('comparing actions', () => {
  const rows = (shown: Awaited<ReturnType<typeof section>>) => shown.getAllByRole('rowheader').map((header) => within(header).getByRole('link').textContent);

  test('holds the consortium against each action of the year, and says what stands in the way', async () => {
    const { container } = show(consortium());
    const shown = await section('Compare actions');
    expect(rows(shown)).toEqual(['Strategic partnership (KA203)', 'Cooperation partnership in higher education (KA220-HED)', 'Small-scale partnership (KA210)']);
    expect(shown.getByRole('row', { name: /KA203/ })).toHaveTextContent(/the idea’s own.*Met.*Nothing/);
    expect(shown.getByRole('row', { name: /KA220/ })).toHaveTextContent(/Not met.*Not met: Lump sum\. €300,000 is none of the lump sums/);
    expect(shown.getByRole('link', { name: /KA220/ })).toHaveAttribute('href', '/actions/ka220-hed?year=2027');
    await expectAccessible(container);
  });

  test('and in another call year', async () => {
    show(consortium());
    const shown = await section('Compare actions');
    await userEvent.selectOptions(shown.getByLabelText('Call year'), '2019');
    expect(rows(shown)).toEqual(['Strategic partnership (KA203)']);
    expect(shown.queryByText('the idea’s own')).not.toBeInTheDocument();
    await userEvent.selectOptions(shown.getByLabelText('Call year'), '2025');
    expect(rows(shown)).toHaveLength(8);
  });
});
