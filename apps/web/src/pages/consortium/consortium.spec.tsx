import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './consortium.page';

const COORDINATOR = '1';
const viewer = { id: '9', memberships: [{ id: '1', role: 'OWNER', organisation: { id: COORDINATOR, name: 'Saimaa' } }] };

const organisation = (id: string, country: string, overrides: object = {}) => ({
  id, country, slug: `org-${id}`, name: `Organisation ${country}${id}`, type: 'COMPANY', claimed: true, viewerRole: id === COORDINATOR ? 'OWNER' : null, eche: null, ...overrides,
});
const seat = (id: string, country: string, overrides: object = {}) => ({
  id: `${id}0`, role: id === COORDINATOR ? 'COORDINATOR' : 'PARTNER', status: 'ACCEPTED', organisation: organisation(id, country), addedValue: null, strategyLink: null, providesVet: null, message: null,
  viewerCan: { accept: false, decline: false, leave: false, remove: id !== COORDINATOR, edit: true }, ...overrides,
});
const idea = {
  id: '5', slug: 'idea', title: 'Guidance for all', language: 'en', action: 'STRATEGIC_PARTNERSHIP', callYear: 2027, durationMonths: 24, grantAskedCents: 30_000_000,
  higherEducationLink: 'guidance in universities', agendaLink: null, aims: ['INTERDISCIPLINARITY'], activities: ['INTENSIVE_COURSES'], otherActivity: null, deadline: '2099-03-20T16:00:00.000Z',
};
const consortium = (seats: object[], overrides: object = {}) => ({
  id: '7', idea, seats, coordinator: organisation(COORDINATOR, 'FI'), viewerCan: { invite: true }, eligibility: { verdict: 'UNMET', findings: [] }, ...overrides,
});

const show = (answer: object | null, answers: object = {}) =>
  renderPage({ page, path: '/my/consortia/:id', at: '/my/consortia/7', signedIn: true, answers: { viewer, consortium: answer, ...answers } });

const panel = () => screen.findByRole('complementary', { name: 'Eligibility' });

test('says that two countries of three are not enough, what is missing, and what a member brings', async () => {
  show(consortium([seat('1', 'FI'), seat('2', 'SE')]));
  const shown = within(await panel());
  expect(shown.getByText('Not eligible yet')).toBeInTheDocument();
  expect(shown.getByRole('meter', { name: 'Countries that count' })).toHaveAttribute('aria-valuetext', '2 of 3 countries');
  const gap = shown.getByRole('link', { name: 'Find a partner from one more country' });
  expect(gap.getAttribute('href')).toMatch(/^\/organisations\?country=/);
  expect(gap.getAttribute('href')).not.toMatch(/country=(FI|SE)(&|$)/);
});

test('says eligible with three countries, and what would break without each', async () => {
  const { container } = show(consortium([seat('1', 'FI'), seat('2', 'SE'), seat('3', 'EE')]));
  const shown = within(await panel());
  expect(shown.getByText('Eligible as it stands')).toBeInTheDocument();
  expect(shown.getAllByText(/Without it no longer met: .*Least number of countries/)).toHaveLength(3);
  await expectAccessible(container);
});

test('counts no organisation from a partner country, and says why', async () => {
  show(consortium([seat('1', 'FI'), seat('4', 'FI'), seat('2', 'SE'), seat('3', 'US', { addedValue: 'Knows it best' })]));
  const shown = within(await panel());
  expect(shown.getByText('Not eligible yet')).toBeInTheDocument();
  expect(shown.getByText(/Does not count: United States is a third country not associated to the Programme/)).toBeInTheDocument();
  expect(shown.getByText('Its country is already counted.', { exact: false })).toBeInTheDocument();
});

test('tells what the invited would make of it', async () => {
  show(consortium([seat('1', 'FI'), seat('2', 'SE'), seat('3', 'EE', { status: 'INVITED' })]));
  const shown = within(await panel());
  expect(shown.getAllByText('3 of 3 if all accept')).not.toHaveLength(0);
  expect(shown.getByText('If the one invited accepts, the consortium is eligible.')).toBeInTheDocument();
});

