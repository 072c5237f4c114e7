import { screen, within } from '@testing-library/react';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './offer.page';

const MAKER = { id: '1', slug: 'museon', name: 'Museon', country: 'GR', city: 'Chania', type: 'FOUNDATION', viewerRole: null as string | null };
const OFFER = {
  id: '9', slug: 'depot', status: 'PUBLISHED', title: 'A depot to practise in', text: 'Come.', textHtml: '<p>Come and practise.</p>', language: 'en',
  activities: ['INTENSIVE_COURSES'], aims: ['INTERDISCIPLINARITY'], fields: [], actions: [], roles: ['PARTNER', 'ASSOCIATED_PARTNER'], languages: ['el', 'en'],
  seeks: 'Schools of conservation', validUntil: '2099-06-30', expired: false, organisation: MAKER,
};

function show(answers: Parameters<typeof renderPage>[0]['answers']) {
  return renderPage({ page, path: '/offers/:slugId', at: '/offers/depot-9', answers });
}

test('shows the whole offer to anybody, and how to answer it', async () => {
  const { container } = show({ offer: OFFER, viewer: null });
  expect(await screen.findByRole('heading', { level: 1, name: OFFER.title })).toBeInTheDocument();
  const facts = screen.getByRole('complementary', { name: 'Facts' });
  expect(within(facts).getByRole('link', { name: 'Museon' })).toHaveAttribute('href', '/organisations/museon-1');
  for (const words of ['30 June 2099', 'Partner and Associated partner', 'Greek and English', 'Types of projectAny']) expect(facts).toHaveTextContent(words);
  expect(screen.getByText('Schools of conservation')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Write to them' })).toHaveAttribute('href', '/my/messages/new?kind=OFFER&subject=9');
  await expectAccessible(container);
});

test('says that it has run out', async () => {
  const { container } = show({ offer: { ...OFFER, validUntil: '2025-01-31', expired: true }, viewer: null });
  expect(await screen.findByText('This offer has run out')).toBeInTheDocument();
  expect(container).toHaveTextContent('Expired 31 January 2025');
  await expectAccessible(container);
});

test('offers its own people to edit it', async () => {
  show({ offer: { ...OFFER, organisation: { ...MAKER, viewerRole: 'EDITOR' }, viewerCan: { edit: true } }, viewer: { id: '3', name: 'Eleni' } });
  expect(await screen.findByRole('link', { name: 'Edit the offer' })).toHaveAttribute('href', '/my/offers/9/edit');
  expect(screen.queryByRole('link', { name: 'Write to them' })).toBeNull();
});

test('leads its people from a draft to its form', async () => {
  show({ offer: { ...OFFER, status: 'DRAFT' }, viewer: null });
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/my/offers/9/edit');
});
