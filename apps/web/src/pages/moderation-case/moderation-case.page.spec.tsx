import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { type Answers, apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './moderation-case.page';

const organisation = { id: '3', slug: 'skarviken', name: 'Skärviken', type: 'HIGHER_EDUCATION_INSTITUTION', country: 'SE', city: null, website: null, claimed: false, verification: null, suspension: null };
const opened = { kind: 'CLAIM', id: '5', state: 'OPEN', why: 'SHARED_DOMAIN', createdAt: '2026-05-03T10:00:00.000Z', text: 'I work there', personName: 'Aino', personEmail: 'aino@skarviken.example', organisation };
const decided = { ...opened, state: 'DECIDED', decision: 'REFUSED', decidedAt: '2026-05-04T10:00:00.000Z', reason: 'Nobody knows them', decidedByName: 'Maija' };
const visit = (answers: Answers, at = '/my/moderation/claim/5') => renderPage({ page, path: '/my/moderation/:kind/:id', at, answers });

test('shows why it is there and who asks, takes a decision with its reason, and then says how it was decided', async () => {
  const sent: object[] = [];
  let found: object = opened;
  const { container } = visit({ moderationCase: () => found, decideClaim: ({ input }: { input: object }) => (sent.push(input), (found = decided), { case: decided }) });
  expect(await screen.findByText('Several organisations share the domain of the address.')).toBeInTheDocument();
  expect(screen.getByText('Aino, aino@skarviken.example')).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Refuse the claim' }));
  expect(sent).toEqual([]);
  await userEvent.type(screen.getByLabelText(/Reason/), 'Nobody knows them');
  await userEvent.click(screen.getByRole('button', { name: 'Refuse the claim' }));
  expect(await screen.findByText('Nobody knows them – Maija')).toBeInTheDocument();
  expect(sent).toEqual([{ claimId: '5', approve: false, reason: 'Nobody knows them' }]);
  expect(screen.queryByRole('button', { name: 'Approve the claim' })).not.toBeInTheDocument();
});

test('says when another moderator was quicker', async () => {
  visit({ moderationCase: { ...opened, kind: 'REPORT', why: 'SPAM' }, decideReport: () => { throw apiError('MODERATION.DECIDED', { kind: 'CONFLICT' }); } }, '/my/moderation/report/5');
  await userEvent.type(await screen.findByLabelText(/Reason/), 'Advertising');
  await userEvent.click(screen.getByRole('button', { name: 'Uphold the report' }));
  expect(await screen.findByText('Another moderator was quicker: this has been decided.')).toBeInTheDocument();
});

test.each(['/my/moderation/claim/5', '/my/moderation/rumour/5', '/my/moderation/claim/x'])('nothing is at %s', async (at) => {
  visit({ moderationCase: null }, at);
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeInTheDocument();
});
