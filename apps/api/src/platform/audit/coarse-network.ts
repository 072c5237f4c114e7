const IPV4 = /^(\d+\.\d+\.\d+)\.\d+$/;

/** The neighbourhood of a caller as networkOf tells them: a /24 of IPv4, a /48 of IPv6; null for anything else. */
export function coarseNetwork(network: string): string | null {
  const ipv4 = IPV4.exec(network)?.[1];
  if (ipv4) return `${ipv4}.0/24`;
  const [groups, size] = network.split('::');
  return size === '/64' && groups ? `${groups.split(':').slice(0, 3).join(':')}::/48` : null;
}
