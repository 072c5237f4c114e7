import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './consortium.page';

const viewer = { id: '9', memberships: [{ id: '1', role: 'OWNER', organisation: { id: '1', name: 'Saimaa' } }] };
const organisation = (id: string, country: string) => ({ id, country, slug: `org-${id}`, name: `Organisation ${country}${id}`, type: 'COMPANY', claimed: true, viewerRole: id === '1' ? 'OWNER' : null, eche: null });
const seat = (id: string, country: string) => ({
  id: `${id}0`, role: id === '1' ? 'COORDINATOR' : 'PARTNER', status: 'ACCEPTED', organisation: organisation(id, country), addedValue: null, strategyLink: null, providesVet: null, message: null,
  viewerCan: { accept: false, decline: false, leave: false, remove: false, edit: false },
});
const idea = {
  id: '5', slug: 'idea', title: 'Guidance for all', language: 'en', action: 'STRATEGIC_PARTNERSHIP', callYear: 2027, durationMonths: 24, grantAskedCents: 30_000_000,
  higherEducationLink: 'h', agendaLink: 'a', aims: ['INTERDISCIPLINARITY'], activities: ['INTENSIVE_COURSES'], otherActivity: null, deadline: '2099-03-20T16:00:00.000Z',
};
const submission = (overrides: object = {}) => ({
  id: '3', action: 'STRATEGIC_PARTNERSHIP', callYear: 2027, ruleSetVersion: 'STRATEGIC_PARTNERSHIP/2027/1', verdict: 'UNMET', durationMonths: 24, grantAskedCents: 30_000_000, recordedAt: '2027-03-02T10:30:00.000Z',
  findings: [
    { rule: 'LEAST_COUNTRIES', verdict: 'UNMET', code: 'LEAST_COUNTRIES.TOO_FEW', weight: 'REQUIRED', confidence: 'CONFIRMED', params: { counted: 2, least: 3, missing: 1 }, about: [] },
    { rule: 'DURATION', verdict: 'MET', code: 'DURATION.WITHIN', weight: 'REQUIRED', confidence: 'CONFIRMED', params: { months: 24, min: 24, max: 36 }, about: [] },
  ],
  members: [
    { organisationId: '1', name: 'Saimaa as it was called', country: 'FI', role: 'COORDINATOR', counted: true, reason: 'COUNTED' },
    { organisationId: '8', name: 'Boston', country: 'US', role: 'PARTNER', counted: false, reason: 'PARTNER_COUNTRY' },
  ],
  ...overrides,
});
const consortium = (overrides: object = {}) => ({
  id: '7', idea, seats: [seat('1', 'FI'), seat('2', 'SE')], coordinator: organisation('1', 'FI'), viewerCan: { invite: false, planBudget: false, recordSubmission: true },
  budgetPlan: null, eligibility: { verdict: 'UNMET', findings: [] }, submissions: [], ...overrides,
});
const show = (answer: object, answers: object = {}) => renderPage({ page, path: '/my/consortia/:id', at: '/my/consortia/7', signedIn: true, answers: { viewer, consortium: answer, ...answers } });
const section = async () => within((await screen.findByRole('heading', { name: 'Submission' })).closest('section') as HTMLElement);

// The board does not look again while it is out of sight: nothing changes here but by these tests.
beforeEach(() => void jest.spyOn(document, 'hidden', 'get').mockReturnValue(true));

test('warns of what is open and records all the same: the person decides', async () => {
  const inputs: unknown[] = [];
  const { container } = show(consortium(), { recordSubmission: (args: object) => (inputs.push(args), { consortium: { id: '7', submissions: [submission()] } }) });
  const shown = await section();
  await userEvent.click(shown.getByRole('button', { name: 'Record the submission' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/not eligible yet\. You may record the submission all the same/)).toBeInTheDocument();
  expect(dialog.getByText(/call of 2027, and 2 members/)).toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: 'Record the submission' }));
  expect(await shown.findByText('The submission is recorded.')).toBeInTheDocument();
  expect(inputs).toEqual([{ input: { asOrganisationId: '1', consortiumId: '7' } }]);
  expect(await shown.findByText('Recorded on 2 March 2027 at 11:30')).toBeInTheDocument();
  expect(shown.getByText(/Strategic partnership \(KA203\), call of 2027; version STRATEGIC_PARTNERSHIP\/2027\/1/)).toBeInTheDocument();
  expect(shown.getByText('Not eligible')).toBeInTheDocument();
  expect(shown.getByText('What was open: 1 point')).toBeInTheDocument();
  expect(shown.getByText('Least number of countries')).toBeInTheDocument();
  expect(shown.getByText('Who took part: 1 of 2 counted')).toBeInTheDocument();
  expect(shown.getByText('Saimaa as it was called')).toBeInTheDocument();
  await expectAccessible(container);
});

test('warns of nothing where nothing is open', async () => {
  show(consortium({ seats: [seat('1', 'FI'), seat('2', 'SE'), seat('3', 'EE')] }));
  await userEvent.click((await section()).getByRole('button', { name: 'Record the submission' }));
  expect(within(screen.getByRole('dialog')).queryByText(/all the same/)).not.toBeInTheDocument();
});

test('members read what was recorded, and cannot record', async () => {
  show(consortium({ viewerCan: { invite: false, planBudget: false, recordSubmission: false }, submissions: [submission({ verdict: 'MET', findings: [] })] }));
  const shown = await section();
  expect(await shown.findByText('Eligible')).toBeInTheDocument();
  expect(shown.queryByRole('button')).not.toBeInTheDocument();
});

test('says to members that there is none', async () => {
  show(consortium({ viewerCan: { invite: false, planBudget: false, recordSubmission: false } }));
  expect(await (await section()).findByText('The coordinator has not recorded a submission.')).toBeInTheDocument();
});

test('words no findings of rules that have been revised since', async () => {
  show(consortium({ submissions: [submission({ ruleSetVersion: 'STRATEGIC_PARTNERSHIP/2027/0' })] }));
  const shown = await section();
  expect(await shown.findByText(/The rules have been revised since/)).toBeInTheDocument();
  expect(shown.queryByText(/What was open/)).not.toBeInTheDocument();
});

test('words a refusal where it was asked', async () => {
  show(consortium(), { recordSubmission: () => { throw apiError('CONSORTIUM.TOO_MANY_SUBMISSIONS', { kind: 'CONFLICT', params: { max: 20 } }); } });
  await userEvent.click((await section()).getByRole('button', { name: 'Record the submission' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Record the submission' }));
  expect(await dialog.findByText(/recorded 20 times/)).toBeInTheDocument();
});
