import type { MemberRole, SeatRole, SeatStatus } from '@trefoil/vocabulary';
import {
  canHoldShare,
  canReadBudget,
  canReadMessage,
  canReadTexts,
  canSeeSeat,
  holdsSeat,
  isDissolved,
  isFree,
  type SeatFacts,
  seatPermissions,
  type Standing,
  standingIn,
} from './consortium.policy';

const seat = (organisationId: string, status: SeatStatus, role: SeatRole = 'PARTNER'): SeatFacts => ({ organisationId, status, role });
const seats = [
  seat('1', 'ACCEPTED', 'COORDINATOR'),
  seat('2', 'ACCEPTED'),
  seat('3', 'INVITED'),
  seat('4', 'PLANNED'),
  seat('5', 'DECLINED'),
  seat('6', 'WITHDRAWN'),
  seat('7', 'REMOVED'),
];
const rolesIn = (...ids: string[]) => new Map(ids.map((id): [string, MemberRole] => [id, 'VIEWER']));

test.each<[string, Standing]>([
  ['1', 'COORDINATOR'],
  ['2', 'MEMBER'],
  ['3', 'INVITED'],
  ['4', 'NONE'],
  ['5', 'NONE'],
  ['6', 'NONE'],
  ['7', 'NONE'],
  ['8', 'NONE'],
])('the people of organisation %s stand to it as %s', (id, standing) => {
  expect(standingIn(rolesIn(id), seats)).toBe(standing);
});

test('who belongs to several organisations stands as the best of them lets', () => {
  expect(standingIn(rolesIn('5', '3', '2'), seats)).toBe('MEMBER');
  expect(standingIn(rolesIn('3', '1'), seats)).toBe('COORDINATOR');
});

test('without its coordinator it is dissolved, and nobody stands to it', () => {
  const left = [seat('1', 'WITHDRAWN', 'COORDINATOR'), ...seats.slice(1)];
  expect([isDissolved(seats), isDissolved(left)]).toEqual([false, true]);
  expect(standingIn(rolesIn('1', '2'), left)).toBe('NONE');
  expect([holdsSeat(rolesIn('2'), left), holdsSeat(rolesIn('3'), left)]).toEqual([true, false]);
});

test.each<[Standing, string]>([
  ['COORDINATOR', '1234567'],
  ['MEMBER', '123'],
  ['INVITED', '123'],
  ['NONE', ''],
])('%s is shown the seats %s', (standing, ids) => {
  expect(seats.filter((each) => canSeeSeat(standing, each)).map(({ organisationId }) => organisationId).join('')).toBe(ids);
});

test.each<[Standing, boolean, boolean, boolean]>([
  ['COORDINATOR', false, true, true],
  ['MEMBER', false, true, false],
  ['INVITED', false, false, false],
  ['INVITED', true, true, true],
  ['NONE', true, true, true],
])('%s (own seat: %s) reads texts: %s, the message: %s', (standing, isOwn, texts, message) => {
  expect([canReadTexts(standing, isOwn), canReadMessage(standing, isOwn)]).toEqual([texts, message]);
});

test.each<[SeatStatus, boolean, boolean]>([
  ['PLANNED', false, true],
  ['INVITED', false, false],
  ['ACCEPTED', false, false],
  ['DECLINED', true, true],
  ['WITHDRAWN', true, true],
  ['REMOVED', true, true],
])('a %s seat may be offered to an unclaimed organisation: %s, to a claimed one: %s', (status, unclaimed, claimed) => {
  expect([isFree(seat('9', status), false), isFree(seat('9', status), true)]).toEqual([unclaimed, claimed]);
});

const can = (each: SeatFacts, forCoordinator: boolean, forSeat: boolean) =>
  Object.entries(seatPermissions(each, { forCoordinator, forSeat })).flatMap(([what, may]) => (may ? [what] : []));

test.each<[SeatStatus, readonly string[], readonly string[]]>([
  ['PLANNED', ['remove', 'edit'], []],
  ['INVITED', ['remove', 'edit'], ['accept', 'decline']],
  ['ACCEPTED', ['remove', 'edit'], ['leave', 'edit']],
  ['DECLINED', [], []],
  ['WITHDRAWN', [], []],
  ['REMOVED', [], []],
])('with a %s seat the coordinator may %s, its own organisation may %s, others nothing', (status, coordinator, own) => {
  expect(can(seat('9', status), true, false)).toEqual(coordinator);
  expect(can(seat('9', status), false, true)).toEqual(own);
  expect(can(seat('9', status), false, false)).toEqual([]);
});

test('the coordinator edits its own seat, and stays', () => {
  expect(can(seat('1', 'ACCEPTED', 'COORDINATOR'), true, true)).toEqual(['edit']);
});

test('members read who gets what of the grant; the invited do not', () => {
  expect((['COORDINATOR', 'MEMBER', 'INVITED', 'NONE'] as const).map(canReadBudget)).toEqual([true, true, false, false]);
});

test('whoever has a seat may hold a share, but for associated partners', () => {
  const statuses: SeatStatus[] = ['PLANNED', 'INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'REMOVED'];
  expect(statuses.map((status) => canHoldShare(seat('9', status)))).toEqual([true, true, true, false, false, false]);
  const roles: SeatRole[] = ['COORDINATOR', 'PARTNER', 'AFFILIATED_ENTITY', 'ASSOCIATED_PARTNER'];
  expect(roles.map((role) => canHoldShare(seat('9', 'ACCEPTED', role)))).toEqual([true, true, true, false]);
});
