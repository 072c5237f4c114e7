import { screen, within } from '@testing-library/react';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './statistics.page';

const many = Array.from('ABDEFGHIJKLMN', (letter, at) => ({ key: `A${letter}`, count: 20 - at }));
const statistics = {
  countedAt: '2026-10-01T09:00:00Z',
  statistics: [
    { name: 'ORGANISATIONS_BY_COUNTRY', counts: [{ key: 'SE', count: 1200 }, ...many] },
    { name: 'ORGANISATIONS_BY_TYPE', counts: [{ key: 'COMPANY', count: 3 }] },
    { name: 'OPEN_IDEAS_BY_DEADLINE', counts: [{ key: '2027-03', count: 4 }, { key: 'NONE', count: 1 }] },
  ],
};

test('draws each statistic, with all of its figures in a table and as files', async () => {
  const { container } = renderPage({ page, path: '/statistics', locale: 'sv', answers: { statistics } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Statistik' })).toBeInTheDocument();
  const countries = screen.getByRole('figure', { name: 'Organisationer per land' });
  const [sweden, ...others] = within(within(countries).getByRole('list')).getAllByRole('listitem');
  expect(within(sweden!).getByRole('link', { name: 'Sverige' })).toHaveAttribute('href', '/organisations?country=SE');
  expect(others).toHaveLength(11);
  expect(within(countries).getByText('Och 2 till, sammanlagt 17')).toBeInTheDocument();
  expect(countries.querySelectorAll('tbody tr')).toHaveLength(14);
  expect(within(countries).getByRole('link', { name: 'CSV: Organisationer per land' })).toHaveAttribute('href', '/statistics/organisations-by-country.csv');
  expect(within(screen.getByRole('figure', { name: 'Öppna idéer per månad då tiden går ut' })).getByRole('list')).toHaveTextContent('Mars 20274Ingen tidsgräns1');
  expect(screen.getAllByText('Det finns ännu inget att räkna.')).toHaveLength(2);
  await expectAccessible(container);
});
