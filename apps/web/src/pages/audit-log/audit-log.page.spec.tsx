import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './audit-log.page';

const entry = (id: string, act: string) => ({ node: { id, act, personId: '9', personName: 'Maija', subjectKind: 'ORGANISATION', subjectId: '3', details: [{ name: 'reason', value: 'Typed twice' }], createdAt: '2026-05-03T10:00:00.000Z' } });
const visit = (at: string, edges: object[] = [entry('2', 'ORGANISATION.MERGED')]) =>
  renderPage({ page, path: '/my/moderation/log', at, answers: { auditEntries: { edges, pageInfo: { hasNextPage: false, endCursor: null } } } });

test('each entry leads to what else its person did, and to what else was done to its subject', async () => {
  const { container } = visit('/my/moderation/log?act=ORGANISATION');
  expect(await screen.findByRole('link', { name: 'Maija' })).toHaveAttribute('href', '/my/moderation/log?act=ORGANISATION&person=9');
  expect(screen.getByRole('link', { name: 'ORGANISATION 3' })).toHaveAttribute('href', '/my/moderation/log?act=ORGANISATION&kind=ORGANISATION&subject=3');
  expect(screen.getByText('reason: Typed twice')).toBeInTheDocument();
  await expectAccessible(container);
});

test('is narrowed to days, and what it was narrowed by before stays', async () => {
  const { router } = visit('/my/moderation/log?person=9');
  await userEvent.type(await screen.findByLabelText('From'), '2026-05-01');
  await userEvent.type(screen.getByLabelText('Until'), '2026-05-31');
  await userEvent.click(screen.getByRole('button', { name: 'Narrow' }));
  expect(router.state.location.search).toBe('?person=9&from=2026-05-01&until=2026-05-31');
});

test('says when nothing answers to it', async () => {
  visit('/my/moderation/log?from=2020-01-01&until=nonsense', []);
  expect(await screen.findByText('Nothing here')).toBeInTheDocument();
});
