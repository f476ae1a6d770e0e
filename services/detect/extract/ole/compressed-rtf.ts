/** What the window of 4,096 bytes begins with ([MS-OXRTFCP] 2.1.2.1). */
const beginning =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const windowBytes = 4096;
const compressed = 0x75465a4c;
const uncompressed = 0x414c454d;
const headerBytes = 16;

/** RTF as messages keep it ([MS-OXRTFCP]); what came before the damage when it is damaged, and null when it is none. */
export function decompressRtf(bytes: Buffer): { readonly rtf: Buffer; readonly whole: boolean } | null {
  if (bytes.length < headerBytes) return null;
  const kind = bytes.readUInt32LE(8);
  const size = bytes.readUInt32LE(4);
  if (kind === uncompressed) {
    const rtf = bytes.subarray(headerBytes, headerBytes + size);
    return { rtf, whole: rtf.length === size };
  }
  if (kind !== compressed) return null;
  const window = Buffer.alloc(windowBytes, 32);
  let write = window.write(beginning, 'latin1');
  // Two bytes stand for 17 at most.
  const rtf = Buffer.alloc(Math.min(size, bytes.length * 9));
  let length = 0;
  const put = (byte: number): void => {
    window[write] = byte;
    write = (write + 1) % windowBytes;
    if (length < rtf.length) rtf[length++] = byte;
  };
  for (let at = headerBytes; at < bytes.length; ) {
    const flags = bytes[at++]!;
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((flags & (1 << bit)) === 0) {
        put(bytes[at++]!);
        continue;
      }
      if (at + 2 > bytes.length) break;
      const pair = bytes.readUInt16BE(at);
      at += 2;
      const from = pair >> 4;
      // A reference to where is written next ends the text.
      if (from === write) return { rtf: rtf.subarray(0, length), whole: length === size };
      for (let i = 0; i < (pair & 15) + 2; i++) put(window[(from + i) % windowBytes]!);
    }
  }
  return { rtf: rtf.subarray(0, length), whole: length === size };
}
