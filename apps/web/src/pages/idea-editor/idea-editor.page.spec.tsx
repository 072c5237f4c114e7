import { screen, waitFor, within } from '@testing-library/react';
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

describe('a new idea', () => {
  test('begins as a strategic partnership of the call at hand, on behalf of one’s organisation', async () => {
    const { container } = showNew();
    expect(await screen.findByRole('combobox', { name: 'Type of project' })).toHaveValue('STRATEGIC_PARTNERSHIP');
    expect(screen.getByRole('combobox', { name: 'Call year' })).toHaveValue(String(Math.min(new Date().getFullYear(), 2027)));
    expect(screen.getByText('Acting for')).toHaveTextContent('Acting for Aurinkolahti');
    const durations = within(screen.getByRole('combobox', { name: /Duration/ })).getAllByRole('option').map(({ textContent }) => textContent);
    expect(durations.slice(0, 3)).toEqual(['Choose', '24 months', '36 months']);
    await expectAccessible(container);
  });

  test('is saved as a draft and then stands at its own address', async () => {
    const draftIdea = saved();
    const { router } = showNew({ draftIdea });
    await screen.findByRole('textbox', { name: 'Title' });
    await type('Title', 'First aid for heritage');
    await type(/Grant asked for/, '250 000');
    await userEvent.type(screen.getByLabelText('Day'), '2027-07-01');
    await press('Save draft');
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/my/ideas/7/edit');
    expect(router.state.location.state).toMatch(/Saved as a draft at/);
    expect(sent(draftIdea)).toMatchObject({
      asOrganisationId: '1',
      content: { title: 'First aid for heritage', language: 'en', action: 'STRATEGIC_PARTNERSHIP', grantAskedCents: 25_000_000, deadline: '2027-07-01T15:00:00.000Z', deadlineZone: 'Europe/Brussels', partnersSought: [] },
    });
  });

  test('is published at once when it has all it needs, and shown', async () => {
    const publishIdea = jest.fn((_: object) => ({ idea: { ...IDEA, status: 'PUBLISHED' } }));
    showNew({ draftIdea: saved(), publishIdea });
    await screen.findByRole('textbox', { name: 'Title' });
    await type('Title', 'First aid for heritage');
    await press('Save and publish');
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/ideas/first-aid-7');
    expect(publishIdea.mock.calls[0]?.[0]).toMatchObject({ input: { asOrganisationId: '1', ideaId: '7' } });
  });

  test('is kept as a draft when something is missing to publish it, and written over the next time', async () => {
    const [draftIdea, editIdea] = [saved(), saved({ version: 5 })];
    const publishIdea = jest.fn(() => { throw apiError('INVALID_INPUT', { fields: [{ path: 'content.summary', code: 'REQUIRED' }, { path: 'content.deadline', code: 'IN_THE_PAST' }] }); });
    const { container } = showNew({ draftIdea, editIdea, publishIdea });
    await screen.findByRole('textbox', { name: 'Title' });
    await type('Title', 'First aid for heritage');
    await press('Save and publish');
    const summary = await screen.findByRole('group', { name: 'There are problems with 2 answers' });
    expect(summary).toHaveFocus();
    expect(screen.getByLabelText('Day')).toBeInvalid();
    expect(screen.getByText('The draft has been saved, but not published yet.')).toBeInTheDocument();
    await userEvent.click(within(summary).getByRole('link', { name: 'Summary: Please answer this' }));
    expect(screen.getByRole('textbox', { name: /Summary/ })).toHaveFocus();
    await expectAccessible(container);
    await press('Save draft');
    await screen.findByTestId('elsewhere');
    expect(draftIdea).toHaveBeenCalledTimes(1);
    expect(sent(editIdea)).toMatchObject({ ideaId: '7', version: 4 });
  });

  test('needs a title, and no more', async () => {
    const draftIdea = saved();
    showNew({ draftIdea });
    await screen.findByRole('textbox', { name: 'Title' });
    await press('Save draft');
    expect(await screen.findByRole('link', { name: 'Title: Please answer this' })).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Title' })).toBeInvalid();
    expect(draftIdea).not.toHaveBeenCalled();
  });

  test('names partners and results one by one, and keeps the focus where one is at work', async () => {
    const draftIdea = saved();
    const { container } = showNew({ draftIdea });
    await screen.findByRole('textbox', { name: 'Title' });
    await type('Title', 'First aid for heritage');
    await press('Add a partner sought');
    const partner = screen.getByRole('group', { name: 'Partner 1' });
    const kind = within(partner).getByRole('combobox', { name: 'Type of organisation' });
    await waitFor(() => expect(kind).toHaveFocus());
    await userEvent.selectOptions(kind, 'COMPANY');
    await userEvent.selectOptions(within(partner).getByRole('combobox', { name: /Countries/ }), 'SE');
    await userEvent.click(within(partner).getAllByRole('button', { name: 'Add' })[0]!);
    expect(within(partner).getByRole('button', { name: 'Remove Sweden' })).toBeInTheDocument();
    expect(within(partner).getByRole('combobox', { name: /Countries/ })).toHaveFocus();
    await userEvent.selectOptions(within(partner).getByRole('combobox', { name: /Fields of education/ }), '0222');
    await userEvent.tab();
    await userEvent.tab();
    expect(within(partner).getByRole('button', { name: /Remove 0222/ })).toBeInTheDocument();
    await expectAccessible(container);
    await press('Add a result');
    await press('Save draft');
    expect(await screen.findByRole('link', { name: 'Result 1, Description: Please answer this' })).toHaveAttribute('href', '#results-0-description');
    await press('Remove Result 1');
    expect(screen.getByRole('button', { name: 'Add a result' })).toHaveFocus();
    await press('Save draft');
    await screen.findByTestId('elsewhere');
    expect(sent(draftIdea).content).toMatchObject({ partnersSought: [{ type: 'COMPANY', countries: ['SE'], fields: ['0222'], count: 1 }], results: [] });
  });

  test('is told the ceiling of the call, and when it is over it', async () => {
    showNew();
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /Duration/ }), '24');
    expect(screen.getByText('At most €300,000 for 24 months.')).toBeInTheDocument();
    await type(/Grant asked for/, '310000');
    expect(await screen.findByText(/That is €10,000 over the ceiling/)).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Type of project' }), 'KA220_HED');
    expect(screen.getByText('The call has lump sums: €120,000, €250,000 and €400,000.')).toBeInTheDocument();
  });

  test('asks for an organisation first', async () => {
    const { container } = showNew({ viewer: { ...VIEWER, memberships: [] } });
    expect(await screen.findByRole('link', { name: 'Register an organisation' })).toHaveAttribute('href', '/my/organisations/new');
    await expectAccessible(container);
  });

  test('is not lost by leaving', async () => {
    showNew();
    await screen.findByRole('textbox', { name: 'Title' });
    await type('Title', 'First');
    await userEvent.click(screen.getByRole('link', { name: 'My page' }));
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeInTheDocument();
  });
});

