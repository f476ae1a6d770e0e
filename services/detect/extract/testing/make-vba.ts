import { makeOle } from './make-ole.ts';

/** A compressed container ([MS-OVBA] 2.4.1) of one chunk, without copies. */
export function packVba(plain: Buffer): Buffer {
  const eights = Array.from({ length: Math.ceil(plain.length / 8) }, (_, i) => plain.subarray(i * 8, i * 8 + 8));
  const body = Buffer.concat(eights.flatMap((eight) => [Buffer.from([0]), eight]));
  const head = Buffer.from([1, 0, 0]);
  head.writeUInt16LE(0xb000 | (body.length - 1), 1);
  return Buffer.concat([head, body]);
}

function record(type: number, body: Buffer, told = body.length): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt16LE(type, 0);
  head.writeUInt32LE(told, 2);
  return Buffer.concat([head, body]);
}

/** A project of one module in code page 1250; `source` is packed. */
export function makeVba(source: Buffer): Buffer {
  const dir = Buffer.concat([
    record(0x03, Buffer.from([0xe2, 4])),
    record(0x09, Buffer.alloc(6), 4),
    record(0x32, Buffer.from('Module1', 'utf16le')),
    record(0x31, Buffer.from([3, 0, 0, 0])),
  ]);
  return makeOle({ 'VBA/dir': packVba(dir), 'VBA/Module1': Buffer.concat([Buffer.from('xyz'), source]) });
}
