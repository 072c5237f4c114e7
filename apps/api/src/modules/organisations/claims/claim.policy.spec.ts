import { doubtOf } from './claim.policy';
import { isFreeMail } from './free-mail';
import { domainsAbove } from '../domain-of';

const ours = { organisationId: '1' };
const theirs = { organisationId: '2' };

test.each([
  ['proves it at its own domain', { isExact: true, sharedBy: 1, owners: [ours] }, null],
  ['leaves a domain of several in doubt', { isExact: true, sharedBy: 2, owners: [ours, theirs] }, 'SHARED_DOMAIN'],
  ['leaves a domain of more than are named in doubt', { isExact: true, sharedBy: 154, owners: [theirs] }, 'SHARED_DOMAIN'],
  ['leaves a subdomain in doubt', { isExact: false, sharedBy: 1, owners: [ours] }, 'SUBDOMAIN'],
  ['proves nothing at another’s domain', { isExact: true, sharedBy: 1, owners: [theirs] }, 'OTHER_DOMAIN'],
  ['proves nothing at a domain nobody knows', null, 'OTHER_DOMAIN'],
])('an address %s', (_, known, doubt) => {
  expect(doubtOf('1', known, false)).toBe(doubt);
});

test('an address anybody can have proves nothing, whatever a register says', () => {
  expect(doubtOf('1', { isExact: true, sharedBy: 1, owners: [ours] }, true)).toBe('FREE_MAIL');
  expect(isFreeMail(domainsAbove('gmail.com'))).toBe(true);
  expect(isFreeMail(domainsAbove('someone.hotmail.fi'))).toBe(true);
  expect(isFreeMail(domainsAbove('university.example'))).toBe(false);
});
