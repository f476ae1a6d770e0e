import { isIP } from 'node:net';

/** Addresses of version 6 that name nobody: unspecified, loopback, link-local, multicast. */
const nobodyV6 = /^(?:::1?$|f[ef][89a-f0-9]{2}:)/i;

/** Version 4 in four numbers without leading zeros; -1 for anything else. */
function parseV4(text: string): number {
  let address = 0;
  let octet = -1;
  let octets = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 46;
    if (code === 46) {
      if (octet < 0 || octet > 255 || ++octets > 4) return -1;
      address = address * 256 + octet;
      octet = -1;
    } else {
      // A zero goes on with nothing.
      if (code < 48 || code > 57 || octet === 0) return -1;
      octet = octet < 0 ? code - 48 : octet * 10 + code - 48;
      if (octet > 255) return -1;
    }
  }
  return octets === 4 ? address : -1;
}

/** Unspecified, loopback, link-local, multicast, reserved and broadcast, and networks rather than hosts (`9.0.0.0`). */
export function namesNobody(address: number): boolean {
  const first = address >>> 24;
  return first === 0 || first === 127 || first >= 224 || address >>> 16 === 0xa9fe || (address & 0xffffff) === 0;
}

/** 4 or 6 for an address that may lead to a person or a machine of theirs (RFC 6890), else 0. */
export function ipAddress(text: string): 0 | 4 | 6 {
  const address = parseV4(text);
  if (address >= 0) return namesNobody(address) ? 0 : 4;
  return isIP(text) === 6 && !nobodyV6.test(text) ? 6 : 0;
}
