import { canActFor, canEdit, canMessage, canSee, canWithdraw } from './organisation.policy';

const active = { claimed: true, withdrawnAt: null, suspendedAt: null };
const withdrawn = { claimed: true, withdrawnAt: new Date('2026-01-01'), suspendedAt: null };

test.each([
  ['OWNER', true, true],
  ['EDITOR', true, false],
  ['VIEWER', false, false],
  [undefined, false, false],
] as const)('%s may edit and act: %s, withdraw: %s', (role, edit, withdraw) => {
  expect([canEdit(role), canActFor(role), canWithdraw(role)]).toEqual([edit, edit, withdraw]);
});

test('is written to by others who are signed in, once it is claimed', () => {
  expect(canMessage(undefined, active, true)).toBe(true);
  expect(canMessage(undefined, active, false)).toBe(false);
  expect(canMessage('OWNER', active, true)).toBe(false);
  expect(canMessage(undefined, { ...active, claimed: false }, true)).toBe(false);
  expect(canMessage(undefined, withdrawn, true)).toBe(false);
});

test('once withdrawn is seen by its own people only', () => {
  expect([canSee(undefined, active), canSee(undefined, withdrawn), canSee('VIEWER', withdrawn)]).toEqual([true, false, true]);
});
