import { beginLifetime, canLastLonger, isOver, keepLifetime, lifetimeUntil } from './lifetime';

const told = ({ expiresAt, remindAt }: ReturnType<typeof beginLifetime>) => [expiresAt?.toISOString(), remindAt?.toISOString()];
const at = (text: string) => new Date(text);

test.each([
  ['thirty days and a reminder four days before', '2026-06-01T08:00:00Z', null, '2026-07-01T08:00:00.000Z', '2026-06-27T08:00:00.000Z'],
  ['over the change of clocks in spring, the same time in Brussels', '2026-03-10T08:00:00Z', null, '2026-04-09T07:00:00.000Z', '2026-04-05T07:00:00.000Z'],
  ['over the change in autumn', '2026-10-01T07:00:00Z', null, '2026-10-31T08:00:00.000Z', '2026-10-27T08:00:00.000Z'],
  ['a deadline at 17:00 Brussels that is first', '2026-03-10T08:00:00Z', '2026-03-31T15:00:00Z', '2026-03-31T15:00:00.000Z', '2026-03-27T16:00:00.000Z'],
  ['a deadline that is later', '2026-03-10T08:00:00Z', '2026-05-31T15:00:00Z', '2026-04-09T07:00:00.000Z', '2026-04-05T07:00:00.000Z'],
  ['a deadline so near that there is no time to ask', '2026-03-10T08:00:00Z', '2026-03-12T16:00:00Z', '2026-03-12T16:00:00.000Z', undefined],
])('lasts: %s', (_, now, deadline, expires, reminds) => {
  expect(told(beginLifetime(at(now), deadline === null ? null : at(deadline)))).toEqual([expires, reminds]);
});

test('is over from the very moment on', () => {
  const lifetime = beginLifetime(at('2026-06-01T08:00:00Z'), null);
  expect([isOver(lifetime, at('2026-07-01T07:59:59.999Z')), isOver(lifetime, at('2026-07-01T08:00:00Z')), isOver({ expiresAt: null }, at('2099-01-01'))]).toEqual([false, true, false]);
});

test('follows a deadline that moves, and asks nobody twice where it makes no difference', () => {
  const begun = { ...beginLifetime(at('2026-06-01T08:00:00Z'), at('2026-06-20T15:00:00Z')), remindAt: null };
  expect(keepLifetime(at('2026-06-17T08:00:00Z'), begun, at('2026-06-20T15:00:00Z'))).toBe(begun);
  expect(told(keepLifetime(at('2026-06-17T08:00:00Z'), begun, at('2026-06-28T15:00:00Z')))).toEqual(['2026-06-28T15:00:00.000Z', '2026-06-24T15:00:00.000Z']);
  expect(told(keepLifetime(at('2026-06-17T08:00:00Z'), begun, null))).toEqual(['2026-07-01T08:00:00.000Z', '2026-06-27T08:00:00.000Z']);
});

test('lasts no longer by renewal where it ends by its own deadline', () => {
  const now = at('2026-06-01T08:00:00Z');
  const until = (deadline: Date | null) => canLastLonger(lifetimeUntil(now, at('2026-07-01T08:00:00Z'), deadline));
  expect([until(null), until(at('2026-08-01T15:00:00Z')), until(at('2026-06-20T15:00:00Z'))]).toEqual([true, true, false]);
});
