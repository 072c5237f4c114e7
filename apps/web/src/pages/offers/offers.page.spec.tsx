import { screen, within } from '@testing-library/react';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './offers.page';

const OFFER = {
  id: '9', slug: 'depot', title: 'A depot to practise in', activities: ['INTENSIVE_COURSES'], validUntil: '2027-06-30', expired: false,
  organisation: { id: '1', name: 'Museon', country: 'GR', type: 'FOUNDATION' },
};

test('lists offers with who makes them and until when', async () => {
  const searchOffers = jest.fn((_: object) => ({ totalCount: 1, edges: [{ cursor: 'a', node: OFFER }], pageInfo: { hasNextPage: false, endCursor: null }, facets: [{ name: 'COUNTRY', options: [{ value: 'GR', count: 1 }] }] }));
  const { container } = renderPage({ page, path: '/offers', at: '/offers?country=GR&activity=INTENSIVE_COURSES', answers: { searchOffers } });
  expect(await screen.findByRole('heading', { level: 2, name: '1 offer' })).toBeInTheDocument();
  const card = screen.getByRole('article');
  expect(within(card).getByRole('link', { name: 'A depot to practise in' })).toHaveAttribute('href', '/offers/depot-9');
  expect(card).toHaveTextContent('Museon · Foundation');
  expect(card).toHaveTextContent('Until 30 June 2027');
  expect(searchOffers.mock.calls[0]?.[0]).toMatchObject({ filter: { countries: ['GR'], activities: ['INTENSIVE_COURSES'] } });
  await expectAccessible(container);
});
