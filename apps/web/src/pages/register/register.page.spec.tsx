import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './register.page';

const register = jest.fn((_: { input: object }): unknown => ({ checkYourMail: true }));

async function fillIn() {
  await userEvent.type(screen.getByLabelText('E-postadress'), 'aino@norrsken.example');
  await userEvent.click(screen.getByRole('button', { name: 'Skicka en länk till mig' }));
}

function visit() {
  return renderPage({ page, path: '/register', locale: 'sv', answers: { register } });
}

beforeEach(() => register.mockClear());

test('sends address and language, and leads to the mail', async () => {
  const { container } = visit();
  await expectAccessible(container);
  await fillIn();
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/check-mail');
  expect(register).toHaveBeenCalledWith({ input: { email: 'aino@norrsken.example', locale: 'sv' } });
});

test('puts the API’s fault at its field', async () => {
  register.mockImplementationOnce(() => { throw apiError('INVALID_INPUT', { kind: 'INVALID_INPUT', fields: [{ path: 'email', code: 'NOT_AN_EMAIL' }] }); });
  visit();
  await fillIn();
  expect(await screen.findByRole('link', { name: 'E-postadress: Det här är ingen e-postadress' })).toBeInTheDocument();
  expect(screen.getByLabelText('E-postadress')).toHaveValue('aino@norrsken.example');
});

test('words a limit with its time', async () => {
  register.mockImplementationOnce(() => { throw apiError('TOO_MANY_REQUESTS', { kind: 'TOO_MANY_REQUESTS', params: { retryAfterSeconds: 30 } }); });
  visit();
  await fillIn();
  expect(await screen.findByText('För många försök. Försök igen om 30 sekunder.')).toBeInTheDocument();
});
