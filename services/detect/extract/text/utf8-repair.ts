import { isUtf8 } from 'node:buffer';

/** windows-1252 for bytes 0x80–0x9f; the five holes stand for themselves as C1 controls, as browsers read them. */
const windows1252 = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

/** Length of the UTF-8 character at `at`, 0 when the bytes are none; negative when they may be one that the end cuts. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i];
    if (next === undefined) return -length;
    if ((next & 0xc0) !== 0x80) return 0;
    if (i === 1) {
      if (lead === 0xe0 && next < 0xa0) return 0;
      if (lead === 0xed && next > 0x9f) return 0;
      if (lead === 0xf0 && next < 0x90) return 0;
      if (lead === 0xf4 && next > 0x8f) return 0;
    }
  }
  return length;
}

/** Bytes at the end of `bytes` that belong to a character which may go on behind it: 0 to 3. */
export function cutBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return characterLength(bytes, bytes.length - back) < 0 ? back : 0;
  }
  return 0;
}

/** `bytes` as valid UTF-8: a byte that belongs to no character is read as windows-1252. The same array when nothing was wrong. */
export function repairUtf8(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  const repaired = Buffer.allocUnsafe(bytes.length * 3);
  let to = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length > 0) {
      for (let i = 0; i < length; i++) repaired[to++] = bytes[at++]!;
      continue;
    }
    const byte = bytes[at++]!;
    const point = byte < 0xa0 ? windows1252[byte - 0x80]! : byte;
    if (point < 0x800) {
      repaired[to++] = 0xc0 | (point >> 6);
      repaired[to++] = 0x80 | (point & 63);
    } else {
      repaired[to++] = 0xe0 | (point >> 12);
      repaired[to++] = 0x80 | ((point >> 6) & 63);
      repaired[to++] = 0x80 | (point & 63);
    }
  }
  return repaired.subarray(0, to);
}
