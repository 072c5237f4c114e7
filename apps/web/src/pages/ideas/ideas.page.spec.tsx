import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './ideas.page';

const IDEA = {
  id: '7', slug: 'first-aid', title: 'First aid for heritage', summary: 'Rescue after fire and flood.', action: 'STRATEGIC_PARTNERSHIP', callYear: 2027,
  deadline: '2027-03-04T16:00:00Z', deadlineZone: 'Europe/Brussels', seatCountries: ['FI'], organisation: { id: '1', name: 'Aurinkolahti' },
  partnersSought: [{ id: '1', type: 'COMPANY', count: 2 }],
};
const FOUND = {
  totalCount: 21, edges: [{ cursor: 'a', node: IDEA }], pageInfo: { hasNextPage: true, endCursor: 'next' },
  facets: [{ name: 'SOUGHT_TYPE', options: [{ value: 'COMPANY', count: 1 }] }, { name: 'CALL_YEAR', options: [{ value: '2027', count: 1 }] }],
};

function show(at: string, searchIdeas: object = FOUND) {
  return renderPage({ page, path: '/ideas', at, answers: { searchIdeas } });
}

test('lists ideas with what they lack and until when, in the zone of the deadline', async () => {
  const { container } = show('/ideas');
  expect(await screen.findByRole('heading', { level: 2, name: '21 ideas' })).toBeInTheDocument();
  const card = screen.getByRole('article');
  expect(within(card).getByRole('link', { name: 'First aid for heritage' })).toHaveAttribute('href', '/ideas/first-aid-7');
  expect(card).toHaveTextContent('2 partners sought');
  expect(card).toHaveTextContent('4 March 2027, 17:00 Brussels');
  expect(screen.getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '/ideas?after=next');
  await expectAccessible(container);
});

test('asks for what the address says', async () => {
  const searchIdeas = jest.fn((_: { filter: object; order: string }) => FOUND);
  show('/ideas?words=heritage&seeks=COMPANY&year=2027&order=NAME', searchIdeas as unknown as object);
  expect(await screen.findByRole('link', { name: /Remove.*Company/ })).toBeInTheDocument();
  expect(searchIdeas.mock.calls[0]?.[0]).toMatchObject({ filter: { words: 'heritage', soughtTypes: ['COMPANY'], callYears: [2027] }, order: 'NAME' });
});

test('narrows the list when a box is pressed', async () => {
  const { router } = show('/ideas');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Company', description: '1' }));
  expect(router.state.location.search).toBe('?seeks=COMPANY');
});

test('says how to go on when nothing is found', async () => {
  const { container } = show('/ideas?words=xyz', { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null }, facets: [] });
  expect(await screen.findByRole('heading', { name: 'Nothing matches all of this' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Show everything' })).toHaveAttribute('href', '/ideas');
  await expectAccessible(container);
});
