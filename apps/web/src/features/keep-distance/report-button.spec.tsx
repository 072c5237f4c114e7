import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiError } from '../../shared/testing/mock-schema';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import { ReportButton } from './report-button';

const page = { Component: () => <ReportButton asOrganisationId="3" subject={{ kind: 'MESSAGE', id: '8' }} /> };

async function open(answer: (args: { input: object }) => unknown) {
  const view = renderPage({ page, path: '/', answers: { reportToModerators: answer } });
  await userEvent.click(await screen.findByRole('button', { name: 'Report' }));
  return view;
}

async function fill() {
  await userEvent.selectOptions(screen.getByLabelText(/What is wrong/), 'SPAM');
  await userEvent.type(screen.getByLabelText(/In your words/), 'The same five times');
  await userEvent.click(screen.getByRole('button', { name: 'Send the report' }));
}

test('sends what is wrong with the message, once it is told, and thanks for it', async () => {
  const sent: object[] = [];
  const { container } = await open(({ input }) => (sent.push(input), {}));
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Send the report' }));
  expect(screen.getByLabelText(/What is wrong/)).toHaveAttribute('aria-invalid', 'true');
  expect(sent).toEqual([]);
  await fill();
  expect(await screen.findByText('Thank you. A moderator will look at it.')).toBeInTheDocument();
  expect(sent).toEqual([{ asOrganisationId: '3', subjectKind: 'MESSAGE', subjectId: '8', kind: 'SPAM', text: 'The same five times' }]);
});

test('a refusal says why, and what was written stays', async () => {
  await open(() => { throw apiError('TOO_MANY_REQUESTS', { params: { retryAfterSeconds: 60 } }); });
  await fill();
  expect(await screen.findByText('Too many attempts. Try again in 60 seconds.')).toBeInTheDocument();
  expect(screen.getByLabelText(/In your words/)).toHaveValue('The same five times');
});
