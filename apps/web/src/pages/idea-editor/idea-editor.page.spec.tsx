import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage, type RenderPageOptions } from '../../shared/testing/render-page';
import * as page from './idea-editor.page';

const ORGANISATION = { id: '1', slug: 'aurinkolahti', name: 'Aurinkolahti', country: 'FI', type: 'HIGHER_EDUCATION_INSTITUTION' };
const VIEWER = { id: '3', name: 'Aino', email: 'aino@aurinkolahti.example', memberships: [{ id: '5', role: 'OWNER', organisation: ORGANISATION }] };
const IDEA = {
  id: '7', slug: 'first-aid', status: 'DRAFT', version: 4, title: 'First aid for heritage', summary: 'Rescue.', body: null, language: 'en', action: 'KA220_HED', callYear: 2026,
  scale: null, sectors: ['HIGHER_EDUCATION'], results: [{ kind: 'COURSE', description: 'Joint course', reach: 'EUROPEAN' }, { kind: 'TOOL', description: 'Checklist', reach: 'LOCAL' }],
  aims: ['INTERDISCIPLINARITY'], activities: [], durationMonths: 24, grantAskedCents: 25_000_000, deadline: '2027-07-01T14:00:00Z', deadlineZone: 'Europe/Helsinki',
  partnersSought: [{ id: '1', type: 'COMPANY', countries: ['SE'], fields: ['0222'], expertise: 'Law', task: null, count: 2 }],
  organisation: ORGANISATION, viewerCan: { edit: true, publish: true, withdraw: true },
};

type Input = { input: { asOrganisationId: string; ideaId?: string; version?: number; content: Record<string, unknown> } };
const saved = (change: object = {}) => jest.fn((_: Input) => ({ idea: { ...IDEA, ...change } }));
const sent = (mutation: jest.Mock<unknown, [Input]>, call = 0) => mutation.mock.calls[call]![0].input;

function showNew(answers: RenderPageOptions['answers'] = {}) {
  return renderPage({ page, path: '/my/ideas/new', signedIn: true, answers: { viewer: VIEWER, ...answers } });
}

