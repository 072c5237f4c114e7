import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './renew.page';

const RENEWAL = { kind: 'IDEA', id: '7', slug: 'first-aid', title: 'First aid for heritage', expiresAt: '2026-04-09T07:00:00Z', expired: false };

test('renews by the button, not by being opened', async () => {
  const renewByLink = jest.fn(() => ({ renewal: { ...RENEWAL, expiresAt: '2026-05-05T07:00:00Z' } }));
  renderPage({ page, path: '/renew', at: '/renew?token=abc', answers: { renewal: RENEWAL, renewByLink, viewer: null } });
  expect(await screen.findByText(/It is shown until 9 April 2026, 09:00 Brussels/)).toBeVisible();
  expect(renewByLink).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Renew for thirty days' }));
  expect(await screen.findByText(/Renewed. It is shown until 5 May 2026, 09:00 Brussels/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'See it' })).toHaveAttribute('href', '/ideas/first-aid-7');
});
