import { allRuleSets, callYearsOf } from '@trefoil/rules';
import { LOCALES } from '@trefoil/vocabulary';
import { screen, within } from '@testing-library/react';
import { actionHref } from '../../entities/action/action-href';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as list from '../actions/actions.page';
import * as page from './action.page';

const show = (at: string, locale: 'en' | 'sv' | 'fi' = 'en') => renderPage({ page, path: '/actions/:code', at, locale });
const region = (name: string) => screen.findByRole('heading', { name }).then((heading) => within(heading.closest('section') as HTMLElement));

test('explains the rules of a strategic partnership, required apart from advised, with source and since when', async () => {
  const { container } = show('/actions/strategic-partnership?year=2019');
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Strategic partnership (KA203)');
  const required = await region('What is required');
  expect(required.getByText('At least 3 organisations from programme countries take part in full, the applicant included.')).toBeInTheDocument();
  expect(required.getByText('They come from at least 3 different countries that are programme countries, the applicant’s included. Each country counts once.')).toBeInTheDocument();
  expect(required.getByText('The grant is at most €12,500 for each month of the project.')).toBeInTheDocument();
  expect(required.getAllByText(/confirmed · since the call of 2014 · the founding document, row S2/)).toHaveLength(2);
  expect(required.getByRole('link', { name: 'uarctic.org' })).toHaveAttribute('href', 'https://www.uarctic.org');
  const advised = await region('What is advised');
  expect(advised.getByText(/six aims of a strategic partnership/)).toBeInTheDocument();
  expect(screen.queryByText('The founding document’s own rules')).not.toBeInTheDocument();
  await expectAccessible(container);
});

test('names the countries of the call, by the terms of the year', async () => {
  show('/actions/strategic-partnership?year=2019');
  const countries = await region('34 programme countries in 2019');
  expect(countries.getByText('Serbia')).toBeInTheDocument();
  expect(countries.getByText('United Kingdom')).toBeInTheDocument();
  expect(countries.getByText(/All other countries are partner countries/)).toBeInTheDocument();
});

test('says whose rules they are once Erasmus+ no longer calls, and which countries are only announced', async () => {
  show('/actions/strategic-partnership');
  expect(await screen.findByText('The founding document’s own rules')).toBeInTheDocument();
  const countries = await region('33 EU Member States and associated countries in 2027');
  expect(countries.getByText(/Announced for 2027 and counted here, but not confirmed: United Kingdom and Switzerland/)).toBeInTheDocument();
});

test('leads to each call year, and tells what differs between them', async () => {
  show('/actions/ka220-hed?year=2022');
  const years = within(await screen.findByRole('navigation', { name: 'Call year' }));
  expect(years.getAllByRole('link').map((link) => link.textContent)).toEqual(callYearsOf('KA220_HED').map(String));
  expect(years.getByRole('link', { current: 'page' })).toHaveTextContent('2022');
  const changes = await region('What differs between years');
  expect(changes.getByText('New: The grant is a lump sum, one of €120,000, €250,000 and €400,000.')).toBeInTheDocument();
});

test('says what is not confirmed, and that an incomplete set is one', async () => {
  show('/actions/alliances-lot1');
  expect(await screen.findByText('There are more rules than these')).toBeInTheDocument();
  const advised = await region('What is advised');
  expect(advised.getByText('not confirmed')).toBeInTheDocument();
});

test('states no minimum where none was confirmed', async () => {
  show('/actions/cbhe-strand1');
  const counting = await region('Who counts');
  expect(counting.getByText(/no minimum is stated here/)).toBeInTheDocument();
});

test('counts institutions from any country where the action does', async () => {
  show('/actions/emjm');
  const counting = await region('Who counts');
  expect(counting.getByText('the coordinator and full partners that are higher education institutions, from any country')).toBeInTheDocument();
  expect(counting.queryByText(/not associated to the Programme/)).not.toBeInTheDocument();
});

test.each(['/actions/ka999', '/actions/strategic-partnership?year=2013', '/actions/ka220-hed?year=2020', '/actions/emjm?year=x'])('%s is not found', (at) => {
  const { pathname, searchParams } = new URL(at, 'https://trefoil.example');
  const args = { params: { code: pathname.split('/')[2] }, request: new Request(`https://trefoil.example/en${pathname}?${searchParams}`) };
  expect(() => page.loader(args as unknown as Parameters<typeof page.loader>[0])).toThrow();
});

test.each(allRuleSets().map(({ action, callYear }) => [action, callYear] as const))('every rule of %s %i has words in each language', async (action, callYear) => {
  for (const locale of LOCALES) {
    const { container, unmount } = show(actionHref(action, callYear), locale);
    expect(await screen.findByRole('heading', { level: 1 })).toBeInTheDocument();
    expect(container).not.toHaveTextContent(/[{}]|undefined|null|NaN|\s[.,;:]/);
    unmount();
  }
});

test('an action’s address is its code in lower case with hyphens', () => {
  expect(actionHref('STRATEGIC_PARTNERSHIP', 2019)).toBe('/actions/strategic-partnership?year=2019');
});

test.each([['/actions/KA220_HED?year=2024', '/actions/ka220-hed?year=2024'], ['/actions/ka203', '/actions/strategic-partnership']])('%s leads to %s', async (at, to) => {
  const { router } = show(at);
  expect(await screen.findByRole('heading', { level: 1 })).toBeInTheDocument();
  expect(router.state.location.pathname + router.state.location.search).toBe(to);
});

test('the list leads to every action, and says which are not whole, not for higher education or no longer called for', async () => {
  const { container } = renderPage({ page: list, path: '/actions' });
  const card = async (name: string) => within((await screen.findByRole('heading', { name })).closest('article') as HTMLElement);
  expect(await screen.findAllByRole('article')).toHaveLength(8);
  expect((await card('Strategic partnership (KA203)')).getByText(/Erasmus\+ itself called for it until 2020/)).toBeInTheDocument();
  expect((await card('Small-scale partnership (KA210)')).getByText('Not for higher education')).toBeInTheDocument();
  expect((await card('Erasmus Mundus Joint Master')).getByText('Only what is confirmed')).toBeInTheDocument();
  expect((await card('Erasmus Mundus Joint Master')).getByRole('link')).toHaveAttribute('href', '/actions/emjm');
  await expectAccessible(container);
});
