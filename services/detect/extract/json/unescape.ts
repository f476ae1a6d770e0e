import { sequenceEnd } from '../text/colours.ts';
import { plainPoint } from '../text/plain-signs.ts';

const esc = 27;
const simple = new Uint8Array(256);
for (const [name, byte] of [
  ['b', 8],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
] as const) {
  simple[name.charCodeAt(0)] = byte;
}

/** Resolves JSON's escapes in `bytes[start, end)` in place, as UTF-8; returns the new end, and blanks the rest. Never gets longer. */
export function unescapeJson(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let at = start; at < end; ) {
    const byte = bytes[at]!;
    if (byte !== 92 || at + 1 >= end) {
      bytes[to++] = byte;
      at += 1;
      continue;
    }
    const name = bytes[at + 1]!;
    const unit = name === 117 ? codeUnit(bytes, at + 2, end) : -1;
    if (unit < 0) {
      bytes[to++] = simple[name]! === 0 ? name : simple[name]!;
      at += 2;
      continue;
    }
    at += 6;
    let point = unit;
    if (unit >= 0xd800 && unit < 0xdc00 && bytes[at] === 92 && bytes[at + 1] === 117) {
      const low = codeUnit(bytes, at + 2, end);
      if (low >= 0xdc00 && low < 0xe000) {
        point = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
        at += 6;
      }
    }
    if (point >= 0xd800 && point < 0xe000) point = 0xfffd;
    if (point === esc) {
      const behind = sequenceEnd(bytes, at - 1, end);
      if (behind > at) {
        at = behind;
        continue;
      }
    }
    const plain = plainPoint(point);
    if (plain < 0 && (to === start || bytes[to - 1]! < 128)) continue;
    if (plain > 0) point = plain;
    to = putCharacter(bytes, to, point);
  }
  bytes.fill(32, to, end);
  return to;
}

/** Four hex digits, or -1. */
function codeUnit(bytes: Uint8Array, at: number, end: number): number {
  if (at + 4 > end) return -1;
  let unit = 0;
  for (let i = at; i < at + 4; i++) {
    const byte = bytes[i]!;
    const digit =
      byte >= 48 && byte <= 57 ? byte - 48 : (byte | 32) >= 97 && (byte | 32) <= 102 ? (byte | 32) - 87 : -1;
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

function putCharacter(bytes: Uint8Array, at: number, point: number): number {
  let to = at;
  if (point < 0x80) {
    bytes[to++] = point;
  } else if (point < 0x800) {
    bytes[to++] = 0xc0 | (point >> 6);
    bytes[to++] = 0x80 | (point & 63);
  } else if (point < 0x10000) {
    bytes[to++] = 0xe0 | (point >> 12);
    bytes[to++] = 0x80 | ((point >> 6) & 63);
    bytes[to++] = 0x80 | (point & 63);
  } else {
    bytes[to++] = 0xf0 | (point >> 18);
    bytes[to++] = 0x80 | ((point >> 12) & 63);
    bytes[to++] = 0x80 | ((point >> 6) & 63);
    bytes[to++] = 0x80 | (point & 63);
  }
  return to;
}
