import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import { repairUtf8 } from '../text/utf8-repair.ts';
import type { Storage } from './compound-file.ts';
import { wideRuns } from './text-runs.ts';

/** A stretch of text in the document stream ([MS-DOC] 2.9.177). */
interface Piece {
  readonly start: number;
  readonly bytes: number;
  readonly wide: boolean;
}

/**
 * Word 97 to 2003: all text that the piece table lists, which is body, notes, headers, comments and text boxes, then what describes the
 * document. An own reader over bounded chains: word-extractor follows a cycle of sectors for ever.
 */
export async function* readDoc(file: Storage, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const document = file.stream('WordDocument') ?? Buffer.alloc(0);
  if (document.length < 0x1aa) throw new ExtractError('MALFORMED_FILE', 'no Word header');
  const flags = document.readUInt16LE(0x0a);
  if ((flags & 0x100) !== 0) return 'ENCRYPTED_ARCHIVE';
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
  const table = file.stream((flags & 0x200) === 0 ? '0Table' : '1Table');
  const found = table === null ? oldPieces(document) : pieces(document, table);
  let damaged = found.length === 0;
  for (const piece of found) {
    const bytes = document.subarray(piece.start, piece.start + piece.bytes);
    if (bytes.length < piece.bytes) damaged = true;
    // 8-bit pieces are windows-1252, which the repair reads everything as that is no UTF-8: here no byte may be taken for UTF-8.
    const text = piece.wide ? bytes.toString('utf16le') : windows1252(bytes);
    for (const line of plain(text).split(/(?<=\n)/)) {
      builder.text(line.replace(/\n$/, ''));
      if (line.endsWith('\n')) builder.endRow();
    }
    yield* builder.full();
  }
  yield* builder.rest();
  yield* textLines(besides(document, table, file.stream('Data')), place);
  return damaged ? 'MALFORMED_FILE' : null;
}

/** Where the header tells the place and length of styles and of fonts in the table stream ([MS-DOC] 2.5.6). */
const namesOfPrograms = [0xa2, 0x112];

/** Texts among what describes the document: authors of changes and comments, names, variables, fields of forms, what is said of pictures. */
function besides(document: Buffer, table: Buffer | null, data: Buffer | null): Set<string> {
  const described = Buffer.from(table ?? []);
  for (const at of namesOfPrograms) {
    const start = document.readUInt32LE(at);
    described.subarray(start, start + document.readUInt32LE(at + 4)).fill(0);
  }
  return new Set([...wideRuns(described), ...wideRuns(data ?? Buffer.alloc(0))]);
}

function pieces(document: Buffer, table: Buffer): Piece[] {
  const start = document.readUInt32LE(0x1a2);
  const clx = table.subarray(start, start + document.readUInt32LE(0x1a6));
  let at = 0;
  while (clx[at] === 1 && at + 3 <= clx.length) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2 || at + 5 > clx.length) return [];
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  const found: Piece[] = [];
  let budget = document.length * 2;
  for (let i = 0; i < count; i++) {
    const length = plc.readUInt32LE(i * 4 + 4) - plc.readUInt32LE(i * 4);
    const position = plc.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    if (length <= 0) continue;
    const wide = (position & 0x40000000) === 0;
    const offset = position & 0x3fffffff;
    const bytes = wide ? length * 2 : length;
    // Pieces that show the same bytes over and over would grow without end.
    budget -= bytes;
    if (budget < 0) break;
    found.push({ start: wide ? offset : offset >> 1, bytes, wide });
  }
  return found;
}

/** Word 6 and 95: one stretch of 8-bit text. */
function oldPieces(document: Buffer): Piece[] {
  const start = document.readUInt32LE(0x18);
  const end = document.readUInt32LE(0x1c);
  return end > start && end <= document.length ? [{ start, bytes: end - start, wide: false }] : [];
}

function windows1252(bytes: Buffer): string {
  const parts: string[] = [];
  for (const run of bytes.toString('latin1').split(/([\u0080-\u009f])/)) {
    parts.push(
      /^[\u0080-\u009f]$/.test(run) ? Buffer.from(repairUtf8(Buffer.from(run, 'latin1'))).toString('utf8') : run,
    );
  }
  return parts.join('');
}

/** Marks of paragraphs, cells, fields and pictures as line ends, tabs or nothing. */
function plain(text: string): string {
  return text
    .replace(/[\r\u000b\u000c]/g, '\n')
    .replace(/\u0007/g, '\t')
    .replace(/[\u0013\u0014\u0015]/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f]/g, '');
}
