import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './arrived-identity.page';

const ARRIVED = { providerName: 'Campus', email: 'maija@campus.example', name: 'Maija Kampus', homeOrganisation: 'campus.example', canRegister: true, returnTo: '/my/offers/new' };

const visit = (answers: object) => renderPage({ page, path: '/sign-in/provider', at: '/sign-in/provider', answers: { viewer: null, ...answers } });

test('somebody new makes an account under the name they are told of by, and goes on to where they began', async () => {
  const registerWithIdentity = jest.fn(() => ({ viewer: { id: '1' } }));
  const { container } = visit({ arrivedIdentity: ARRIVED, registerWithIdentity });
  expect(await screen.findByRole('heading', { level: 1, name: 'Welcome from Campus' })).toBeInTheDocument();
  expect(screen.getByText(/you are Maija Kampus, maija@campus\.example, campus\.example/)).toBeInTheDocument();
  await expectAccessible(container);
  expect(screen.getByLabelText('Your name')).toHaveValue('Maija Kampus');
  await userEvent.click(screen.getByRole('button', { name: 'Create my account' }));
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/my/offers/new');
});

test('an address that is not proven or taken offers no account, only to sign in to one', async () => {
  visit({ arrivedIdentity: { ...ARRIVED, canRegister: false } });
  expect(await screen.findByText(/We cannot make an account of it/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Create my account' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeInTheDocument();
});

test('a refusal is told, and the name stays', async () => {
  visit({ arrivedIdentity: ARRIVED, registerWithIdentity: () => { throw apiError('ACCOUNT.NO_IDENTITY'); } });
  const name = await screen.findByLabelText('Your name');
  await userEvent.type(name, ' Muu');
  await userEvent.click(screen.getByRole('button', { name: 'Create my account' }));
  expect(await screen.findByText('Too much time has passed. Go to the provider again.')).toBeInTheDocument();
  expect(name).toHaveValue('Maija Kampus Muu');
});

test('who came from nowhere is shown the way to sign in', async () => {
  visit({ arrivedIdentity: null });
  expect(await screen.findByRole('heading', { level: 1, name: 'Nobody has come from a provider' })).toBeInTheDocument();
});
