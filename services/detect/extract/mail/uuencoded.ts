/** A file as uuencode writes it into a text (POSIX.1): each line begins with its length, four characters stand for three bytes. */
const block = /^begin [0-7]{3,4} ([^\r\n]{1,255})\r?\n((?:[ -`]{1,90}\r?\n)*?)(?:`| )?\r?\n?end[ \t]*\r?$/gm;

/** The files that are uuencoded in a text. */
export function uuencodedFiles(text: string): { name: string; content: Uint8Array }[] {
  if (!text.includes('begin ')) return [];
  return [...text.matchAll(block)].map(([, name = '', lines = '']) => ({
    name,
    content: Buffer.concat(lines.split('\n').map(decodedLine)),
  }));
}

function decodedLine(line: string): Buffer {
  const six = (at: number): number => (line.charCodeAt(at) - 32) & 63;
  const length = line === '' ? 0 : six(0);
  const out = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let at = 1, to = 0; to < length; at += 4, to += 3)
    out.writeUIntBE((six(at) << 18) | (six(at + 1) << 12) | (six(at + 2) << 6) | six(at + 3), to, 3);
  return out.subarray(0, length);
}