test('holds the same consortium against the successor’s rules', async () => {
  show(consortium([seat('1', 'FI'), seat('2', 'SE'), seat('3', 'EE')]));
  const shown = within(await panel());
  expect(shown.getByText(/founding document’s rules, kept open for 2027/)).toBeInTheDocument();
  await userEvent.click(within(shown.getByRole('group', { name: 'Held against the rules of' })).getByRole('radio', { name: /KA220-HED/ }));
  expect(shown.queryByText(/founding document’s rules, kept open/)).not.toBeInTheDocument();
  expect(shown.getByText(/is none of the lump sums/)).toBeInTheDocument();
});

test('shows somebody who is only invited the server’s judgement, and what is asked of them', async () => {
  const invited = seat('3', 'EE', {
    status: 'INVITED', message: 'Please bring your simulator.', organisation: organisation('3', 'EE', { viewerRole: 'OWNER' }),
    viewerCan: { accept: true, decline: true, leave: false, remove: false, edit: false },
  });
  const accepted: unknown[] = [];
  show(consortium([seat('1', 'FI', { organisation: organisation('1', 'FI', { viewerRole: null }), viewerCan: { accept: false, decline: false, leave: false, remove: false, edit: false } }), invited], { viewerCan: { invite: false } }), {
    acceptInvitation: (args: object) => {
      accepted.push(args);
      return { seat: invited };
    },
  });
  expect(await screen.findByText('Please bring your simulator.')).toBeInTheDocument();
  expect(screen.queryByRole('group', { name: 'Held against the rules of' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Accept the seat' }));
  expect(accepted).toEqual([{ input: { asOrganisationId: '3', seatId: '30' } }]);
});

test('asks why an organisation from a partner country is needed before it invites one', async () => {
  const invited: unknown[] = [];
  show(consortium([seat('1', 'FI')]), {
    searchOrganisations: { totalCount: 1, edges: [{ cursor: 'c', node: organisation('8', 'US') }] },
    invitePartner: (args: object) => {
      invited.push(args);
      return { seat: { ...seat('8', 'US', { status: 'INVITED' }), consortium: consortium([seat('1', 'FI'), seat('8', 'US', { status: 'INVITED' })]) } };
    },
  });
  await userEvent.type(await screen.findByLabelText('Name of the organisation'), 'Organisation');
  await userEvent.click(within(screen.getByRole('search')).getByRole('button', { name: 'Search' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Choose Organisation US8' }));
  await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
  expect(await screen.findByRole('link', { name: /Added value/ })).toBeInTheDocument();
  expect(invited).toEqual([]);
  await userEvent.type(screen.getByLabelText('Added value'), 'The only such archive');
  await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
  expect(await screen.findByText('Organisation US8 is invited.')).toBeInTheDocument();
  expect(invited).toEqual([{ input: expect.objectContaining({ organisationId: '8', role: 'PARTNER', addedValue: 'The only such archive', locale: 'en' }) }]);
});

test('words the refusal when the seat was taken meanwhile, and keeps the dialog', async () => {
  show(consortium([seat('1', 'FI'), seat('2', 'SE')]), { removeSeat: () => { throw apiError('CONSORTIUM.SEAT_NOT_ACTIVE', { kind: 'CONFLICT' }); } });
  await userEvent.click(await screen.findByRole('button', { name: 'Remove: Organisation SE2' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('This seat has been given up.')).toBeInTheDocument();
});

test('is not found for those it does not concern', async () => {
  show(null);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('There is no such page');
});

test('asks whether a member provides vocational education where the rules do, and only there', async () => {
  const edits: unknown[] = [];
  const alliance = { ...idea, action: 'ALLIANCES_LOT1', callYear: 2025 };
  show(consortium([seat('1', 'FI'), seat('2', 'SE')], { idea: alliance }), { editSeat: (args: object) => (edits.push(args), { seat: seat('2', 'SE', { providesVet: true }) }) });
  expect(within(await panel()).getByText(/Ask whether one of these provides vocational education and training/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Edit statements of Organisation SE2' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.selectOptions(dialog.getByLabelText('Vocational education and training'), 'Provides it');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(edits).toEqual([{ input: { asOrganisationId: '1', seatId: '20', providesVet: true } }]));
  expect(await within(await panel()).findByText(/A provider of vocational education takes part: Organisation SE2/)).toBeInTheDocument();
});
