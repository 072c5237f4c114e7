import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './start.page';

const answers = {
  directory: { organisationCount: 1200, ideaCount: 1, countries: [{ country: 'SE', organisations: 700 }, { country: 'AX', organisations: 2 }, { country: 'FI', organisations: 498 }] },
  searchIdeas: { edges: [{ node: { id: '1', slug: 'real-tasks', title: 'Real tasks', language: 'en', organisation: { id: '1', name: 'Norrsken' }, seatCountries: ['FI'], partnersSought: [{ id: '1', count: 2 }] } }] },
  searchOffers: { edges: [] },
};

test('has two entrances, what is new, and the countries by name', async () => {
  const { container } = renderPage({ page, path: '/', locale: 'sv', answers });
  expect(await screen.findByRole('heading', { name: 'Hitta en partner' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Hitta en idé' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Real tasks' })).toHaveAttribute('href', '/ideas/real-tasks-1');
  expect(screen.getByText('Inget erbjudande har publicerats ännu.')).toBeInTheDocument();
  const countries = screen.getAllByRole('link', { name: /^(Finland|Sverige|Åland)/ }).map((link) => link.textContent);
  expect(countries).toEqual(['Finland498', 'Sverige700', 'Åland2']);
  await expectAccessible(container);
});

test('a search from an entrance leads to its list', async () => {
  renderPage({ page, path: '/', answers });
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Search for ideas' }), 'guidance{Enter}');
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/ideas?words=guidance');
});
