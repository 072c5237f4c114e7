import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './confirm-address.page';

const confirmAddressChange = jest.fn(({ input }: { input: { token: string } }) => {
  if (input.token !== 'good') throw apiError('ACCOUNT.LINK_NOT_VALID', { kind: 'NOT_FOUND' });
  return { viewer: { id: '1', email: 'aino@new.example' } };
});

const visit = (token: string) => renderPage({ page, path: '/my/account/address', at: `/my/account/address?token=${token}`, answers: { confirmAddressChange, viewer: null } });

beforeEach(() => confirmAddressChange.mockClear());

test('uses the link up by a press, not by the visit, and tells the new address', async () => {
  const { container } = visit('good');
  const press = await screen.findByRole('button', { name: 'Use this address' });
  await expectAccessible(container);
  expect(confirmAddressChange).not.toHaveBeenCalled();
  await userEvent.click(press);
  expect(await screen.findByText(/aino@new\.example/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Use this address' })).not.toBeInTheDocument();
});

test('tells a link that no longer works', async () => {
  visit('old');
  await userEvent.click(await screen.findByRole('button', { name: 'Use this address' }));
  expect(await screen.findByText('This link has been used already or is too old.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Use this address' })).toBeEnabled();
});
