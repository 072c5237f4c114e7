import type { MemberRole } from '@trefoil/vocabulary';
import { canRead, isSide, otherSide, ownSide } from './thread.policy';

const thread = { starterOrganisationId: '1', recipientOrganisationId: '2' };
const roles = (...ids: string[]) => new Map(ids.map((id): [string, MemberRole] => [id, 'VIEWER']));

test('is read by the people of either organisation and nobody else', () => {
  expect([roles('1'), roles('2'), roles('3', '2'), roles('3'), roles()].map((held) => canRead(held, thread))).toEqual([true, true, true, false, false]);
});

test('who belongs to both sides stands on the one that began', () => {
  expect([roles('1'), roles('2'), roles('2', '1')].map((held) => ownSide(held, thread))).toEqual(['1', '2', '1']);
});

test('has two sides', () => {
  expect([otherSide(thread, '1'), otherSide(thread, '2')]).toEqual(['2', '1']);
  expect(['1', '2', '3'].map((id) => isSide(thread, id))).toEqual([true, true, false]);
});
