import { coarseNetwork } from './coarse-network';

test.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['', null],
  ['unknown', null],
])('keeps of %j no more than %j', (network, coarse) => {
  expect(coarseNetwork(network)).toBe(coarse);
});
