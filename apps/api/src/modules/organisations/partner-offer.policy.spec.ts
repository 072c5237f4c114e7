import { type MemberRole, type OfferStatus, requireIsoDate } from '@trefoil/vocabulary';
import { canSeeOffer, hasExpired, isGoneOffer, offerPermissions } from './partner-offer.policy';

const offer = (status: OfferStatus, publishedAt: Date | null = status === 'DRAFT' ? null : new Date('2026-01-01')) => ({ organisationId: '1', status, publishedAt });
const roles = (entries: Record<string, MemberRole>) => new Map(Object.entries(entries));

test.each([
  ['DRAFT', false, true],
  ['PUBLISHED', true, true],
  ['EXPIRED', true, true],
  ['WITHDRAWN', false, true],
] as const)('%s is seen by others: %s, by its own people: %s', (status, others, own) => {
  expect([canSeeOffer(roles({ 2: 'OWNER' }), offer(status)), canSeeOffer(roles({ 1: 'VIEWER' }), offer(status))]).toEqual([others, own]);
});

test('is gone once withdrawn, unless it was never public', () => {
  expect([isGoneOffer(offer('WITHDRAWN')), isGoneOffer(offer('WITHDRAWN', null)), isGoneOffer(offer('PUBLISHED'))]).toEqual([true, false, false]);
});

test('expires the day after its last', () => {
  const lastDay = requireIsoDate('2026-03-31');
  expect([hasExpired(lastDay, lastDay), hasExpired(lastDay, requireIsoDate('2026-04-01')), hasExpired(null, lastDay)]).toEqual([false, true, false]);
});

const NOTHING = { edit: false, publish: false, renew: false, withdraw: false, message: false };

test.each([
  ['an editor on a draft', { 1: 'EDITOR' }, 'DRAFT', { ...NOTHING, edit: true, publish: true, withdraw: true }],
  ['an owner on a published offer', { 1: 'OWNER' }, 'PUBLISHED', { ...NOTHING, edit: true, renew: true, withdraw: true }],
  ['an owner on an expired offer', { 1: 'OWNER' }, 'EXPIRED', { ...NOTHING, edit: true, renew: true, withdraw: true }],
  ['an owner on a withdrawn offer', { 1: 'OWNER' }, 'WITHDRAWN', NOTHING],
  ['a viewer', { 1: 'VIEWER' }, 'DRAFT', NOTHING],
  ['who speaks for another', { 2: 'OWNER' }, 'PUBLISHED', { ...NOTHING, message: true }],
  ['who only looks on for another', { 2: 'VIEWER' }, 'PUBLISHED', NOTHING],
] as const)('%s may', (_, held, status, may) => {
  expect(offerPermissions(roles(held), offer(status))).toEqual(may);
});
