import type { IdeaStatus, MemberRole } from '@trefoil/vocabulary';
import { canSee, ideaPermissions, isGone } from './idea.policy';

const idea = (status: IdeaStatus, publishedAt: Date | null = status === 'DRAFT' ? null : new Date('2026-01-01')) => ({ organisationId: '1', status, publishedAt });
const roles = (entries: Record<string, MemberRole>) => new Map(Object.entries(entries));

test.each([
  ['DRAFT', false, true],
  ['PUBLISHED', true, true],
  ['WITHDRAWN', false, true],
] as const)('%s is seen by others: %s, by its own people: %s', (status, others, own) => {
  expect([canSee(roles({ 2: 'OWNER' }), idea(status)), canSee(roles({ 1: 'VIEWER' }), idea(status))]).toEqual([others, own]);
});

test('is gone once withdrawn, unless it was never public', () => {
  expect([isGone(idea('WITHDRAWN')), isGone(idea('WITHDRAWN', null)), isGone(idea('PUBLISHED')), isGone(idea('DRAFT'))]).toEqual([true, false, false, false]);
});

const NOTHING = { edit: false, publish: false, withdraw: false, openConsortium: false, expressInterest: false };
const EDIT = { ...NOTHING, edit: true, withdraw: true, openConsortium: true };

test.each([
  ['an owner on a draft', { 1: 'OWNER' }, 'DRAFT', { ...EDIT, publish: true }],
  ['an editor on a published idea', { 1: 'EDITOR' }, 'PUBLISHED', EDIT],
  ['an owner on a withdrawn idea', { 1: 'OWNER' }, 'WITHDRAWN', NOTHING],
  ['a viewer', { 1: 'VIEWER' }, 'PUBLISHED', NOTHING],
  ['nobody', {}, 'PUBLISHED', NOTHING],
  ['who speaks for another', { 2: 'EDITOR' }, 'PUBLISHED', { ...NOTHING, expressInterest: true }],
  ['who only looks on for another', { 2: 'VIEWER' }, 'PUBLISHED', NOTHING],
  ['who speaks for both', { 1: 'OWNER', 2: 'OWNER' }, 'PUBLISHED', { ...EDIT, expressInterest: true }],
] as const)('%s may', (_, held, status, may) => {
  expect(ideaPermissions(roles(held), idea(status))).toEqual(may);
});
