import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { CounterclaimError } from '../model/errors.js';

const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is of the public internet. Private, loopback, link-local, shared (CGNAT), multicast, documentation and
 * reserved ranges are not, nor is any of them inside an IPv6 form (IANA special-purpose registries, RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_V6);
}

/** Why a host cannot be fetched. */
export const refusal = (host: string): CounterclaimError =>
  new CounterclaimError(
    'address-refused',
    `"${host}" is a private or reserved address; it is fetched only when private addresses are allowed.`,
  );

/** A host written as an address, without the brackets of IPv6; null for a name. */
export const literalAddress = (host: string): string | null => {
  const bare = host.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
};

/**
 * A lookup that resolves a name to the addresses that are allowed, and to no other. The socket connects to what this
 * returns, so what was checked is what is connected to, however the name resolves a moment later.
 */
export const guardedLookup =
  (allows: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    dnsLookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '', 0);
      const allowed = addresses.filter(({ address }) => allows(address));
      const first = allowed[0];
      if (!first) return callback(refusal(hostname) as NodeJS.ErrnoException, '', 0);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
