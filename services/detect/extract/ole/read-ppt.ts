import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import type { CompoundFile } from './compound-file.ts';

const maxDepth = 50;
const textChars = 0x0fa0;
const textBytes = 0x0fa8;
const cString = 0x0fba;

/** PowerPoint 97 to 2003: the text atoms of the document stream ([MS-PPT] 2.9), in the order in which they are stored. */
export async function* readPpt(file: CompoundFile, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const user = file.stream('Current User');
  if (user !== null && user.length >= 16 && user.readUInt32LE(12) === 0xf3d1c4df) return 'ENCRYPTED_ARCHIVE';
  const document = file.stream('PowerPoint Document') ?? Buffer.alloc(0);
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
  for (const text of texts(document, 0)) {
    for (const line of text.split(/[\r\n\u000b]+/)) {
      builder.text(line.replace(/[\u0000-\u0008\u000e-\u001f]/g, ''));
      builder.endRow();
    }
    yield* builder.full();
  }
  yield* builder.rest();
  return null;
}

function* texts(records: Buffer, depth: number): Generator<string> {
  for (let at = 0; at + 8 <= records.length; ) {
    const isContainer = (records[at]! & 0x0f) === 0x0f;
    const type = records.readUInt16LE(at + 2);
    const body = records.subarray(at + 8, at + 8 + records.readUInt32LE(at + 4));
    if (isContainer && depth < maxDepth) yield* texts(body, depth + 1);
    else if (type === textChars || type === cString) yield body.toString('utf16le');
    else if (type === textBytes) yield body.toString('latin1');
    at += 8 + body.length;
  }
}
