/** A file as uuencode writes it into a text (POSIX.1): each line begins with its length, four characters stand for three bytes. */
const opening = /^begin [0-7]{3,4} ([^\r\n]{1,255})\r?\n/gm;

/** The files that are uuencoded in a text. */
export function uuencodedFiles(text: string): { name: string; content: Uint8Array }[] {
  return [...text.matchAll(opening)].flatMap((begin) => {
    const content = contentAt(text, begin.index + begin[0].length);
    return content === null ? [] : [{ name: (begin[1] ?? '').trimEnd(), content }];
  });
}

/** What the lines from `from` on say until `end`, null where other text comes first. Line by line: an expression over all of a large file overflows the stack. */
function contentAt(text: string, from: number): Buffer | null {
  const lines: string[] = [];
  for (let at = from; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const next = found < 0 ? text.length : found;
    const line = text.slice(at, next).replace(/\r$/, '');
    if (/^end[ \t]*$/.test(line)) return decoded(lines);
    if (!/^[ -`]{0,90}$/.test(line)) return null;
    if (line !== '') lines.push(line);
    at = next + 1;
  }
  return null;
}

function decoded(lines: readonly string[]): Buffer {
  const out = Buffer.alloc(lines.reduce((sum, line) => sum + six(line, 0), 0));
  let to = 0;
  for (const line of lines) {
    const end = to + six(line, 0);
    for (let at = 1; to < end; at += 4) {
      const bits = (six(line, at) << 18) | (six(line, at + 1) << 12) | (six(line, at + 2) << 6) | six(line, at + 3);
      for (let shift = 16; shift >= 0 && to < end; shift -= 8) out[to++] = bits >> shift;
    }
  }
  return out;
}

const six = (line: string, at: number): number => (line.charCodeAt(at) - 32) & 63;
