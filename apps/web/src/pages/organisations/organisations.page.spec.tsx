import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './organisations.page';

const norrsken = { id: '1', slug: 'norrsken', name: 'Norrsken', type: 'HIGHER_EDUCATION_INSTITUTION', country: 'FI', city: 'Oulu', fields: ['0732'], claimed: true, isDemo: true };
const wien = { id: '2', slug: 'wien', name: 'Wien', type: 'COMPANY', country: 'AT', claimed: false };

function searchOrganisations({ filter }: { filter: { countries?: string[]; words?: string | null } }) {
  const found = [norrsken, wien].filter(({ country, name }) => (!filter.countries?.length || filter.countries.includes(country)) && name.includes(filter.words ?? ''));
  return {
    totalCount: found.length,
    edges: found.map((node) => ({ node, highlights: [{ text: 'NAME', marked: `\uE000${node.name}\uE001` }], matchedName: node.country === 'AT' ? '\uE000Vindobona\uE001 <b>' : null })),
    pageInfo: { hasNextPage: found.length === 2, hasPreviousPage: filter.words === null, startCursor: 'c1', endCursor: 'c2' },
    facets: [
      { name: 'COUNTRY', options: filter.words === 'zzz' ? [] : [{ value: 'FI', count: 1 }, { value: 'AT', count: 1 }] },
      { name: 'TYPE', options: [{ value: 'COMPANY', count: 1 }] },
    ],
  };
}

function visit(at = '/organisations', locale: 'en' | 'fi' = 'en') {
  return renderPage({ page, path: '/organisations', at, locale, answers: { searchOrganisations } });
}

/** They stand open beside the list only where the sheet says so. */
async function openFilters() {
  await userEvent.click(await screen.findByText('Filters'));
}

test('lists organisations with what they are', async () => {
  const { container } = visit();
  expect(await screen.findByRole('heading', { level: 1, name: 'Organisations' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: '2 organisations' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Norrsken' })).toHaveAttribute('href', '/organisations/norrsken-1');
  expect(screen.getByText('Higher education institution · Oulu')).toBeInTheDocument();
  expect(screen.getByText('Unclaimed')).toBeInTheDocument();
  await expectAccessible(container);
});

test('narrows by a facet at once, in the address, and widens again by its chip', async () => {
  const { router } = visit();
  await openFilters();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Finland' }));
  expect(await screen.findByRole('heading', { name: '1 organisation' })).toBeInTheDocument();
  expect(router.state.location.search).toBe('?country=FI');
  await userEvent.click(screen.getByRole('link', { name: 'Remove country Finland' }));
  expect(await screen.findByRole('heading', { name: '2 organisations' })).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Finland' })).not.toBeChecked();
});

test('shows values without a hit, disabled', async () => {
  visit();
  await openFilters();
  expect(await screen.findByRole('checkbox', { name: 'Association' })).toBeDisabled();
  expect(screen.getByRole('checkbox', { name: 'Company' })).toBeEnabled();
});

test('names the filter to drop when nothing is found', async () => {
  visit('/organisations?country=SE');
  expect(await screen.findByRole('heading', { name: 'Nothing matches all of this' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Without Country (Sweden)' })).toHaveAttribute('href', '/organisations');
});

test('searches by words through a plain GET form', async () => {
  const { router } = visit();
  const form = await screen.findByRole('search', { name: 'Search for organisations' });
  expect(form).toHaveAttribute('method', 'get');
  expect(form).toHaveAttribute('action', '/organisations');
  await userEvent.type(within(form).getByRole('searchbox'), 'Nor{Enter}');
  expect(await screen.findByRole('heading', { name: '1 organisation' })).toBeInTheDocument();
  expect(router.state.location.search).toBe('?words=Nor');
});

test('leads to the next page by a link', async () => {
  visit('/organisations?type=COMPANY', 'fi');
  expect(await screen.findByRole('link', { name: 'Seuraava sivu' })).toHaveAttribute('href', '/organisations?type=COMPANY&after=c2');
});

test('leads back a page, and to the first', async () => {
  visit('/organisations?after=c0');
  expect(await screen.findByRole('link', { name: 'Previous page' })).toHaveAttribute('href', '/organisations?before=c1');
  expect(screen.getByRole('link', { name: 'Back to the first page' })).toHaveAttribute('href', '/organisations');
});

test('marks what was looked for, and tells which other name was found, as text', async () => {
  const { container } = visit();
  await screen.findByRole('link', { name: 'Norrsken' });
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Norrsken', 'Wien', 'Vindobona']);
  expect(screen.getByText(/^Also called/)).toHaveTextContent('Also called Vindobona <b>');
});

test('shows the countries as a map, in a list and in a table, each a link that narrows and takes back', async () => {
  const { container } = visit('/organisations?country=AT&view=map');
  const map = await screen.findByRole('group', { name: 'By country' });
  expect(within(map).getByRole('link', { name: 'Finland: 1' })).toHaveAttribute('href', '/organisations?country=AT&country=FI&view=map');
  expect(within(map).getByRole('link', { name: 'Remove Austria: 1' })).toHaveAttribute('href', '/organisations?view=map');
  expect(within(map).queryByRole('link', { name: /Malta/ })).not.toBeInTheDocument();
  expect(within(screen.getByRole('table', { name: 'All countries as a table' })).getAllByRole('rowheader').map((row) => row.textContent)).toEqual(['Finland', 'Austria']);
  expect(screen.getByRole('link', { name: 'Hide the map' })).toHaveAttribute('href', '/organisations?country=AT');
  await expectAccessible(container);
});
