import { ApolloClient } from '@apollo/client';
import { SchemaLink } from '@apollo/client/link/schema';
import { screen, within } from '@testing-library/react';
import { RouterContextProvider } from 'react-router';
import { createCache } from '../../shared/apollo/cache';
import { environmentContext, type PageEnvironment } from '../../shared/page/environment';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError, mockSchema } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './idea.page';

const NO_ACT = { pause: false, complete: false, close: false, reopen: false, renew: false };
const COORDINATOR = { id: '1', slug: 'aurinkolahti', name: 'Aurinkolahti', country: 'FI', city: 'Espoo', type: 'HIGHER_EDUCATION_INSTITUTION', viewerRole: null as string | null };
const IDEA = {
  id: '7', slug: 'first-aid', status: 'PUBLISHED', title: 'Första hjälpen för kulturarv', summary: 'Räddning efter brand.', bodyHtml: '<p>Depåer och museer.</p>', language: 'sv',
  action: 'STRATEGIC_PARTNERSHIP', callYear: 2027, scale: 'DEVELOPMENT', sectors: ['HIGHER_EDUCATION', 'YOUTH'], crossSectoral: true,
  higherEducationLink: 'Kurser i konservering.', agendaLink: 'Tvärvetenskap.', results: [{ kind: 'COURSE', description: 'Gemensam kurs', reach: 'EUROPEAN' }],
  aims: ['INTERDISCIPLINARITY'], activities: ['INTENSIVE_COURSES', 'OTHER'], otherActivity: 'Övning i en depå', durationMonths: 36, grantAskedCents: 45_000_000,
  deadline: '2027-07-01T14:00:00Z', deadlineZone: 'Europe/Helsinki', seatCountries: ['FI'], organisation: COORDINATOR, expiresAt: '2027-06-01T10:00:00Z', answerable: true, late: false, version: 3,
  partnersSought: [
    { id: '1', type: 'RESEARCH_INSTITUTE', countries: ['GR', 'TR'], fields: ['0222', '0213'], expertise: 'Laboratorium', task: 'Andra övningen', count: 2 },
    { id: '2', type: null, countries: [], fields: [], expertise: null, task: null, count: 1 },
  ],
};

function show(answers: Parameters<typeof renderPage>[0]['answers'], at = '/ideas/first-aid-7') {
  return renderPage({ page, path: '/ideas/:slugId', at, answers });
}

test('shows the whole idea to anybody', async () => {
  const { container } = show({ idea: IDEA, viewer: null });
  expect(await screen.findByRole('heading', { level: 1, name: IDEA.title })).toHaveAttribute('lang', 'sv');
  expect(screen.getByText('Depåer och museer.').closest('[lang]')).toHaveAttribute('lang', 'sv');
  const facts = screen.getByRole('complementary', { name: 'Facts' });
  expect(within(facts).getByRole('link', { name: 'Aurinkolahti' })).toHaveAttribute('href', '/organisations/aurinkolahti-1');
  for (const words of ['1 July 2027, 17:00 Helsinki', 'Development project', '36 months', '€450,000', 'Higher education and Youth', 'Cross-sectoral', 'Swedish']) expect(facts).toHaveTextContent(words);
  expect(container).toHaveTextContent('Other: Övning i en depå');
  expect(container).toHaveTextContent('Course (European reach): Gemensam kurs');
  await expectAccessible(container);
});

test('leads from each partner sought to such organisations', async () => {
  show({ idea: IDEA, viewer: null });
  const section = (await screen.findByRole('heading', { name: 'Partners sought' })).closest('section')!;
  const [first, second] = within(section).getAllByRole('heading', { level: 3 }).map((heading) => heading.closest('li')!);
  expect(first).toHaveTextContent('Research institute2 partners');
  expect(first).toHaveTextContent('Greece and Türkiye');
  expect(within(first!).getByRole('link', { name: 'Search for such organisations' })).toHaveAttribute('href', '/organisations?country=GR&country=TR&type=RESEARCH_INSTITUTE&field=02');
  expect(second).toHaveTextContent('Any programme country');
  expect(within(second!).queryByRole('link')).toBeNull();
});

test('offers everybody to answer, by way of a message', async () => {
  show({ idea: IDEA, viewer: null });
  expect(await screen.findByRole('link', { name: 'I’m interested' })).toHaveAttribute('href', '/my/ideas/7/interest');
  expect(screen.queryByRole('link', { name: 'Edit the idea' })).toBeNull();
});

test('offers its own people to edit it and to open a consortium', async () => {
  const own = { ...IDEA, organisation: { ...COORDINATOR, viewerRole: 'OWNER' }, viewerCan: { edit: true, openConsortium: true, ...NO_ACT }, consortium: null };
  const { container } = show({ idea: own, viewer: { id: '3', name: 'Aino' } });
  expect(await screen.findByRole('link', { name: 'Edit the idea' })).toHaveAttribute('href', '/my/ideas/7/edit');
  expect(await screen.findByRole('button', { name: 'Open a consortium' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'I’m interested' })).toBeNull();
  await expectAccessible(container);
});

test('says that the deadline has passed', async () => {
  show({ idea: { ...IDEA, deadline: '2020-01-15T16:00:00Z', deadlineZone: 'Europe/Brussels' }, viewer: null });
  expect(await screen.findByText('Closed 15 January 2020, 17:00 Brussels')).toBeInTheDocument();
});

test('leads to its one address', async () => {
  const { router } = show({ idea: IDEA, viewer: null }, '/ideas/older-name-7');
  await screen.findByRole('heading', { level: 1 });
  expect(router.state.location.pathname).toBe('/ideas/first-aid-7');
});

test('leads its people from a draft to its form', async () => {
  show({ idea: { ...IDEA, status: 'DRAFT' }, viewer: null });
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/my/ideas/7/edit');
});

test.each([
  ['does not exist', null, 404],
  ['has been withdrawn', () => { throw apiError('GONE'); }, 410],
  ['has been withdrawn by the reader’s own organisation', { ...IDEA, status: 'WITHDRAWN' }, 410],
])('answers with the right status when it %s', async (_why, idea, status) => {
  const client = new ApolloClient({ cache: createCache(), link: new SchemaLink({ schema: mockSchema({ idea }) }) });
  const environment: PageEnvironment = { locale: 'en', publicUrl: '', client, loadFieldNames: async () => undefined, report: () => undefined };
  const context = new RouterContextProvider(new Map([[environmentContext, environment]]));
  const request = new Request('https://trefoil.example/ideas/first-aid-7');
  const refused: unknown = await page.loader({ request, params: { slugId: 'first-aid-7' }, context } as never).catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({ init: { status } });
});

test.each([
  ['PAUSED', 'the coordinator seeks no partners for the time being'],
  ['COMPLETE', 'The partnership is complete'],
  ['CLOSED', 'has closed this idea'],
  ['EXPIRED', 'This idea has expired'],
])('says of an idea that is %s why it cannot be answered', async (status, words) => {
  const { container } = show({ idea: { ...IDEA, status, answerable: false }, viewer: null });
  await screen.findByRole('heading', { level: 1 });
  expect(container).toHaveTextContent(words);
  expect(screen.queryByRole('link', { name: 'I’m interested' })).toBeNull();
});

test('says in the last days that only replacements are sought, and can still be answered', async () => {
  const { container } = show({ idea: { ...IDEA, late: true }, viewer: null });
  expect(await screen.findByRole('link', { name: 'I’m interested' })).toBeVisible();
  expect(container).toHaveTextContent('only replacements for partners who fell away are sought');
});
