import { makeOle } from './make-ole.ts';

/** A Word 97 document of one 8-bit and one 16-bit piece; `flags` as in its header ([MS-DOC] 2.5.2). */
export function makeWord(text: string, wideText: string, flags = 0x200): Buffer {
  const document = Buffer.alloc(0x400);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(flags, 0x0a);
  const first = Buffer.from(text, 'latin1');
  const second = Buffer.from(wideText, 'utf16le');
  const plc = Buffer.alloc(4 * 3 + 8 * 2);
  plc.writeUInt32LE(text.length, 4);
  plc.writeUInt32LE(text.length + wideText.length, 8);
  plc.writeUInt32LE((0x40000000 | (0x400 * 2)) >>> 0, 12 + 2);
  plc.writeUInt32LE(0x400 + first.length, 20 + 2);
  const clx = Buffer.concat([Buffer.from([2, plc.length, 0, 0, 0]), plc]);
  document.writeUInt32LE(0, 0x1a2);
  document.writeUInt32LE(clx.length, 0x1a6);
  return makeOle({ WordDocument: Buffer.concat([document, first, second]), '1Table': clx });
}
