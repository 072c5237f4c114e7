import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './interest-editor.page';

const organisation = { id: '1', slug: 'norrsken', name: 'Norrsken', country: 'FI', type: 'COMPANY' };
const viewer = { id: '9', name: 'Aino', email: 'aino@norrsken.example', memberships: [{ id: '1', role: 'OWNER', organisation }] };
const idea = {
  id: '7', slug: 'lakes', title: 'Lakes', language: 'en', late: false, answerable: true, organisation: { id: '2', name: 'Malmö', viewerRole: null },
  partnersSought: [{ id: '3', type: 'COMPANY', task: 'Probes', expertise: null }, { id: '4', type: null, task: 'Boats', expertise: null }], interestRoom: { open: 3, most: 10 }, viewerInterests: [],
};

beforeEach(() => sessionStorage.clear());

const open = (expressInterest: () => unknown, overrides: object = {}) =>
  renderPage({ page, path: '/my/ideas/:id/interest', at: '/my/ideas/7/interest', answers: { viewer, idea: { ...idea, ...overrides }, expressInterest }, signedIn: true });

async function fill() {
  const user = userEvent.setup();
  await user.selectOptions(await screen.findByRole('combobox', { name: /Partner sought/ }), 'Company: Probes');
  await user.type(screen.getByRole('textbox', { name: /Tasks/ }), 'Build probes');
  await user.type(screen.getByRole('textbox', { name: /Person-months/ }), '12');
  await user.type(screen.getByRole('textbox', { name: /Why/ }), 'We know lakes');
  await user.type(screen.getByRole('textbox', { name: /Contact/ }), 'Maija Salo');
  await user.type(screen.getByRole('textbox', { name: /e-mail/ }), 'maija@norrsken.example');
  return user;
}

test('keeps what was typed when the cap is reached, and when the page is opened anew', async () => {
  const first = open(() => { throw new GraphQLError('full', { extensions: { code: 'INTEREST.FULL', kind: 'CONFLICT', params: { max: 10 } } }); });
  const user = await fill();
  expect(screen.getByText('3 of 10 places for open expressions of interest are taken')).toBeInTheDocument();
  await expectAccessible(first.container);
  await user.click(screen.getByRole('button', { name: 'Send the expression of interest' }));
  expect(await screen.findByText(/looks into at most 10/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /Tasks/ })).toHaveValue('Build probes');
  first.unmount();
  open(() => ({ interest: { id: '5' } }));
  expect(await screen.findByRole('textbox', { name: /Tasks/ })).toHaveValue('Build probes');
  await user.click(screen.getByRole('button', { name: 'Send the expression of interest' }));
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/my/interests');
  await waitFor(() => expect(sessionStorage).toHaveLength(0));
});

test('takes no other than the partners sought shortly before the deadline', async () => {
  open(() => null, { late: true });
  expect(await screen.findByText(/only replacements/)).toBeInTheDocument();
  expect(screen.queryByRole('option', { name: 'Another kind of partner' })).toBeNull();
});
