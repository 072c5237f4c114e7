import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './sign-in.page';

const signIn = jest.fn(({ input }: { input: { password: string } }) => {
  if (input.password !== 'correct horse') throw apiError('ACCOUNT.SIGN_IN_REFUSED', { kind: 'NOT_ALLOWED' });
  return { viewer: { id: '1' } };
});

function visit(at = '/sign-in') {
  return renderPage({ page, path: '/sign-in', at, answers: { signIn, viewer: null } });
}

async function send(email: string, password: string) {
  if (email !== '') await userEvent.type(screen.getByLabelText('E-mail address'), email);
  if (password !== '') await userEvent.type(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

beforeEach(() => signIn.mockClear());

test('asks nothing of the API before both fields are filled in, and leads to the first fault', async () => {
  visit();
  await send('', '');
  const summary = await screen.findByRole('group', { name: 'There are problems with 2 answers' });
  expect(summary).toHaveFocus();
  await userEvent.click(screen.getByRole('link', { name: 'E-mail address: Please answer this' }));
  expect(screen.getByLabelText('E-mail address')).toHaveFocus();
  expect(signIn).not.toHaveBeenCalled();
});

test('says no without saying which, and keeps what was typed', async () => {
  const { container } = visit();
  await send('aino@norrsken.example', 'wrong');
  expect(await screen.findByText('The address or the password is not right.')).toBeInTheDocument();
  expect(screen.getByLabelText('E-mail address')).toHaveValue('aino@norrsken.example');
  expect(screen.getByLabelText('Password')).toHaveValue('wrong');
  await expectAccessible(container);
});

test('goes on to the page that asked for it', async () => {
  visit('/sign-in?returnTo=%2Fmy%2Fideas%2Fnew');
  await send('aino@norrsken.example', 'correct horse');
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/my/ideas/new');
});

test('goes nowhere else', async () => {
  visit('/sign-in?returnTo=https%3A%2F%2Fevil.example');
  await send('aino@norrsken.example', 'correct horse');
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/home');
});

test('shows the password on request', async () => {
  visit();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Show the password' }));
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
  expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password');
});
