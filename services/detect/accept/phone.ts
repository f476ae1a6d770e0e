import { type Acceptor, unsure } from './accept.ts';
import { digitsEnd, endsAlone, isDigitAt, startsAlone } from './isolated-bytes.ts';

const [space, quote, hyphen, dot, slash] = [32, 34, 45, 46, 47];

const isGap = (byte: number | undefined): boolean => byte === space || byte === hyphen || byte === dot;

/** True when `count` digits stand at `at` and no more. */
const isRun = (bytes: Uint8Array, at: number, count: number): boolean => digitsEnd(bytes, at, count + 1) - at === count;

/** True for three digits of which the first is 2 to 9 and the others are not both 1. */
function isOffice(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] ?? 0) >= 50 && !(bytes[at + 1] === 49 && bytes[at + 2] === 49);
}

/** True when seven digits in a row of `[at, end)` are the same; what stands between them does not count. */
function repeats(bytes: Uint8Array, at: number, end: number): boolean {
  let last = 0;
  let count = 0;
  for (let i = at; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (!isDigitAt(bytes, i)) continue;
    count = byte === last ? count + 1 : 1;
    last = byte;
    if (count === 7) return true;
  }
  return false;
}

function endAt(bytes: Uint8Array, at: number): number {
  if (!startsAlone(bytes, at)) return 0;
  // A piece of a row of numbers, be it after a quote (`HTTP/1.1" 200 792 7159`).
  if (bytes[at - 1] === space && isDigitAt(bytes, at - (bytes[at - 2] === quote ? 3 : 2))) return 0;
  if (bytes[at] === 49 && isGap(bytes[at + 1])) return unsure;
  const area = bytes[at] === 40 ? at + 1 : at;
  let office = area + 4;
  if (!isRun(bytes, area, 3)) return 0;
  const sign = bytes[area + 3];
  if (area > at) {
    if (sign !== 41) return 0;
    if (bytes[office] === space) office++;
    if (bytes[office] === hyphen) office++;
  } else if (!isGap(sign) && sign !== slash) return 0;
  if (!isRun(bytes, office, 3) || !isGap(bytes[office + 3])) return 0;
  if (area === at && sign === dot && bytes[office + 3] === hyphen) return 0;
  const end = digitsEnd(bytes, office + 4, 5);
  if (end - office - 4 !== 4) return 0;
  const next = bytes[end] === space ? bytes[end + 1] : bytes[end];
  if (next === 120 || next === 101 || next === 35) return unsure;
  if (!endsAlone(bytes, end)) return 0;
  if (!isOffice(bytes, area) || !isOffice(bytes, office)) return 0;
  return repeats(bytes, at, end) ? 0 : end;
}

/** Numbers of `PHONE_NUMBER` without a country code, written in groups; a 1 before them and what may be an extension are left to the pattern. */
export const acceptNorthAmericanPhone: Acceptor = { strong: false, endAt };
