import type { Acceptor } from './accept.ts';
import { digitsEnd, endsAlone, startsAlone } from './isolated-bytes.ts';

const value = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) - 48;
const disowned = 78_051_120;

function endAt(bytes: Uint8Array, at: number): number {
  if (!startsAlone(bytes, at)) return 0;
  const first = digitsEnd(bytes, at, 10);
  let end = first;
  let gap = 0;
  if (first - at === 3) {
    gap = 1;
    const sign = bytes[first];
    if (sign !== 32 && sign !== 45 && sign !== 46) return 0;
    const second = digitsEnd(bytes, first + 1, 3);
    if (second - first !== 3 || bytes[second] !== sign) return 0;
    end = digitsEnd(bytes, second + 1, 5);
    if (end - second !== 5) return 0;
  } else if (first - at !== 9) return 0;
  if (!endsAlone(bytes, end)) return 0;
  const area = 100 * value(bytes, at) + 10 * value(bytes, at + 1) + value(bytes, at + 2);
  const group = 10 * value(bytes, at + 3 + gap) + value(bytes, at + 4 + gap);
  let serial = 0;
  for (let i = end - 4; i < end; i++) serial = serial * 10 + value(bytes, i);
  if (area === 0 || area === 666 || area >= 900 || group === 0 || serial === 0) return 0;
  const whole = area * 1_000_000 + group * 10_000 + serial;
  return whole === disowned || whole % 111_111_111 === 0 ? 0 : end;
}

/** `USA_SOCIAL_SECURITY_NUMBER`. */
export const acceptSsn: Acceptor = { strong: false, endAt };
