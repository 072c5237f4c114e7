import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './confirm.page';

const confirmEmail = jest.fn(({ input }: { input: { token: string } }) => {
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

test('uses the link up only when pressed, and goes on to where registering began', async () => {
  localStorage.setItem('trefoil.return-to', '/my/offers/new');
  visit('good');
  const button = await screen.findByRole('button', { name: 'Confirm and sign in' });
  expect(confirmEmail).not.toHaveBeenCalled();
  await userEvent.click(button);
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/my/offers/new');
});

test('tells a link that no longer works, and how to get another', async () => {
  visit('old');
  await userEvent.click(await screen.findByRole('button', { name: 'Confirm and sign in' }));
  expect(await screen.findByText('This link has been used already or is too old.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Register again to get a new link' })).toHaveAttribute('href', '/en/register');
});
