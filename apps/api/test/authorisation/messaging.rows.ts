import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { aMessage, aStart, buildThread, sendIn } from '../builders/build-thread';
import { buildDraftIdea } from '../builders/build-idea';
import { buildOrganisation } from '../builders/build-organisation';
import { change, OWN_SIGNED_IN, read, type Rows, secret, SPEAKERS } from './row';

export const messagingRows: Rows = {
  'Query.thread': {
    expect: OWN_SIGNED_IN,
    prepare: async (ours, app) => {
      const thread = await buildThread(app, { recipient: ours });
      const text = secret();
      await sendIn(thread, thread.starter, { text });
      return { ask: (browser) => browser.ask(`{ thread(id: "${thread.id}") { lastMessage { text } messages { edges { node { text authorName } } } } }`), secret: text };
    },
  },
  'Query.threads': {
    expect: OWN_SIGNED_IN,
    prepare: async (ours, app) => {
      const thread = await buildThread(app, { recipient: ours });
      const text = secret();
      await sendIn(thread, thread.starter, { text });
      return { ask: (browser) => browser.ask('{ threads { edges { node { lastMessage { text } } } } }'), secret: text };
    },
  },
  'Mutation.startThread': {
    expect: SPEAKERS('allowed'),
    prepare: async (_, app) => {
      const recipient = await buildOrganisation(app);
      return change('startThread', (as) => aStart({ id: as }, recipient), 'thread { id }');
    },
  },
  'Mutation.startThread (about a draft of ours)': {
    expect: ['UNAUTHENTICATED', 'ORGANISATION.NOT_YOURS', 'NOT_FOUND', 'ORGANISATION.NOT_YOURS', 'THREAD.WITH_ONESELF', 'THREAD.WITH_ONESELF'],
    prepare: async (ours, app) => {
      const { id } = await buildDraftIdea(app, {}, ours);
      return change('startThread', (as) => ({ ...aMessage(), asOrganisationId: as, subject: { kind: 'IDEA', id } }), 'thread { id }');
    },
  },
  'Mutation.sendMessage': {
    expect: SPEAKERS('NOT_FOUND'),
    prepare: async (ours, app) => {
      const { id } = await buildThread(app, { recipient: ours });
      return change('sendMessage', (as) => ({ ...aMessage(), asOrganisationId: as, threadId: id }), 'message { id }');
    },
  },
  'Query.searchThreads': {
    expect: OWN_SIGNED_IN,
    prepare: async (ours, app) => {
      const { starter } = await buildThread(app, { recipient: ours });
      return { secret: starter.id, ...read(`{ searchThreads(words: ${JSON.stringify(starter.name)}) { edges { node { otherOrganisation { id } } } } }`)() };
    },
  },
  'Mutation.editMessage': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'MESSAGE.NOT_YOURS', 'MESSAGE.NOT_YOURS', 'allowed'],
    prepare: async (ours, app) => {
      const { firstMessageId } = await buildThread(app, { starter: ours });
      return change('editMessage', () => ({ messageId: firstMessageId, text: 'Said otherwise' }), 'message { text }');
    },
  },
  'Mutation.deleteMessage': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'MESSAGE.NOT_YOURS', 'MESSAGE.NOT_YOURS', 'allowed'],
    prepare: async (ours, app) => {
      const { firstMessageId } = await buildThread(app, { starter: ours });
      return change('deleteMessage', () => ({ messageId: firstMessageId }), 'message { isDeleted }');
    },
  },
  'Mutation.removeAttachment': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'allowed'],
    prepare: async (ours, app) => {
      const { id } = await buildThread(app, { recipient: ours });
      const [row] = await app.app.get(UnitOfWork).manager.query<{ id: string }[]>(
        `insert into attachment (thread_id, organisation_id, uploader_id, name, kind, size, content, uploaded_at) values ($1, $2, $3, 'a.pdf', 'PDF', 1, 'x', now()) returning id`,
        [id, ours.id, ours.owner.id],
      );
      return change('removeAttachment', () => ({ attachmentId: row!.id }), 'removedId');
    },
  },
  'Mutation.muteThread': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'allowed', 'allowed', 'allowed'],
    prepare: async (ours, app) => {
      const { id } = await buildThread(app, { recipient: ours });
      return change('muteThread', () => ({ threadId: id, isMuted: true }), 'thread { isMuted }');
    },
  },
  'Mutation.archiveThread': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'allowed', 'allowed', 'allowed'],
    prepare: async (ours, app) => {
      const { id } = await buildThread(app, { recipient: ours });
      return change('archiveThread', () => ({ threadId: id, isArchived: true }), 'thread { isArchived }');
    },
  },
  'Mutation.saveMessageDraft': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'ORGANISATION.NOT_YOURS', 'allowed', 'allowed'],
    prepare: async (ours, app) => {
      const { id } = await buildThread(app, { recipient: ours });
      return change('saveMessageDraft', () => ({ threadId: id, text: 'Begun' }), 'thread { draft { text } }');
    },
  },
  'Mutation.markThreadRead': {
    expect: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'allowed', 'allowed', 'allowed'],
    prepare: async (ours, app) => {
      const { id, firstMessageId } = await buildThread(app, { recipient: ours });
      return change('markThreadRead', () => ({ threadId: id, messageId: firstMessageId }), 'thread { unreadCount }');
    },
  },
};
