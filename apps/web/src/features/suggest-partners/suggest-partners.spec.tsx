import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import { SuggestPartners } from './suggest-partners';

const organisation = (id: string, name: string) => ({ id, slug: name.toLowerCase(), name, country: 'SE', city: 'Umeå', type: 'COMPANY' });
const reason = (code: string, words: readonly string[] = [], count: number | null = null) => ({ code, weight: 1, words, count });
const PARTNERS = [
  { fit: 0.8, organisation: organisation('2', 'Norrsken'), reasons: [reason('WORDS', ['lakes', 'solar']), reason('CODES', ['field:07', 'field:071', 'field:0713', 'aim:INTERDISCIPLINARITY']), reason('WORKED_TOGETHER', [], 2), reason('ANSWERS', [], 5), reason('COUNTRY')] },
  { fit: 0.6, organisation: organisation('3', 'Södersol'), reasons: [reason('SAME_CITY'), reason('LIKE_COORDINATOR'), reason('TYPE_OF_NEAREST')] },
];

function show(consortiumId: string | null = '7') {
  const refused: { organisationId: string; reason: string; note: string | null }[] = [];
  const view = renderPage({
    page: { Component: () => <SuggestPartners ideaId="5" asOrganisationId="1" consortiumId={consortiumId} /> },
    path: '/',
    answers: {
      suggestedPartners: () => ({
        edges: PARTNERS.filter(({ organisation: { id } }) => refused.every((one) => one.organisationId !== id)).map((node) => ({ node })),
        pageInfo: { hasNextPage: false },
        lookedAt: { organisations: 40, pastProjects: 7, ideas: 3 },
        refused: refused.map(({ reason: why, note, organisationId }) => ({ id: organisationId, reason: why, note, organisation: PARTNERS.find(({ organisation: { id } }) => id === organisationId)?.organisation })),
      }),
      refuseSuggestion: ({ input }: { input: (typeof refused)[number] }) => {
        refused.push(input);
        return { idea: { id: '5' } };
      },
      reconsiderSuggestion: ({ input }: { input: { organisationId: string } }) => {
        refused.splice(refused.findIndex(({ organisationId }) => organisationId === input.organisationId), 1);
        return { idea: { id: '5' } };
      },
    },
  });
  return { ...view, refused };
}

test('says of each partner why, in words, the four heaviest reasons, and leads to inviting it', async () => {
  const { container } = show();
  const card = within((await screen.findByRole('link', { name: 'Norrsken' })).closest('article') as HTMLElement);
  const told = card.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(told).toHaveLength(4);
  expect(told[0]).toMatch(/lakes.*solar/);
  expect(told[1]).toMatch(/Electricity and energy/);
  expect(told.join()).not.toMatch(/07|field:|aim:/);
  expect(told[3]).toBe('Has answered 5 requests');
  expect(card.getByRole('link', { name: /Invite.*Norrsken/ })).toHaveAttribute('href', expect.stringContaining('/my/consortia/7?invite=2#invite'));
  await expectAccessible(container);
});

test('leaves out who is not wanted, keeps the reason, and takes it back', async () => {
  const { refused } = show(null);
  await userEvent.click(await screen.findByRole('button', { name: 'Do not suggest Norrsken for this idea' }));
  await userEvent.click(screen.getByRole('radio', { name: 'It has no time' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Not this one' }));
  expect(await screen.findByText('1 organisation you did not want')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Norrsken' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /Invite/ })).not.toBeInTheDocument();
  expect(refused).toEqual([expect.objectContaining({ organisationId: '2', reason: 'TOO_BUSY', note: null })]);
  await userEvent.click(screen.getByText('1 organisation you did not want'));
  await userEvent.click(screen.getByRole('button', { name: 'Suggest Norrsken again' }));
  expect(await screen.findByRole('link', { name: 'Norrsken' })).toBeInTheDocument();
});
