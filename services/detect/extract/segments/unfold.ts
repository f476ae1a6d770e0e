import { isUtf8 } from 'node:buffer';

const [tab, newline, carriageReturn, blank, equals] = [9, 10, 13, 32, 61];
const quotedPrintable = /^[^:\r\n]{0,1024};(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;

/** A line of cards and calendars: where its content ends, and where the next one begins. */
export interface Unfolded {
  readonly end: number;
  readonly next: number;
}

/**
 * Puts the line at `at` together in place: it goes on behind a line end with a blank (RFC 5545 3.1, RFC 6350 3.2), and vCard 2.1 has
 * quoted-printable, where `=` joins lines, too. The content moves up; what joined it stands behind it, so that the text keeps its length
 * and its lines their number. Null where the line may go on behind `to`, unless `force` says that nothing follows.
 */
export function unfold(bytes: Buffer, at: number, to: number, force: boolean): Unfolded | null {
  const isQuoted = quotedPrintable.test(bytes.toString('latin1', at, Math.min(to, at + 1100)));
  const contents: Buffer[] = [];
  const joints: Buffer[] = [];
  for (let from = at; ; ) {
    const found = bytes.indexOf(newline, from);
    const isCut = found < 0 || found >= to;
    const lineEnd = isCut ? to : found;
    if (lineEnd + 1 >= to && !force) return null;
    const stop = lineEnd > from && bytes[lineEnd - 1] === carriageReturn ? lineEnd - 1 : lineEnd;
    const isSoft = isQuoted && stop > from && bytes[stop - 1] === equals;
    const isFold = bytes[lineEnd + 1] === blank || bytes[lineEnd + 1] === tab;
    if (isCut || lineEnd + 1 >= to || !(isSoft || isFold)) {
      const next = Math.min(to, lineEnd + 1);
      if (joints.length === 0 && !isQuoted) return { end: stop, next };
      contents.push(Buffer.from(bytes.subarray(from, stop)));
      const joined = Buffer.concat(contents);
      const content = isQuoted ? decoded(joined) : joined;
      const rest = Buffer.concat([Buffer.alloc(joined.length - content.length, blank), ...joints]);
      content.copy(bytes, at);
      rest.copy(bytes, at + content.length);
      return { end: at + content.length, next };
    }
    const end = isSoft ? stop - 1 : stop;
    const next = isSoft ? lineEnd + 1 : lineEnd + 2;
    contents.push(Buffer.from(bytes.subarray(from, end)));
    joints.push(Buffer.from(bytes.subarray(end, next)));
    from = next;
  }
}

/** Quoted-printable resolved; bytes that are no UTF-8 are taken for windows-1252's letters. */
function decoded(content: Buffer): Buffer {
  const plain = content.toString('latin1').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => {
    const byte = Number.parseInt(hex, 16);
    return byte < 32 ? ' ' : String.fromCharCode(byte);
  });
  const bytes = Buffer.from(plain, 'latin1');
  if (isUtf8(bytes)) return bytes;
  const wide = Buffer.from(plain, 'utf8');
  return wide.length <= content.length ? wide : bytes;
}
