import { isAscii, isUtf8 } from 'node:buffer';
import { looksEbcdic } from './ebcdic.ts';

/** How the bytes of a text are to be read. `utf-8` stands for ASCII, UTF-8 and UTF-8 mixed with windows-1252 bytes. */
export interface Encoding {
  readonly name: string;
  /** Length of the byte order mark, bytes. */
  readonly bomLength: number;
}

const utf8: Encoding = { name: 'utf-8', bomLength: 0 };

/** Control characters that a text may have: some anywhere, and this share. Compressed and compiled bytes have a tenth and more. */
const maxControls = 2;
const maxControlShare = 0.03;
/** The same beside NULs that fill or part a text: logs after a crash or `copytruncate`, the environment of a process, fixed records. */
const padded = { maxControlShare: 0.01, leastText: 16, leastTextShare: 0.01 };

/** The encoding of a text that begins with `head`, or null when it is no text. `whole` tells that `head` is all there is. */
export async function detectEncoding(head: Uint8Array, whole: boolean): Promise<Encoding | null> {
  const marked = byteOrderMark(head);
  if (marked !== null) return marked;
  const wide = wideWithoutMark(head);
  if (wide !== null) return wide;
  // Letters and digits of EBCDIC are no ASCII.
  if (!isAscii(head) && looksEbcdic(head)) return { name: 'ebcdic', bomLength: 0 };
  const { controls, nuls } = countControls(head);
  if (controls + nuls > maxControls + head.length * maxControlShare && !isPadded(head, controls, nuls)) return null;
  if (isUtf8(whole ? head : withoutCutCharacter(head))) return utf8;
  return (await legacyEncoding(head)) ?? utf8;
}

function byteOrderMark(head: Uint8Array): Encoding | null {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', bomLength: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { name: 'utf-32le', bomLength: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { name: 'utf-32be', bomLength: 4 };
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', bomLength: 2 };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', bomLength: 2 };
  return null;
}

/** UTF-16 and UTF-32 of mostly Latin text show as NUL bytes at every second, or three of four, places. */
function wideWithoutMark(head: Uint8Array): Encoding | null {
  const length = Math.min(head.length, 4096) & ~3;
  if (length < 4) return null;
  const nuls = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) if (head[i] === 0) nuls[i & 3]! += 1;
  const share = nuls.map((count) => count / (length / 4));
  const [a, b, c, d] = [share[0]!, share[1]!, share[2]!, share[3]!];
  if (a < 0.1 && b > 0.7 && c > 0.9 && d > 0.9) return { name: 'utf-32le', bomLength: 0 };
  if (a > 0.9 && b > 0.9 && c > 0.7 && d < 0.1) return { name: 'utf-32be', bomLength: 0 };
  if (a < 0.1 && c < 0.1 && b > 0.4 && d > 0.4 && b + d > 1) return { name: 'utf-16le', bomLength: 0 };
  if (b < 0.1 && d < 0.1 && a > 0.4 && c > 0.4 && a + c > 1) return { name: 'utf-16be', bomLength: 0 };
  return null;
}

/**
 * Tab, line ends, form feed and escape are common in text, 1C to 1F stand between its fields and records; \u0001 stands between the cells
 * of Hive's tables; STX, ETX and the like frame lines of instruments.
 */
function countControls(head: Uint8Array): { readonly controls: number; readonly nuls: number } {
  let controls = 0;
  let nuls = 0;
  let ones = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!;
    if (byte >= 27 || (byte >= 9 && byte <= 13 && byte !== 11)) continue;
    if (byte === 0) nuls += 1;
    else if (byte === 1) ones += 1;
    else if (!isLineEnd(head[i - 1]) && !isLineEnd(head[i + 1])) controls += 1;
  }
  return { controls: ones > head.length / 3 ? controls + ones : controls, nuls };
}

/** Where a text begins or ends counts as well. */
const isLineEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13 || byte === undefined;

/** True for text in UTF-8 with NULs in it and hardly any other control. */
function isPadded(head: Uint8Array, controls: number, nuls: number): boolean {
  const text = head.length - nuls;
  return (
    text >= padded.leastText &&
    text >= head.length * padded.leastTextShare &&
    controls <= text * padded.maxControlShare &&
    isUtf8(withoutCutCharacter(head))
  );
}

function withoutCutCharacter(head: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= head.length; back++) {
    if (head[head.length - back]! >= 0xc0) return head.subarray(0, head.length - back);
  }
  return head;
}

/** Confidence of a guess from which on it counts, of 100, and the same where most letters lie beyond ASCII. */
const leastConfidence = 40;
const leastOfScript = 20;
/** Share of bytes beyond ASCII that no text in windows-1252 has. */
const mostlyHigh = 0.4;

function highShare(head: Uint8Array): number {
  let high = 0;
  for (const byte of head) if (byte > 0x7f) high += 1;
  return high / head.length;
}

/** Other 8-bit and East Asian encodings; null where windows-1252 or damaged UTF-8 explains the bytes as well. */
async function legacyEncoding(head: Uint8Array): Promise<Encoding | null> {
  const chardet = await import('chardet');
  const guesses = chardet.analyse(head.subarray(0, 16 * 1024));
  const best = guesses[0];
  // Western texts are mostly ASCII: where most letters are not, another script is likelier than a guess's own figure says.
  const least = highShare(head) > mostlyHigh ? leastOfScript : leastConfidence;
  if (best === undefined || best.confidence < least) return null;
  if (/^(utf-8|ascii|iso-8859-1|windows-1252)$/i.test(best.name)) return null;
  const iconv = await import('iconv-lite');
  return iconv.default.encodingExists(best.name) ? { name: best.name.toLowerCase(), bomLength: 0 } : null;
}
