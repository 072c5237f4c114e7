import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GetForm } from '../../shared/page/get-form';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import { useSuggestions } from './use-suggestions';

function Page() {
  const { onFocus, suggestions } = useSuggestions();
  return <GetForm action="/organisations" aria-label="Search"><input type="search" name="words" aria-label="Words" onFocus={onFocus} />{suggestions}</GetForm>;
}

const suggest = ({ words }: { words: string }) => (words === 'nor'
  ? [
      { kind: 'ORGANISATION', suggestions: [{ id: '7', slug: 'norrsken', marked: '\uE000Nor\uE001rsken <b>', country: 'FI', city: 'Oulu' }] },
      { kind: 'IDEA', suggestions: [{ id: '3', slug: 'north', marked: '\uE000Nor\uE001th', country: 'SE', organisationName: 'Ume' }] },
      { kind: 'OFFER', suggestions: [] },
    ]
  : []);

async function type(words: string) {
  const view = renderPage({ page: { Component: Page }, path: '/', answers: { suggest } });
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Words' }), words);
  return { ...view, field: await screen.findByRole('combobox', { name: 'Words' }) };
}

test('suggests by kind, says how many, and follows what the arrows lead to', async () => {
  const { container, field } = await type('nor');
  const list = await screen.findByRole('listbox', { name: 'Suggestions' });
  expect(within(within(list).getByRole('group', { name: 'Ideas' })).getByRole('option')).toHaveTextContent('NorthUme · Sweden');
  expect(screen.queryByText('Offers')).not.toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('2 suggestions');
  expect(field).toHaveAttribute('aria-expanded', 'true');
  expect([...list.querySelectorAll('mark, b')].map(({ textContent }) => textContent)).toEqual(['Nor', 'Nor']);
  await expectAccessible(container);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(field).toHaveAttribute('aria-activedescendant', within(list).getAllByRole('option')[1]?.id);
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/ideas/north-3');
});

test('searches on Enter as it did, and closes on Escape', async () => {
  const { field } = await type('nor');
  await screen.findByRole('listbox', { name: 'Suggestions' });
  await userEvent.keyboard('{Escape}');
  expect(field).toHaveAttribute('aria-expanded', 'false');
  expect(field).toHaveValue('nor');
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/organisations?words=nor');
});
