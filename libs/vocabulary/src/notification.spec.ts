import { MAIL_RHYTHMS, NOTIFICATION_DEFAULTS, NOTIFICATION_KINDS, NOTIFICATION_SUBJECT_KINDS, notificationPath, rhythmsOf } from './notification';

test.each(NOTIFICATION_KINDS)('%s is mailed by default in a rhythm it may have', (kind) => {
  expect(rhythmsOf(kind)).toContain(NOTIFICATION_DEFAULTS[kind].mail);
});

test('what a search found is never mailed at once; all else may be', () => {
  expect(rhythmsOf('SEARCH_MATCHED')).toEqual(['DAILY', 'WEEKLY', 'NONE']);
  expect(rhythmsOf('MESSAGE_RECEIVED')).toEqual(MAIL_RHYTHMS);
});

test('each leads to a page of its own subject', () => {
  const paths = NOTIFICATION_SUBJECT_KINDS.map((kind) => notificationPath(kind, '12'));
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(expect.arrayContaining(['/my/messages/12', '/ideas/12', '/my/organisations/12/people', '/my/searches']));
  for (const path of paths) expect(path).toMatch(/^\/[a-z/]+(?:12)?(?:\/[a-z]+)?$/);
});
