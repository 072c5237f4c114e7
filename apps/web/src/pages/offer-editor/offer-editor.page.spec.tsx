import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage, type RenderPageOptions } from '../../shared/testing/render-page';
import * as page from './offer-editor.page';

const ORGANISATIONS = [{ id: '1', slug: 'museon', name: 'Museon', country: 'GR', type: 'FOUNDATION' }, { id: '2', slug: 'depot', name: 'Depot AB', country: 'SE', type: 'COMPANY' }];
const VIEWER = { id: '3', name: 'Eleni', email: 'eleni@museon.example', memberships: ORGANISATIONS.map((organisation) => ({ id: organisation.id, role: 'EDITOR', organisation })) };
const OFFER = {
  id: '9', slug: 'depot', status: 'DRAFT', version: 2, title: 'A depot to practise in', text: 'Come.', language: 'en', activities: ['INTENSIVE_COURSES'], aims: [], fields: ['0222'],
  actions: ['KA220_HED'], roles: ['PARTNER'], languages: ['el'], seeks: null, validUntil: '2027-06-30', organisation: ORGANISATIONS[0], viewerCan: { edit: true, publish: true, renew: false, withdraw: true },
};

type Input = { input: { asOrganisationId: string; offerId?: string; version?: number; content: Record<string, unknown> } };
const saved = (change: object = {}) => jest.fn((_: Input) => ({ offer: { ...OFFER, ...change } }));

function showNew(answers: RenderPageOptions['answers'] = {}) {
  return renderPage({ page, path: '/my/offers/new', signedIn: true, answers: { viewer: VIEWER, ...answers } });
}

async function showSaved(answers: RenderPageOptions['answers'] = {}) {
  const view = renderPage({ page, path: '/my/offers/:id/edit', at: '/my/offers/9/edit', signedIn: true, answers: { viewer: VIEWER, offer: OFFER, ...answers } });
  await screen.findByRole('textbox', { name: 'Title' });
  return view;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => localStorage.clear());

test('a new offer is made on behalf of the organisation chosen, and published', async () => {
  const draftOffer = saved();
  const publishOffer = jest.fn((_: object) => ({ offer: { ...OFFER, status: 'PUBLISHED' } }));
  const { container } = showNew({ draftOffer, publishOffer });
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Acting for' }), 'Depot AB');
  await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'A depot to practise in');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Intensive courses' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /Working languages/ }), 'sv');
  await userEvent.click(screen.getAllByRole('button', { name: 'Add' })[1]!);
  await expectAccessible(container);
  await press('Save and publish');
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/offers/depot-9');
  expect(draftOffer.mock.calls[0]?.[0].input).toMatchObject({ asOrganisationId: '2', content: { title: 'A depot to practise in', activities: ['INTENSIVE_COURSES'], languages: ['sv'], roles: ['PARTNER'], fields: [], seeks: null } });
  expect(publishOffer.mock.calls[0]?.[0]).toMatchObject({ input: { asOrganisationId: '2', offerId: '9' } });
});

test('what is missing to publish it is said beside the fields, and the draft is kept', async () => {
  const publishOffer = () => { throw apiError('INVALID_INPUT', { fields: [{ path: 'content.text', code: 'REQUIRED' }, { path: 'content.activities', code: 'REQUIRED' }] }); };
  const { container } = showNew({ draftOffer: saved(), publishOffer });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), 'A depot');
  await press('Save and publish');
  const summary = await screen.findByRole('group', { name: 'There are problems with 2 answers' });
  expect(summary).toHaveFocus();
  expect(within(summary).getByRole('link', { name: 'Description: Please answer this' })).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /Description/ })).toBeInvalid();
  expect(screen.getByText('The draft has been saved, but not published yet.')).toBeInTheDocument();
  await expectAccessible(container);
});

test('needs a title', async () => {
  const draftOffer = saved();
  showNew({ draftOffer });
  await screen.findByRole('textbox', { name: 'Title' });
  await press('Save draft');
  expect(await screen.findByRole('link', { name: 'Title: Please answer this' })).toBeInTheDocument();
  expect(draftOffer).not.toHaveBeenCalled();
});

test('a saved offer is loaded as it was written and saved with its version', async () => {
  const editOffer = saved({ version: 3 });
  await showSaved({ editOffer });
  expect(screen.getByRole('textbox', { name: /Description/ })).toHaveValue('Come.');
  expect(screen.getByLabelText(/Valid until/)).toHaveValue('2027-06-30');
  await userEvent.click(screen.getByRole('button', { name: 'Remove Greek' }));
  expect(screen.getByRole('combobox', { name: /Working languages/ })).toHaveFocus();
  await press('Save draft');
  expect(await screen.findByText(/Saved as a draft at/)).toBeInTheDocument();
  expect(editOffer.mock.calls[0]?.[0].input).toMatchObject({ asOrganisationId: '1', offerId: '9', version: 2, content: { languages: [], fields: ['0222'], actions: ['KA220_HED'], validUntil: '2027-06-30' } });
});

test('one that a colleague changed meanwhile keeps what was typed, and can be compared or written over', async () => {
  const editOffer = jest.fn(({ input }: Input) => {
    if (input.version !== 3) throw apiError('OFFER.CHANGED_MEANWHILE', { kind: 'CONFLICT' });
    return { offer: { ...OFFER, version: 4 } };
  });
  let version = 2;
  const { container } = await showSaved({ editOffer, offer: () => ({ ...OFFER, version }) });
  const title = screen.getByRole('textbox', { name: 'Title' });
  await userEvent.type(title, '!');
  version = 3;
  await press('Save draft');
  expect(await screen.findByText(/A colleague has saved a newer version meanwhile/)).toBeInTheDocument();
  expect(title).toHaveValue('A depot to practise in!');
  expect(screen.getByRole('link', { name: 'See the newer version' })).toHaveAttribute('href', '/my/offers/9/edit');
  await expectAccessible(container);
  await press('Save mine over it');
  expect(await screen.findByText(/Saved as a draft at/)).toBeInTheDocument();
});

test('is withdrawn only when asked twice', async () => {
  const withdrawOffer = jest.fn((_: object) => ({ offer: { ...OFFER, status: 'WITHDRAWN', version: 3 } }));
  await showSaved({ withdrawOffer });
  await press('Withdraw the offer');
  const dialog = await screen.findByRole('dialog', { name: 'Withdraw this offer?' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw the offer' }));
  expect(await screen.findByRole('heading', { name: 'The offer has been withdrawn' })).toBeInTheDocument();
  expect(withdrawOffer.mock.calls[0]?.[0]).toMatchObject({ input: { asOrganisationId: '1', offerId: '9' } });
});
