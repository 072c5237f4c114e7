import { screen } from '@testing-library/react';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { type Answers, apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './moderation.page';

const node = { kind: 'DUPLICATE', id: '5', why: 'SEVERAL_FIT', createdAt: '2026-05-03T10:00:00.000Z', decidedAt: null, decision: null, organisation: { id: '3', name: 'Skärviken' }, other: { id: '4', name: 'Vinterviken' } };
const visit = (answers: Answers, at = '/my/moderation') => renderPage({ page, path: '/my/moderation', at, answers });
const listed = (pageInfo: object = { hasNextPage: false, endCursor: null }) => ({ openModerationCases: [{ kind: 'DUPLICATE', count: 7 }], moderationCases: { edges: [{ node }], pageInfo } });

test('each case says what it is and why it is there; kinds say how many wait', async () => {
  const { container } = visit(listed({ hasNextPage: true, endCursor: 'c' }), '/my/moderation?kind=DUPLICATE');
  expect(await screen.findByRole('link', { name: /^Skärviken and Vinterviken/ })).toHaveAttribute('href', '/my/moderation/duplicate/5');
  expect(screen.getByText('Several records fit equally well.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Likely duplicates (7)' })).toHaveAttribute('aria-current', 'true');
  expect(screen.getByRole('link', { name: 'Show more' })).toHaveAttribute('href', '/my/moderation?kind=DUPLICATE&state=OPEN&after=c');
  await expectAccessible(container);
});

test('asks for the decided ones alone where they are looked for, and says when there are none', async () => {
  const asked: object[] = [];
  visit({ moderationCases: (args: object) => (asked.push(args), { edges: [], pageInfo: {} }) }, '/my/moderation?state=DECIDED&kind=NONSENSE');
  expect(await screen.findByText('Nothing here')).toBeInTheDocument();
  expect(asked).toEqual([expect.objectContaining({ kinds: [], state: 'DECIDED' })]);
});

test('is for moderators', async () => {
  visit({ moderationCases: () => { throw apiError('MODERATION.NOT_MODERATOR', { kind: 'NOT_ALLOWED' }); } });
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('This is not open to you');
});
