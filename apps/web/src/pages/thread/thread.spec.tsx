import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { apiError } from '../../shared/testing/mock-schema';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './thread.page';

jest.mock('../../shared/apollo/socket-link', () => ({ subscribeToSocketState: () => () => undefined, socketState: () => 'connected', socketGeneration: () => 0 }));

const viewer = { id: '9', memberships: [{ id: '1', role: 'OWNER', organisation: { id: '1', name: 'Saimaa' } }] };
const message = (id: string, text: string, sender = '2') => ({
  id, text, threadId: '4', authorName: 'Aino', clientKey: `k${id}`, sentAt: '2026-11-20T10:00:00.000Z', sender: { id: sender, name: sender === '1' ? 'Saimaa' : 'Tartu' },
});
const thread = (messages: object[], overrides: object = {}) => ({
  id: '4', subject: { __typename: 'ProjectIdea', id: '5', slug: 'guidance', title: 'Guidance for all', language: 'en' },
  viewerOrganisation: { id: '1', name: 'Saimaa', viewerRole: 'OWNER' }, otherOrganisation: { id: '2', slug: 'tartu', name: 'Tartu', country: 'EE' }, unreadCount: 0,
  messages: { edges: messages.map((node, index) => ({ cursor: String(index), node })), hasPreviousPage: false, startCursor: null }, ...overrides,
});
const show = (answers: object) => renderPage({ page, path: '/my/messages/:id', at: '/my/messages/4', signedIn: true, answers: { viewer, ...answers } });

beforeEach(() => sessionStorage.clear());

test('shows the conversation, what it is about, and whose voice the reader has', async () => {
  const { container } = show({ thread: thread([message('1', 'Shall we?'), message('2', 'Gladly!', '1')]) });
  expect(await screen.findByRole('log', { name: 'Messages of this conversation' })).toHaveTextContent(/Shall we\?.*Gladly!/s);
  expect(screen.getByRole('link', { name: 'Guidance for all' })).toHaveAttribute('href', '/ideas/guidance-5');
  expect(screen.getByLabelText(/Write as Saimaa/)).toBeInTheDocument();
  await expectAccessible(container);
});

test('sends once what is tried twice: the text stays after a failure and goes out under the same key', async () => {
  const keys: string[] = [];
  show({
    thread: () => thread(keys.length > 1 ? [message('1', 'Hello', '1')] : []),
    sendMessage: ({ input }: { input: { clientKey: string; text: string } }) => {
      keys.push(input.clientKey);
      if (keys.length === 1) throw apiError('SERVICE_UNAVAILABLE', { kind: 'SERVICE_UNAVAILABLE', params: { retryAfterSeconds: 5 } });
      return { message: message('1', input.text, '1'), thread: { id: '4' } };
    },
  });
  const field = await screen.findByLabelText(/Write as Saimaa/);
  await userEvent.type(field, 'Hello');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('The message was not sent. Your text is still here.')).toBeInTheDocument();
  expect(field).toHaveValue('Hello');
  expect(sessionStorage.getItem('trefoil.message.thread-4')).toBe('Hello');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByRole('log')).toHaveTextContent('Hello');
  expect(field).toHaveValue('');
  expect(new Set(keys).size).toBe(1);
});

test('marks what is on the screen as read', async () => {
  const marked: unknown[] = [];
  show({
    thread: thread([message('1', 'Shall we?')], { unreadCount: 1 }),
    markThreadRead: (args: object) => {
      marked.push(args);
      return { thread: { id: '4', unreadCount: 0 } };
    },
  });
  await screen.findByRole('log');
  expect(marked).toEqual([{ input: { threadId: '4', messageId: '1' } }]);
});

test('brings earlier messages on request, before those shown', async () => {
  show({
    thread: () => ({
      ...thread([]),
      messages: (args: { before?: string }) => args.before
        ? { edges: [{ cursor: 'a', node: message('1', 'The first') }], hasPreviousPage: false, startCursor: 'a' }
        : { edges: [{ cursor: 'b', node: message('2', 'The second') }], hasPreviousPage: true, startCursor: 'b' },
    }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Earlier messages' }));
  expect(await screen.findByText('The first')).toBeInTheDocument();
  expect(screen.getByRole('log')).toHaveTextContent(/The first.*The second/s);
  expect(screen.queryByRole('button', { name: 'Earlier messages' })).not.toBeInTheDocument();
});

test('lets those who only read read', async () => {
  show({ thread: thread([message('1', 'Shall we?')], { viewerOrganisation: { id: '1', name: 'Saimaa', viewerRole: 'VIEWER' } }) });
  expect(await screen.findByText(/only its owners and editors write/)).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

test('lets an author edit what they just sent, and marks what was edited or deleted', async () => {
  const edits: unknown[] = [];
  show({
    thread: thread([
      { ...message('1', 'Helo', '1'), changeableUntil: '2099-01-01T00:00:00.000Z' },
      { ...message('2', '', '2'), isDeleted: true },
      { ...message('3', 'Said better', '2'), editedAt: '2026-11-20T10:01:00.000Z', attachments: [{ id: '8', name: 'Plan.pdf', kind: 'PDF', size: 250_000 }] },
    ]),
    editMessage: (args: object) => {
      edits.push(args);
      return { message: message('1', 'Hello', '1') };
    },
  });
  const log = await screen.findByRole('log');
  expect(log).toHaveTextContent(/This message has been deleted\..*edited.*Said better/s);
  expect(screen.getByRole('link', { name: 'Plan.pdf' })).toHaveAttribute('href', '/attachments/8');
  await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
  const field = screen.getByLabelText(/Edit the message/);
  await userEvent.clear(field);
  await userEvent.type(field, 'Hello');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(edits).toEqual([{ input: { messageId: '1', text: 'Hello' } }]));
});