async function showSaved(answers: RenderPageOptions['answers'] = {}) {
  const view = renderPage({ page, path: '/my/ideas/:id/edit', at: '/my/ideas/7/edit', signedIn: true, answers: { viewer: VIEWER, idea: IDEA, ...answers } });
  await screen.findByRole('textbox', { name: 'Title' });
  return view;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const type = async (name: RegExp | string, text: string) => {
  const box = screen.getByRole('textbox', { name });
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste(text);
};

const steps = () => screen.getByRole('navigation', { name: 'Steps' });
async function openStep(name: RegExp) {
  await userEvent.click(within(steps()).getByRole('button', { name }));
  await screen.findByRole('heading', { level: 2, name }, { timeout: 4_000 });
}

describe('a new idea', () => {
  test('begins with its title, on behalf of one’s organisation, as a strategic partnership of the call at hand', async () => {
    const { container } = showNew();
    expect(await screen.findByRole('textbox', { name: 'Title' })).toBeVisible();
    expect(screen.getByText('Acting for')).toHaveTextContent('Acting for Aurinkolahti');
    await expectAccessible(container);
    await openStep(/Call, scale/);
    expect(await screen.findByRole('combobox', { name: 'Type of project' })).toHaveValue('STRATEGIC_PARTNERSHIP');
  });

  test('is a draft on the server as soon as it has a title, and stands at its own address with the next step', async () => {
    const draftIdea = saved();
    showNew({ draftIdea });
    await screen.findByRole('textbox', { name: 'Title' });
    await type('Title', 'First aid for heritage');
    expect(await screen.findByText(/^Saved \d/, undefined, { timeout: 4_000 })).toBeVisible();
    expect(sent(draftIdea)).toMatchObject({ asOrganisationId: '1', content: { title: 'First aid for heritage', language: 'en', action: 'STRATEGIC_PARTNERSHIP' } });
    await press('Continue');
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/my/ideas/7/edit?step=call');
  });

  test('says that it wants a title before it can be kept', async () => {
    const draftIdea = saved();
    showNew({ draftIdea });
    await screen.findByRole('textbox', { name: 'Title' });
    await type(/^Summary/, 'Rescue.');
    expect(await screen.findByText('Not saved yet: give it a title.', undefined, { timeout: 4_000 })).toBeVisible();
    expect(draftIdea).not.toHaveBeenCalled();
  });

  test('keeps what was typed while there is no connection, and saves it when that is back', async () => {
    let isOffline = true;
    const draftIdea = jest.fn((_: Input) => {
      if (isOffline) throw apiError('SERVICE_UNAVAILABLE');
      return { idea: IDEA };
    });
    showNew({ draftIdea });
    await screen.findByRole('textbox', { name: 'Title' });
    await type('Title', 'First aid for heritage');
    expect(await screen.findByText(/there is no connection/, undefined, { timeout: 4_000 })).toBeVisible();
    isOffline = false;
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    expect(await screen.findByText(/^Saved \d/, undefined, { timeout: 4_000 })).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('First aid for heritage');
  });
});

describe('a saved draft', () => {
  test('brings together what two wrote in different fields, and tells', async () => {
    const editIdea = jest.fn((_: Input) => ({ idea: { ...IDEA, version: 6 } }));
    editIdea.mockImplementationOnce(() => {
      throw apiError('IDEA.CHANGED_MEANWHILE', { kind: 'CONFLICT' });
    });
    let reads = 0;
    await showSaved({ editIdea, idea: () => ((reads += 1) === 1 ? IDEA : { ...IDEA, version: 5, summary: 'Rescue after fire.' }) });
    await type('Title', 'First aid for books');
    expect(await screen.findByText(/taken over here: Summary/, undefined, { timeout: 4_000 })).toBeVisible();
    await waitFor(() => expect(editIdea).toHaveBeenCalledTimes(2));
    expect(sent(editIdea, 1)).toMatchObject({ version: 5, content: { title: 'First aid for books', summary: 'Rescue after fire.' } });
  });

  test('lets the writer choose where both wrote in one field', async () => {
    const editIdea = jest.fn((_: Input) => ({ idea: { ...IDEA, version: 6 } }));
    editIdea.mockImplementationOnce(() => {
      throw apiError('IDEA.CHANGED_MEANWHILE', { kind: 'CONFLICT' });
    });
    let reads = 0;
    await showSaved({ editIdea, idea: () => ((reads += 1) === 1 ? IDEA : { ...IDEA, version: 5, title: 'Theirs' }) });
    await type('Title', 'Mine');
    expect(await screen.findByText(/“Title” was changed by somebody else too/, undefined, { timeout: 4_000 })).toBeVisible();
    expect(editIdea).toHaveBeenCalledTimes(1);
    await press('Take theirs');
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Theirs');
    expect(screen.queryByText(/was changed by somebody else too/)).toBeNull();
  });

  test('shows all answers to check, what lacks with the way back to it, and publishes', async () => {
    const publishIdea = jest.fn((_: object) => ({ idea: { ...IDEA, status: 'PUBLISHED' } }));
    await showSaved({ publishIdea, editIdea: saved({ scale: 'DEVELOPMENT', version: 5 }) });
    await openStep(/Check your answers/);
    expect(await screen.findByText('Joint course', { exact: false })).toBeVisible();
    const lacking = screen.getByText('Before it can be published').closest('div')!.parentElement!;
    await userEvent.click(within(lacking).getByRole('button', { name: 'Scale' }));
    await userEvent.click(await screen.findByRole('radio', { name: /^Development project/ }));
    await openStep(/Check your answers/);
    await press('Publish');
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/ideas/first-aid-7');
    expect(publishIdea.mock.calls[0]?.[0]).toMatchObject({ input: { asOrganisationId: '1', ideaId: '7' } });
  });

  test('leads back to the step of what the server misses', async () => {
    const publishIdea = jest.fn(() => {
      throw apiError('INVALID_INPUT', { fields: [{ path: 'content.deadline', code: 'IN_THE_PAST' }] });
    });
    await showSaved({ publishIdea, idea: { ...IDEA, scale: 'DEVELOPMENT' } });
    await openStep(/Check your answers/);
    await press('Publish');
    expect(await screen.findByRole('heading', { level: 2, name: /Step 2 of 6/ })).toBeVisible();
  });
});

test('what is published is saved only when asked to', async () => {
  const editIdea = saved({ status: 'PUBLISHED', version: 5 });
  await showSaved({ idea: { ...IDEA, status: 'PUBLISHED' }, editIdea });
  await type('Title', 'First aid for books');
  await press('Save changes');
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/ideas/first-aid-7');
  expect(sent(editIdea)).toMatchObject({ version: 4, content: { title: 'First aid for books' } });
});

test('what was withdrawn can no longer be edited', async () => {
  renderPage({ page, path: '/my/ideas/:id/edit', at: '/my/ideas/7/edit', signedIn: true, answers: { viewer: VIEWER, idea: { ...IDEA, status: 'WITHDRAWN' } } });
  expect(await screen.findByRole('heading', { level: 1, name: 'The idea has been withdrawn' })).toBeVisible();
});
