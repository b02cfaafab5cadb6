import ipaddr from 'ipaddr.js';

/**
 * The network that an address lies in, as CIDR text such as `198.51.100.0/24`. What is no address is
 * its own network.
 */
export function toNetwork(address: string, bits: { ipv4: number; ipv6: number }): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) {
    return `${ipaddr.IPv4.networkAddressFromCIDR(`${parsed.toString()}/${bits.ipv4}`).toString()}/${bits.ipv4}`;
  }
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${bits.ipv6}`).toString()}/${bits.ipv6}`;
}
