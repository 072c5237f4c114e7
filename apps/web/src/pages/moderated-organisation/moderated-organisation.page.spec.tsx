import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { type Answers, apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './moderated-organisation.page';

const organisation = { id: '3', slug: 'skarviken', name: 'Skärviken', type: 'HIGHER_EDUCATION_INSTITUTION', country: 'SE', city: 'Luleå', website: null, claimed: true, verification: null, suspension: null };
const other = { ...organisation, id: '4', name: 'University of Skärviken' };
const preview = {
  refusal: null, sharedConsortia: 1, moves: { members: 2, departments: 0, ideas: 3, offers: 0, seats: 1, threads: 4 },
  values: [{ field: 'name', first: other.name, second: organisation.name, source: 'FIRST' }, { field: 'aims', first: 'INTERDISCIPLINARITY, WORKING_LIFE_RELEVANCE', second: null, source: 'FIRST' }, { field: 'country', first: 'NO', second: 'SE', source: 'FIRST' }],
};
const visit = (answers: Answers = {}, at = '/my/moderation/organisations/3') => renderPage({ page, path: '/my/moderation/organisations/:id', at, answers: { moderatedOrganisation: organisation, ...answers } });
const section = async (name: string) => within((await screen.findByRole('heading', { level: 2, name })).closest('section') as HTMLElement);

test('the mark says what was checked, and is taken back with a reason', async () => {
  const sent: object[] = [];
  const { container } = visit({
    moderatedOrganisation: { ...organisation, verification: { at: '2026-05-03T10:00:00.000Z', checks: ['DOMAIN'] } },
    withdrawVerification: ({ input }: { input: object }) => (sent.push(input), { organisation }),
  });
  const mark = await section('Verified mark');
  expect(mark.getByText('A moderator checked the domain of its site and mail on 3 May 2026.')).toBeInTheDocument();
  await userEvent.click(mark.getByRole('button', { name: 'Take the mark back' }));
  expect(sent).toEqual([]);
  await userEvent.type(mark.getByLabelText(/Reason/), 'Sold its domain');
  await userEvent.click(mark.getByRole('button', { name: 'Take the mark back' }));
  expect(await mark.findByRole('button', { name: 'Give the mark' })).toBeInTheDocument();
  expect(sent).toEqual([{ organisationId: '3', reason: 'Sold its domain' }]);
  await expectAccessible(container);
});

test('suspends with a reason; where that is refused it says why, and what was written stays', async () => {
  visit({ suspendOrganisation: () => { throw apiError('MODERATION.OWN_CASE', { kind: 'NOT_ALLOWED' }); } });
  const suspension = await section('Suspension');
  await userEvent.type(suspension.getByLabelText(/Reason/), 'Two people claim it');
  await userEvent.click(suspension.getByRole('button', { name: 'Suspend' }));
  expect(await suspension.findByText(/another moderator is to decide/)).toBeInTheDocument();
  expect(suspension.getByLabelText(/Reason/)).toHaveValue('Two people claim it');
});

test('a pair is found by name, never the organisation itself, and compared before it is merged', async () => {
  const sent: object[] = [];
  const { router } = visit({
    searchOrganisations: { totalCount: 2, edges: [{ node: organisation }, { node: other }] },
    mergePreview: preview,
    mergeOrganisations: ({ input }: { input: object }) => (sent.push(input), { organisation: other }),
  });
  const merge = await section('Merge with another');
  await userEvent.type(merge.getByLabelText('Name of the other organisation'), 'Skärviken{Enter}');
  expect(await merge.findByText('1 organisation found')).toBeInTheDocument();
  await userEvent.click(merge.getByRole('button', { name: 'Compare with University of Skärviken' }));
  expect(await merge.findByText(/^2 people, 0 departments, 3 ideas/)).toBeInTheDocument();
  expect(merge.getByText(/^In 1 consortium both have a seat/)).toBeInTheDocument();
  expect(merge.getByText('Skärviken would go, and its address lead to University of Skärviken.')).toBeInTheDocument();
  for (const words of [/^Interdisciplinarity, \w/, 'Norway', 'Sweden']) expect(merge.getByText(words)).toBeInTheDocument();
  await userEvent.type(merge.getByLabelText(/Reason/), 'Typed twice');
  await userEvent.click(merge.getByRole('button', { name: 'Merge into University of Skärviken' }));
  expect(await screen.findByText('They are one now. The people of both are told.')).toBeInTheDocument();
  expect(sent).toEqual([{ mergedId: '3', intoId: '4', preferMerged: false, reason: 'Typed twice' }]);
  expect(router.state.location.pathname).toBe('/my/moderation/organisations/4');
});

test.each([
  ['what stands in the way', { mergePreview: { ...preview, refusal: 'MERGE.SUSPENDED' } }, 'One of the two is suspended. Lift the suspension first.'],
  ['that the two could not be compared', { mergePreview: () => { throw apiError('TOO_MANY_REQUESTS', { params: { retryAfterSeconds: 60 } }); } }, 'Too many attempts. Try again in 60 seconds.'],
])('tells %s', async (_, answers, words) => {
  visit({ searchOrganisations: { totalCount: 1, edges: [{ node: other }] }, ...answers });
  const merge = await section('Merge with another');
  await userEvent.type(merge.getByLabelText('Name of the other organisation'), 'Skärviken{Enter}');
  await userEvent.click(await merge.findByRole('button', { name: 'Compare with University of Skärviken' }));
  expect(await merge.findByText(words)).toBeInTheDocument();
});

test('tells that the search did not answer, and that nothing is at an address', async () => {
  visit({ searchOrganisations: () => { throw apiError('SERVICE_UNAVAILABLE'); } });
  const merge = await section('Merge with another');
  await userEvent.type(merge.getByLabelText('Name of the other organisation'), 'x{Enter}');
  expect(await merge.findByRole('alert')).toBeInTheDocument();
  visit({ moderatedOrganisation: null });
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeInTheDocument();
});
