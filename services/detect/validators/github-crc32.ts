import { crc32 } from 'node:zlib';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The six base-62 digits that end a token of GitHub's or npm's format: CRC-32 of the random part between prefix and checksum. */
export function crc32Base62(random: string): string {
  let rest = crc32(random);
  let out = '';
  for (let i = 0; i < 6; i++) {
    out = `${digits[rest % 62] ?? ''}${out}`;
    rest = Math.floor(rest / 62);
  }
  return out;
}

const polynomial = 0xedb88320;
/** By byte, its part of a CRC-32: for texts this short, a call into zlib takes longer than the sum. */
const parts = Int32Array.from({ length: 256 }, (_, byte) => {
  let part = byte;
  for (let bit = 0; bit < 8; bit++) part = (part >>> 1) ^ ((part & 1) === 0 ? 0 : polynomial);
  return part;
});
/** By character of ASCII, its worth as a digit, 255 for none. */
const worths = Uint8Array.from({ length: 128 }, (_, code) => digits.indexOf(String.fromCharCode(code)));

/** True when the last six characters of `body` (a token without its prefix) are the checksum of what stands before them. */
export function hasCrc32Base62(body: string): boolean {
  const last = body.length - 6;
  if (last <= 0) return false;
  let crc = -1;
  for (let i = 0; i < last; i++) {
    const code = body.charCodeAt(i);
    if (code >= 128) return false;
    crc = (crc >>> 8) ^ (parts[(crc ^ code) & 255] ?? 0);
  }
  let told = 0;
  for (let i = last; i < body.length; i++) {
    const worth = worths[body.charCodeAt(i)] ?? 255;
    if (worth === 255) return false;
    told = told * 62 + worth;
  }
  return told === ~crc >>> 0;
}

/** Gives a made-up token (prefix up to the last `_`) the checksum that a real one ends with. */
export function sealCrc32Base62(token: string): string {
  const start = token.lastIndexOf('_') + 1;
  return token.slice(0, -6) + crc32Base62(token.slice(start, -6));
}
