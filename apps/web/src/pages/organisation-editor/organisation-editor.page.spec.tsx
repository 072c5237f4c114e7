import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './organisation-editor.page';

const viewer = { id: '9', name: 'Aino', memberships: [] };
const norrsken = {
  id: '1', slug: 'norrsken', version: 4, name: 'Norrsken', type: 'HIGHER_EDUCATION_INSTITUTION', country: 'FI', city: 'Oulu', workingLanguages: ['fi'], activities: ['INTENSIVE_COURSES'],
  eche: { from: '2021-01-01', to: '2027-12-31', source: 'IMPORTED' }, viewerCan: { edit: true, withdraw: true },
};

type Saving = { input: { version?: number; profile: Record<string, unknown> } };
const createOrganisation = jest.fn(({ input }: Saving): unknown => ({ organisation: { ...norrsken, ...input.profile }, warnings: [] }));
const editOrganisation = jest.fn(({ input }: Saving): unknown => ({ organisation: { ...norrsken, ...input.profile, version: 5 }, warnings: [] }));
const withdrawOrganisation = jest.fn((): unknown => ({ organisation: norrsken }));

function visitNew() {
  return renderPage({ page, path: '/my/organisations/new', answers: { viewer, createOrganisation }, signedIn: true });
}

function visitNorrsken(organisation: object | null = norrsken) {
  return renderPage({ page, path: '/my/organisations/:id/edit', at: '/my/organisations/1/edit', answers: { viewer, organisation, editOrganisation, withdrawOrganisation }, signedIn: true });
}

beforeEach(() => jest.clearAllMocks());

test('registers an organisation from a name, a type and a country', async () => {
  const { container } = visitNew();
  await userEvent.type(await screen.findByLabelText('Name'), 'Norrsken');
  await userEvent.selectOptions(screen.getByLabelText('Type'), 'Company');
  await userEvent.selectOptions(screen.getByLabelText('Country'), 'Finland');
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Register the organisation' }));
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/organisations/norrsken-1');
  expect(createOrganisation.mock.calls[0]?.[0].input.profile).toMatchObject({ name: 'Norrsken', type: 'COMPANY', country: 'FI', pic: null, eche: null, names: [] });
});

test('says while it is typed how an identifier reads, and refuses what cannot be one', async () => {
  visitNew();
  const ror = await screen.findByLabelText(/^ROR id/);
  await userEvent.type(ror, 'https://ror.org/03yj89h83');
  expect(screen.getByText('Reads as 03yj89h83.')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/^PIC/), '12');
  await userEvent.tab();
  expect(await screen.findByText('A PIC has nine digits')).toBeInTheDocument();
});

test('adds and takes away names in other languages', async () => {
  visitNew();
  await userEvent.click(await screen.findByRole('button', { name: 'Add a name in another language' }));
  const further = await screen.findByRole('group', { name: 'Further name 1' });
  await userEvent.type(within(further).getByLabelText('Name'), 'Revontuli');
  await userEvent.click(within(further).getByRole('button', { name: 'Remove Further name 1' }));
  expect(screen.queryByRole('group', { name: 'Further name 1' })).not.toBeInTheDocument();
});

test('asks an institution of higher education for its charter, and no other', async () => {
  visitNew();
  expect(screen.queryByLabelText('We hold the charter')).not.toBeInTheDocument();
  await userEvent.selectOptions(await screen.findByLabelText('Type'), 'Higher education institution');
  await userEvent.click(await screen.findByLabelText('We hold the charter'));
  expect(await screen.findByLabelText(/Valid from/)).toBeInTheDocument();
});

test('loads the profile and writes over the version it loaded', async () => {
  visitNorrsken();
  const city = await screen.findByLabelText(/^City/);
  expect(city).toHaveValue('Oulu');
  expect(screen.getByRole('checkbox', { name: 'Intensive courses' })).toBeChecked();
  expect(screen.getByText(/These dates come from the Commission’s list/)).toBeInTheDocument();
  await userEvent.clear(city);
  await userEvent.type(city, 'Kemi');
  await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/organisations/norrsken-1');
  expect(editOrganisation.mock.calls[0]?.[0].input).toMatchObject({ version: 4, profile: { city: 'Kemi', activities: ['INTENSIVE_COURSES'], eche: { from: '2021-01-01', to: '2027-12-31' } } });
});

test('puts the API’s fault at its field and keeps the text', async () => {
  editOrganisation.mockImplementationOnce(() => { throw apiError('INVALID_INPUT', { kind: 'INVALID_INPUT', fields: [{ path: 'profile.eche.to', code: 'ENDS_BEFORE_START' }] }); });
  visitNorrsken();
  await userEvent.click(await screen.findByRole('button', { name: 'Save changes' }));
  expect(await screen.findByRole('link', { name: 'Valid until: The end is before the beginning' })).toBeInTheDocument();
  expect(screen.getByLabelText(/Valid until/)).toHaveValue('2027-12-31');
});

test('tells of a colleague’s newer version and leads to it', async () => {
  editOrganisation.mockImplementationOnce(() => { throw apiError('ORGANISATION.CHANGED_MEANWHILE', { kind: 'CONFLICT' }); });
  visitNorrsken();
  await userEvent.click(await screen.findByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText(/A colleague has saved a newer version/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'See the newer version' })).toHaveAttribute('href', '/organisations/norrsken-1');
});

test('withdraws after asking', async () => {
  visitNorrsken();
  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the organisation' }));
  const dialog = await screen.findByRole('dialog', { name: 'Withdraw Norrsken?' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw the organisation' }));
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/home');
  expect(withdrawOrganisation).toHaveBeenCalledTimes(1);
});

test('does not open to somebody who may not edit it', async () => {
  visitNorrsken({ ...norrsken, viewerCan: { edit: false, withdraw: false } });
  expect(await screen.findByRole('heading', { name: 'This is not open to you' })).toBeInTheDocument();
});

test('leads whoever is not signed in to sign in and back', async () => {
  renderPage({ page, path: '/my/organisations/new', answers: { viewer: null }, signedIn: true });
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/sign-in?returnTo=%2Fmy%2Forganisations%2Fnew');
});
