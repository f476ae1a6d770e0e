import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether an address is one of the public internet's: no loopback, private, link-local, multicast, reserved, nor one of these inside of IPv6. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  // `process` turns ::ffff:a.b.c.d into a.b.c.d.
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  return parsed.range() === 'unicast' && !embedsIpv4(parsed.toString());
}

/** NAT64, 6to4, Teredo and IPv4-compatible prefixes may lead back into a private IPv4 network. */
const embedding = ['64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32', '::/96'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);
const embedsIpv4 = (address: string): boolean => {
  const parsed = ipaddr.IPv6.parse(address);
  return embedding.some((range) => parsed.match(range));
};

export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

type Callback = (error: Error | null, addresses: LookupAddress[] | string, family?: number) => void;

/**
 * A `lookup` for sockets that resolves once and hands on what it has judged, so that a name cannot point elsewhere between check and connection
 * (DNS rebinding). Refuses when any address of the name is not public (OWASP, "Server Side Request Forgery Prevention").
 */
export function guardedLookup(
  hostname: string,
  options: { readonly all?: boolean | undefined },
  callback: Callback,
): void {
  dnsLookup(hostname, { all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address))) {
      return callback(new AddressRefused('The name leads to an address that is not public.'), []);
    }
    const [first] = addresses;
    return options.all === true ? callback(null, addresses) : callback(null, first?.address ?? '', first?.family);
  });
}
