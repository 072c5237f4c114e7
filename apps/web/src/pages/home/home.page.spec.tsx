import { screen } from '@testing-library/react';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './home.page';

const norrsken = { id: '1', slug: 'norrsken', name: 'Norrsken', country: 'FI', type: 'COMPANY' };
const malmo = { id: '2', slug: 'malmo', name: 'Malmö', country: 'SE', type: 'ASSOCIATION' };
const idea = { id: '5', slug: 'real-tasks', title: 'Real tasks', language: 'en', status: 'PUBLISHED', action: 'STRATEGIC_PARTNERSHIP', callYear: 2027, organisation: norrsken };
const consortium = { id: '7', idea, coordinator: malmo, seats: [{ id: '1', role: 'COORDINATOR', status: 'ACCEPTED', organisation: malmo }] };

const viewer = {
  id: '9', name: 'Aino Virtanen', unreadThreadCount: 1,
  memberships: [{ id: '1', role: 'OWNER', organisation: { ...norrsken, viewerCan: { edit: true } } }],
  invitations: [{ id: '3', role: 'PARTNER', status: 'INVITED', organisation: norrsken, consortium, viewerCan: { accept: true, decline: true } }],
  ideas: [idea, { ...idea, id: '6', title: 'A draft', status: 'DRAFT' }],
  offers: [{ id: '8', slug: 'offer', title: 'An offer', language: 'en', status: 'PUBLISHED', expired: true, organisation: norrsken }],
  consortia: [consortium],
};

test('shows what waits for an answer and all that is one’s own', async () => {
  const { container } = renderPage({ page, path: '/home', answers: { viewer }, signedIn: true });
  expect(await screen.findByRole('heading', { level: 1, name: 'Aino Virtanen' })).toBeInTheDocument();
  expect(screen.getByText('1 conversation has something new')).toBeInTheDocument();
  expect(screen.getByText('Malmö invites Norrsken as: Partner')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Accept the seat' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Edit Norrsken' })).toHaveAttribute('href', '/my/organisations/1/edit');
  expect(screen.getByText('Coordinated by Malmö')).toBeInTheDocument();
  expect(screen.getByText('Expired')).toBeInTheDocument();
  await expectAccessible(container);
});

test('leads a draft to its form', async () => {
  renderPage({ page, path: '/home', answers: { viewer }, signedIn: true });
  expect(await screen.findByRole('link', { name: 'A draft' })).toHaveAttribute('href', '/my/ideas/6/edit');
});

test('tells whoever belongs to no organisation what comes first', async () => {
  renderPage({ page, path: '/home', locale: 'fi', answers: { viewer: { ...viewer, unreadThreadCount: 0, memberships: [], invitations: [], ideas: [], offers: [], consortia: [] } }, signedIn: true });
  expect(await screen.findByRole('link', { name: 'Rekisteröi organisaatio' })).toHaveAttribute('href', '/my/organisations/new');
  expect(screen.queryByRole('heading', { name: 'Konsortiosi' })).not.toBeInTheDocument();
});
