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

/** True when the last six characters of `body` (a token without its prefix) are the checksum of what stands before them. */
export function hasCrc32Base62(body: string): boolean {
  return body.length > 6 && crc32Base62(body.slice(0, -6)) === body.slice(-6);
}

/** Gives a made-up token (prefix up to the last `_`) the checksum that a real one ends with. */
export function sealCrc32Base62(token: string): string {
  const start = token.lastIndexOf('_') + 1;
  return token.slice(0, -6) + crc32Base62(token.slice(start, -6));
}
