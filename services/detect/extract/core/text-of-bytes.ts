import { isUtf8 } from 'node:buffer';

/** Characters in a row that are taken for text among other bytes. */
const runs = /[^\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]{6,}/gu;
/** Most bytes beyond ASCII in a text of an 8-bit encoding. */
const mostHigh = 0.4;

/**
 * What can be read in a value of bytes that are not clean UTF-8: text padded with NULs, UTF-16, an 8-bit encoding (as ISO 8859-1), else
 * the runs of characters that stand among other bytes, a line each: serialized objects hold their texts so. Empty for hashes, sketches
 * and the like.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const wide = wideText(all);
  if (wide !== null) return wide;
  let end = all.length;
  while (end > 0 && all[end - 1] === 0) end -= 1;
  const text = all.subarray(0, end);
  let controls = 0;
  let high = 0;
  for (const byte of text) {
    if (byte > 127) high += 1;
    else if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127) controls += 1;
  }
  if (controls === 0 && isUtf8(text)) return text.toString('utf8');
  if (controls === 0 && high <= text.length * mostHigh) return text.toString('latin1');
  return (text.toString('utf8').match(runs) ?? []).join('\n');
}

/** Mostly Latin text of 16 bits a character has NULs at nearly every second place, and none between. */
function wideText(bytes: Buffer): string | null {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return null;
  const nuls = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) nuls[at % 2]! += 1;
  const [even, odd] = [nuls[0]!, nuls[1]!];
  if (even + odd < bytes.length * 0.4 || even * odd > 0) return null;
  return (even === 0 ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
}
