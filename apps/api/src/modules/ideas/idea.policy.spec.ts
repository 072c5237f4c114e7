import { IDEA_STATUSES, type IdeaStatus, type MemberRole } from '@trefoil/vocabulary';
import { canSee, type IdeaAct, ideaPermissions, isAnswerable, isGone, statusAfter } from './idea.policy';

const now = new Date('2026-06-01T12:00:00Z');
const idea = (status: IdeaStatus, publishedAt: Date | null = status === 'DRAFT' ? null : new Date('2026-01-01')) => ({ organisationId: '1', status, publishedAt, expiresAt: null });
const roles = (entries: Record<string, MemberRole>) => new Map(Object.entries(entries));

test.each([
  ['DRAFT', false, true],
  ['PUBLISHED', true, true],
  ['PAUSED', true, true],
  ['COMPLETE', true, true],
  ['CLOSED', true, true],
  ['EXPIRED', true, true],
  ['WITHDRAWN', false, true],
] as const)('%s is seen by others: %s, by its own people: %s', (status, others, own) => {
  expect([canSee(roles({ 2: 'OWNER' }), idea(status)), canSee(roles({ 1: 'VIEWER' }), idea(status))]).toEqual([others, own]);
});

test('is gone once withdrawn, unless it was never public', () => {
  expect([isGone(idea('WITHDRAWN')), isGone(idea('WITHDRAWN', null)), isGone(idea('PUBLISHED')), isGone(idea('DRAFT'))]).toEqual([true, false, false, false]);
});

test('goes from state to state by these acts alone', () => {
  const acts: IdeaAct[] = ['publish', 'pause', 'complete', 'close', 'reopen', 'renew', 'withdraw'];
  const table = IDEA_STATUSES.map((status) => [status, ...acts.flatMap((act) => (statusAfter(status, act) === null ? [] : [`${act}: ${statusAfter(status, act)}`]))].join(' '));
  expect(table).toEqual([
    'DRAFT publish: PUBLISHED withdraw: WITHDRAWN',
    'PUBLISHED pause: PAUSED complete: COMPLETE close: CLOSED renew: PUBLISHED withdraw: WITHDRAWN',
    'PAUSED complete: COMPLETE close: CLOSED reopen: PUBLISHED withdraw: WITHDRAWN',
    'COMPLETE close: CLOSED reopen: PUBLISHED withdraw: WITHDRAWN',
    'CLOSED withdraw: WITHDRAWN',
    'EXPIRED complete: COMPLETE close: CLOSED renew: PUBLISHED withdraw: WITHDRAWN',
    'WITHDRAWN',
  ]);
});

test.each(IDEA_STATUSES.map((status) => [status, status === 'PUBLISHED'] as const))('%s can be answered: %s', (status, answerable) => {
  expect(isAnswerable(idea(status), now)).toBe(answerable);
});

test('can be answered until the moment its time is up, and not at it', () => {
  const at = (expiresAt: string) => isAnswerable({ status: 'PUBLISHED', expiresAt: new Date(expiresAt) }, now);
  expect([at('2026-06-01T12:00:00.001Z'), at('2026-06-01T12:00:00Z')]).toEqual([true, false]);
});

const NOTHING = { edit: false, publish: false, pause: false, complete: false, close: false, reopen: false, renew: false, withdraw: false, openConsortium: false, expressInterest: false };
const EDIT = { ...NOTHING, edit: true, withdraw: true, openConsortium: true };
const SHOWN = { ...EDIT, pause: true, complete: true, close: true, renew: true };

test.each([
  ['an owner on a draft', { 1: 'OWNER' }, 'DRAFT', { ...EDIT, publish: true }],
  ['an editor on a published idea', { 1: 'EDITOR' }, 'PUBLISHED', SHOWN],
  ['an owner on a paused idea', { 1: 'OWNER' }, 'PAUSED', { ...EDIT, complete: true, close: true, reopen: true }],
  ['an owner on an expired idea', { 1: 'OWNER' }, 'EXPIRED', { ...EDIT, complete: true, close: true, renew: true }],
  ['an owner on a closed idea', { 1: 'OWNER' }, 'CLOSED', { ...NOTHING, withdraw: true }],
  ['an owner on a withdrawn idea', { 1: 'OWNER' }, 'WITHDRAWN', NOTHING],
  ['a viewer', { 1: 'VIEWER' }, 'PUBLISHED', NOTHING],
  ['nobody', {}, 'PUBLISHED', NOTHING],
  ['who speaks for another', { 2: 'EDITOR' }, 'PUBLISHED', { ...NOTHING, expressInterest: true }],
  ['who speaks for another, of a paused idea', { 2: 'EDITOR' }, 'PAUSED', NOTHING],
  ['who only looks on for another', { 2: 'VIEWER' }, 'PUBLISHED', NOTHING],
  ['who speaks for both', { 1: 'OWNER', 2: 'OWNER' }, 'PUBLISHED', { ...SHOWN, expressInterest: true }],
] as const)('%s may', (_, held, status, may) => {
  expect(ideaPermissions(roles(held), idea(status), now)).toEqual(may);
});
