import { isIP } from 'node:net';

/** Addresses that name nobody: unspecified, loopback, netmasks, link-local, multicast, broadcast, documentation of IPv6 by prefix. */
const nobodyV4 = /^(?:0|127|22[4-9]|2[34]\d|25\d)\.|^169\.254\.|\.0\.0\.0$/;
const nobodyV6 = /^(?:::1?$|f[ef][89a-f0-9]{2}:)/i;

/** 4 or 6 for an address that may lead to a person or a machine of theirs (RFC 6890), else 0. */
export function ipAddress(text: string): 0 | 4 | 6 {
  switch (isIP(text)) {
    case 4:
      return nobodyV4.test(text) ? 0 : 4;
    case 6:
      return nobodyV6.test(text) ? 0 : 6;
    default:
      return 0;
  }
}