describe('a saved idea', () => {
  test('is loaded as it was written and saved with its version', async () => {
    const editIdea = saved({ version: 5 });
    await showSaved({ editIdea });
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('First aid for heritage');
    expect(screen.getByLabelText('Day')).toHaveValue('2027-07-01');
    expect(screen.getByLabelText('Time')).toHaveValue('17:00');
    expect(screen.getByRole('combobox', { name: 'By the clocks of' })).toHaveValue('Europe/Helsinki');
    expect(screen.getByRole('checkbox', { name: 'Interdisciplinarity' })).toBeChecked();
    expect(screen.getByRole('combobox', { name: /Duration/ })).toHaveValue('24');
    expect(screen.getByRole('button', { name: /Remove 0222/ })).toBeInTheDocument();
    await press('Save draft');
    expect(await screen.findByText(/Saved as a draft at/)).toBeInTheDocument();
    await type('Title', 'Second aid');
    await press('Save draft');
    await waitFor(() => expect(editIdea).toHaveBeenCalledTimes(2));
    expect(sent(editIdea)).toMatchObject({
      asOrganisationId: '1', ideaId: '7', version: 4,
      content: {
        grantAskedCents: 25_000_000, durationMonths: 24, callYear: 2026, deadline: '2027-07-01T14:00:00.000Z', results: IDEA.results,
        partnersSought: [{ type: 'COMPANY', countries: ['SE'], fields: ['0222'], expertise: 'Law', task: null, count: 2 }],
      },
    });
    expect(sent(editIdea, 1)).toMatchObject({ version: 5, content: { title: 'Second aid' } });
  });

  test('keeps what is typed while it is being saved, as unsaved', async () => {
    let answer: (payload: object) => void = () => undefined;
    await showSaved({ editIdea: () => new Promise((resolve) => { answer = resolve; }) });
    await type('Title', 'Sent');
    await press('Save draft');
    await type('Title', 'Typed meanwhile');
    answer({ idea: { ...IDEA, title: 'Sent', version: 5 } });
    expect(await screen.findByText(/Saved as a draft at/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Typed meanwhile');
    await userEvent.click(screen.getByRole('link', { name: 'My page' }));
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeInTheDocument();
  });

  test('may be left once it is saved', async () => {
    await showSaved({ editIdea: saved({ version: 5 }) });
    await type('Title', 'Sent');
    await press('Save draft');
    expect(await screen.findByText(/Saved as a draft at/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'My page' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/home');
  });

  test('that a colleague changed meanwhile keeps what was typed, and can be compared or written over', async () => {
    const editIdea = jest.fn(({ input }: Input) => {
      if (input.version !== 6) throw apiError('IDEA.CHANGED_MEANWHILE', { kind: 'CONFLICT' });
      return { idea: { ...IDEA, version: 7 } };
    });
    let version = 4;
    const { container } = await showSaved({ editIdea, idea: () => ({ ...IDEA, version }) });
    await type('Title', 'My own title');
    version = 6;
    await press('Save draft');
    expect(await screen.findByText(/A colleague has saved a newer version meanwhile/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('My own title');
    expect(screen.getByRole('link', { name: 'See the newer version' })).toHaveAttribute('href', '/my/ideas/7/edit');
    await expectAccessible(container);
    await press('Save mine over it');
    expect(await screen.findByText(/Saved as a draft at/)).toBeInTheDocument();
    expect(sent(editIdea, 1)).toMatchObject({ version: 6, content: { title: 'My own title' } });
    expect(screen.queryByText(/A colleague has saved/)).toBeNull();
  });

  test('shows what the API will not take beside its field', async () => {
    await showSaved({ editIdea: () => { throw apiError('INVALID_INPUT', { fields: [{ path: 'content.grantAskedCents', code: 'UNKNOWN_VALUE' }, { path: 'content.partnersSought.0.fields', code: 'UNKNOWN_VALUE' }] }); } });
    await press('Save draft');
    expect(await screen.findByRole('link', { name: 'Partner 1, Fields of education: Choose one of the values offered' })).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /Grant asked for/ })).toBeInvalid();
  });

  test('that is public leads to its page when saved', async () => {
    await showSaved({ idea: { ...IDEA, status: 'PUBLISHED' }, editIdea: saved({ status: 'PUBLISHED', version: 5 }) });
    expect(screen.queryByRole('button', { name: 'Save and publish' })).toBeNull();
    await press('Save changes');
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/ideas/first-aid-7');
  });

  test('is withdrawn only when asked twice', async () => {
    const withdrawIdea = jest.fn((_: object) => ({ idea: { ...IDEA, status: 'WITHDRAWN', version: 5 } }));
    const { container } = await showSaved({ withdrawIdea });
    await press('Withdraw the idea');
    const dialog = await screen.findByRole('dialog', { name: 'Withdraw this idea?' });
    expect(withdrawIdea).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw the idea' }));
    expect(await screen.findByRole('heading', { name: 'The idea has been withdrawn' })).toBeInTheDocument();
    expect(withdrawIdea.mock.calls[0]?.[0]).toMatchObject({ input: { asOrganisationId: '1', ideaId: '7' } });
    await expectAccessible(container);
  });

  test('is not for those who may only read', async () => {
    renderPage({ page, path: '/my/ideas/:id/edit', at: '/my/ideas/7/edit', signedIn: true, answers: { viewer: VIEWER, idea: { ...IDEA, viewerCan: { edit: false } } } });
    expect(await screen.findByRole('heading', { name: 'This is not open to you' })).toBeInTheDocument();
  });
});
