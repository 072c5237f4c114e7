import { screen, waitFor } from '@testing-library/react';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './organisation.page';

const norrsken = {
  id: '1', slug: 'norrsken', name: 'Norrsken', names: [{ name: 'Revontuli', language: 'fi' }], type: 'HIGHER_EDUCATION_INSTITUTION', ownership: 'PUBLIC', country: 'FI', city: 'Oulu',
  descriptionHtml: '<p>We <strong>teach</strong>.</p>', descriptionLanguage: 'en', fields: ['0732'], activities: ['INTENSIVE_COURSES'], aims: ['INTERDISCIPLINARITY'], workingLanguages: ['fi', 'sv'],
  pic: '999985047', rorId: '03yj89h83', eche: { from: '2021-01-01', to: '2027-12-31', source: 'IMPORTED' }, claimed: true,
  ideas: [{ id: '5', slug: 'idea', title: 'An idea', language: 'en', organisation: { id: '1', name: 'Norrsken' } }],
};

function visit(answers: object, locale: 'en' | 'sv' = 'en', viewer: object | null = null) {
  return renderPage({ page, path: '/organisations/:slugId', at: '/organisations/norrsken-1', locale, answers: { organisation: { ...norrsken, ...answers }, viewer } });
}

test('shows the profile with its facts, identifiers and ideas', async () => {
  const { container } = visit({});
  expect(await screen.findByRole('heading', { level: 1, name: 'Norrsken' })).toBeInTheDocument();
  expect(screen.getByText('Revontuli')).toHaveAttribute('lang', 'fi');
  expect(screen.getByText('teach')).toBeInTheDocument();
  expect(screen.getByText('Building and civil engineering')).toBeInTheDocument();
  expect(screen.getByText(/1 January 2021 to 31 December 2027/)).toHaveTextContent('From the Commission’s list.');
  expect(screen.getByText('Finnish and Swedish')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '03yj89h83' })).toHaveAttribute('href', 'https://ror.org/03yj89h83');
  expect(screen.getByRole('link', { name: 'An idea' })).toHaveAttribute('href', '/ideas/idea-5');
  expect(document.title).toBe('Norrsken – Trefoil');
  await expectAccessible(container);
});

test('says it in Swedish with languages in small letters', async () => {
  visit({}, 'sv');
  expect(await screen.findByText('Finska och svenska')).toBeInTheDocument();
});

test('offers anybody to write', async () => {
  visit({});
  expect(await screen.findByRole('link', { name: 'Write to them' })).toHaveAttribute('href', '/my/messages/new?kind=ORGANISATION&subject=1');
});

test('offers its own people to edit', async () => {
  visit({ viewerRole: 'OWNER', viewerCan: { edit: true } }, 'en', { id: '9', name: 'Aino' });
  expect(await screen.findByRole('link', { name: 'Edit the profile' })).toHaveAttribute('href', '/my/organisations/1/edit');
  expect(screen.queryByRole('link', { name: 'Write to them' })).not.toBeInTheDocument();
});

test('explains a profile nobody has claimed, and offers no letter', async () => {
  visit({ claimed: false });
  expect(await screen.findByText('Nobody speaks for this profile yet')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Write to them' })).not.toBeInTheDocument();
});

test('an unknown charter is unknown, not absent', async () => {
  visit({ eche: null });
  expect(await screen.findByText('Not known')).toBeInTheDocument();
});

test('leads an old address to the present one', async () => {
  const { router } = visit({ slug: 'new-name' });
  await waitFor(() => expect(router.state.location.pathname).toBe('/organisations/new-name-1'));
});

test('shows relations, past projects and past partners, with links to their next pages', async () => {
  const pastRecord = {
    projectCount: 12, partnerCount: 2, programmes: [{ programme: 'H2020', projects: 12 }],
    projects: { edges: [{ node: { role: 'COORDINATOR', project: { id: '7', sourceId: 'H-7', programme: 'H2020', year: 2016, acronym: 'MOSS', title: 'Mosses of the north' } } }], pageInfo: { hasNextPage: true, endCursor: 'next' } },
    partners: { edges: [{ node: { name: 'NOBODY KNOWN', country: 'NO', projects: 3, organisation: null } }, { node: { name: 'REVON', country: 'FI', projects: 1, organisation: { id: '8', slug: 'revon', name: 'Revon' } } }], pageInfo: { hasNextPage: false, endCursor: null } },
  };
  const { container } = visit({ name: 'Norrsken', nameLanguage: 'sv', legalName: 'NORRSKEN AB', relations: [{ kind: 'PARENT', organisation: { id: '3', slug: 'mother', name: 'Mother' } }], relationCount: 4, pastRecord });
  expect(await screen.findByRole('heading', { name: 'Past projects' })).toBeInTheDocument();
  expect(screen.getByText('NORRSKEN AB')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Mother' })).toHaveAttribute('href', '/organisations/mother-3');
  expect(screen.getByText('and 3 more')).toBeInTheDocument();
  expect(screen.getByText('H2020: 12 projects')).toBeInTheDocument();
  expect(screen.getByText(/Mosses of the north \(H2020, 2016, Coordinator\)/)).toBeInTheDocument();
  expect(screen.getByText(/NOBODY KNOWN, Norway \(3 projects together\)/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Revon' })).toHaveAttribute('href', '/organisations/revon-8');
  expect(screen.getByRole('link', { name: 'Earlier projects' })).toHaveAttribute('href', '/organisations/norrsken-1?projects=next');
  expect(screen.queryByRole('link', { name: 'More past partners' })).not.toBeInTheDocument();
  await expectAccessible(container);
});

test('says what a moderator checked, beside the name and among the facts', async () => {
  visit({ verification: { at: '2026-05-03T10:00:00.000Z', checks: ['REGISTER', 'DOMAIN'] } });
  expect(await screen.findAllByText('Verified')).toHaveLength(2);
  expect(screen.getByText('A moderator checked its entry in a register and the domain of its site and mail on 3 May 2026.')).toBeInTheDocument();
});

test('tells its own people that it is suspended, and why', async () => {
  visit({ viewerRole: 'OWNER', viewerCan: { edit: false }, suspension: { since: '2026-05-03T10:00:00.000Z', reason: 'Two people claim it' } }, 'en', { id: '9', name: 'Aino' });
  expect(await screen.findByText('Norrsken is suspended')).toBeInTheDocument();
  expect(screen.getByText('The reason given: Two people claim it')).toBeInTheDocument();
});

test('leads moderators to what they can do about it', async () => {
  visit({ viewerRole: null }, 'en', { id: '9', name: 'Maija', isModerator: true });
  expect(await screen.findByRole('link', { name: 'Moderation' })).toHaveAttribute('href', '/my/moderation/organisations/1');
});
