import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './confirm.page';

const confirmEmail = jest.fn(({ input }: { input: { token: string; name: string; password: string } }) => {
  if (input.token !== 'good') throw apiError('ACCOUNT.LINK_NOT_VALID', { kind: 'NOT_FOUND' });
  return { viewer: { id: '1' } };
});

function visit(token: string) {
  return renderPage({ page, path: '/confirm', at: `/confirm?token=${token}`, answers: { confirmEmail, viewer: null } });
}

beforeEach(() => {
  confirmEmail.mockClear();
  localStorage.clear();
});

async function fillIn() {
  await userEvent.type(await screen.findByLabelText('Your name'), 'Aino Virtanen');
  await userEvent.type(screen.getByLabelText('Password'), 'four words without sense');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm and sign in' }));
}

test('uses the link up only when sent, with name and password, and goes on to where registering began', async () => {
  localStorage.setItem('trefoil.return-to', '/my/offers/new');
  const { container } = visit('good');
  await expectAccessible(container);
  expect(confirmEmail).not.toHaveBeenCalled();
  await fillIn();
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/my/offers/new');
  expect(confirmEmail.mock.calls[0]![0]).toEqual({ input: { token: 'good', name: 'Aino Virtanen', password: 'four words without sense' } });
});

test('tells a short password on leaving the field', async () => {
  visit('good');
  await userEvent.type(await screen.findByLabelText('Password'), 'short');
  await userEvent.tab();
  expect(await screen.findByText('At least 12 characters')).toBeInTheDocument();
  expect(screen.getByLabelText('Password')).toHaveAttribute('aria-invalid', 'true');
});

test('tells a link that no longer works, how to get another, and keeps what was typed', async () => {
  visit('old');
  await fillIn();
  expect(await screen.findByText('This link has been used already or is too old.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Register again to get a new link' })).toHaveAttribute('href', '/register');
  expect(screen.getByLabelText('Your name')).toHaveValue('Aino Virtanen');
});
