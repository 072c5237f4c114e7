import { UnsubscribeLinks } from '../../src/modules/notifications/unsubscribe-links';
import { buildPerson } from '../builders/build-person';
import { ANYBODY, change, NONE_THERE, read, type Rows, SIGNED_IN } from './row';

export const notificationsRows: Rows = {
  'Mutation.saveSearch': { expect: SIGNED_IN, prepare: () => change('saveSearch', () => ({ kind: 'IDEA', name: 'Mine', query: '' }), 'searches { id }') },
  'Mutation.renameSavedSearch': { expect: NONE_THERE, prepare: () => change('renameSavedSearch', () => ({ id: '999999999', name: 'Theirs' }), 'searches { id }') },
  'Mutation.removeSavedSearch': { expect: NONE_THERE, prepare: () => change('removeSavedSearch', () => ({ id: '999999999' }), 'searches { id }') },
  'Mutation.setBookmark': { expect: SIGNED_IN, prepare: (ours) => change('setBookmark', () => ({ kind: 'ORGANISATION', subjectId: ours.id, isBookmarked: true }), 'isBookmarked') },
  'Mutation.renewCalendar': { expect: SIGNED_IN, prepare: () => ({ ask: (browser) => browser.ask('mutation { renewCalendar { url } }') }) },
  'Mutation.revokeCalendar': { expect: SIGNED_IN, prepare: () => ({ ask: (browser) => browser.ask('mutation { revokeCalendar { url } }') }) },
  'Query.notifications': { expect: SIGNED_IN, prepare: read('{ notifications { edges { node { id } } } }') },
  'Mutation.markAllNotificationsRead': { expect: SIGNED_IN, prepare: () => ({ ask: (browser) => browser.ask('mutation { markAllNotificationsRead { unreadCount } }') }) },
  'Mutation.markNotificationRead': { expect: NONE_THERE, prepare: () => change('markNotificationRead', () => ({ id: '999999999' }), 'notification { id }') },
  'Mutation.chooseNotification': { expect: SIGNED_IN, prepare: () => change('chooseNotification', () => ({ kind: 'MEMBER_JOINED', inProduct: true, mail: 'WEEKLY' }), 'settings { timeZone }') },
  'Mutation.setTimeZone': { expect: SIGNED_IN, prepare: () => change('setTimeZone', () => ({ timeZone: 'Europe/Paris' }), 'settings { timeZone }') },
  'Mutation.unsubscribe': {
    expect: ANYBODY,
    prepare: async (_, app) => {
      const { id } = await buildPerson(app);
      const token = app.app.get(UnsubscribeLinks).linkFor({ personId: id, locale: 'en', from: 'MEMBER_JOINED' }).split('/').at(-1);
      return change('unsubscribe', () => ({ token }), 'kind');
    },
  },
};
