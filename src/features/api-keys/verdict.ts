import ipaddr from 'ipaddr.js';
import type { PresentedKey } from './api-key.repository.js';

/** All that can be said of a presented key. Strangers are told the same 401 for everything that isn't VALID. */
export type KeyVerdict = 'VALID' | 'NOT_FOUND' | 'REVOKED' | 'EXPIRED' | 'IP_FORBIDDEN';

/** The one decision about a key: a pure function of what is stored, the time and where the call comes from. */
export function judgeKey(key: PresentedKey | null, now: number, address: string): KeyVerdict {
  if (!key) return 'NOT_FOUND';
  if (key.revokedAt != null || key.userDisabledAt != null) return 'REVOKED';
  if (key.expiresAt != null && key.expiresAt <= now) return 'EXPIRED';
  if (!isAllowedAddress(key.allowedIps, address)) return 'IP_FORBIDDEN';
  return 'VALID';
}

/** @param allowed addresses and networks (CIDR) separated by blanks; empty = all */
function isAllowedAddress(allowed: string, address: string): boolean {
  if (allowed === '') return true;
  if (!ipaddr.isValid(address)) return false;
  const caller = ipaddr.process(address);
  return allowed.split(' ').some((range) => {
    const [network, bits] = ipaddr.parseCIDR(toCidr(range));
    return network.kind() === caller.kind() && caller.match(network, bits);
  });
}

const toCidr = (range: string): string => {
  if (range.includes('/')) return range;
  return range.includes(':') ? `${range}/128` : `${range}/32`;
};
