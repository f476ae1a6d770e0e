import { namesNobody } from '../validators/ip-address.ts';
import { type Acceptor, unsure } from './accept.ts';
import { digitsEnd, isWordAt } from './isolated-bytes.ts';

const hyphen = 45;
const dot = 46;

/** The number written at `[at, end)`, -1 when it is none of an address. */
function octet(bytes: Uint8Array, at: number, end: number): number {
  let value = 0;
  for (let i = at; i < end; i++) value = value * 10 + (bytes[i] ?? 0) - 48;
  // A zero goes on with nothing.
  return end === at || value > 255 || (end - at > 1 && bytes[at] === 48) ? -1 : value;
}

function endAt(bytes: Uint8Array, at: number): number {
  const before = at > 0 ? (bytes[at - 1] ?? 0) : 0;
  if (before === dot || before === hyphen || (at > 0 && isWordAt(bytes, at - 1))) return 0;
  let from = at;
  let address = 0;
  // What speaks for an address rather than a version: `ip-address.ts`.
  let large = bytes[at] === 49 && bytes[at + 1] === 48 && bytes[at + 2] === dot;
  for (let number = 0; ; number++) {
    const end = digitsEnd(bytes, from, 4);
    const value = octet(bytes, from, end);
    if (value < 0) return 0;
    address = address * 256 + value;
    large ||= end - from === 3;
    from = end;
    if (number === 3) break;
    if (bytes[from++] !== dot) return 0;
  }
  const next = bytes[from] ?? 0;
  if (next === hyphen || isWordAt(bytes, from) || (next === dot && isWordAt(bytes, from + 1))) return 0;
  if (namesNobody(address)) return 0;
  return large ? from : unsure;
}

/** `IP_ADDRESS`, version 4. */
export const acceptIpv4: Acceptor = { strong: true, endAt };
