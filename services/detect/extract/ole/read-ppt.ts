import { inflateSync } from 'node:zlib';
import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import { whole } from '../core/whole.ts';
import type { Storage } from './compound-file.ts';
import { PptPages } from './ppt-pages.ts';
import { pptRecords } from './ppt-records.ts';
import { wideRuns } from './text-runs.ts';

const maxDepth = 50;
const textChars = 0x0fa0;
const textBytes = 0x0fa8;
const cString = 0x0fba;
const objectStorage = 0x1011;
const font = 0x0fb7;
const lines = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
/** Most bytes of an object that is stored compressed. */
const maxObjectBytes = 64 * 1024 * 1024;

/**
 * PowerPoint 97 to 2003: the text atoms of the document stream ([MS-PPT] 2.9), in the order in which they are stored, then the objects in it.
 * What a slide or its notes show stands on that slide's page; masters, and slides that are no more, as lines.
 */
export async function* readPpt(file: Storage, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const user = file.stream('Current User');
  if (user !== null && user.length >= 16 && user.readUInt32LE(12) === 0xf3d1c4df) return 'ENCRYPTED_ARCHIVE';
  const document = file.stream('PowerPoint Document') ?? Buffer.alloc(0);
  const pages = new PptPages(document);
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), lines, null);
  let pageNumber: number | null = null;
  for (const { kind, body, page } of atoms(document, pages)) {
    if (kind !== 'utf16le' && kind !== 'latin1') continue;
    if (page !== pageNumber) builder.at(page === null ? lines : { kind: 'PAGE', pageNumber: page });
    pageNumber = page;
    for (const line of body.toString(kind).split(/[\r\n\u000b]+/)) {
      builder.text(line.replace(/[\u0000-\u0008\u000e-\u001f]/g, ''));
      builder.endRow();
    }
    yield* builder.full();
  }
  yield* builder.rest();
  yield* textLines(besides(document), place);
  return yield* readObjects(document, place);
}

/** Texts of the records that are none: names and descriptions of shapes, authors of comments, extensions of later versions. */
function besides(document: Buffer): Set<string> {
  const found = new Set<string>();
  for (const { kind, body } of atoms(document))
    if (kind === 'other') for (const text of wideRuns(body)) found.add(text);
  return found;
}

/** Compound files with a length before them where they are compressed: macros, embedded documents ([MS-PPT] 2.10.34). */
async function* readObjects(document: Buffer, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const report = new MemberReport();
  let number = 0;
  for (const { kind, body, packed } of atoms(document)) {
    if (kind !== 'object') continue;
    number += 1;
    enterArchive(place);
    try {
      const plain = packed ? inflateSync(body.subarray(4), { maxOutputLength: maxObjectBytes }) : body;
      place.session.countExtracted(plain.length);
      yield* readMember(whole(plain), place, `object ${number}`, report);
    } catch (error) {
      if (error instanceof ExtractError || place.session.sourceFailure !== null) throw error;
      report.member('MALFORMED_FILE');
    }
    if (report.exhausted) break;
  }
  return report.reason;
}

interface Atom {
  /** The encoding of a text, or what else it is. */
  readonly kind: 'utf16le' | 'latin1' | 'object' | 'other';
  readonly body: Buffer;
  readonly packed: boolean;
  /** The slide that it belongs to, from 1. */
  readonly page: number | null;
}

const kinds: ReadonlyMap<number, Atom['kind']> = new Map([
  [textChars, 'utf16le'],
  [cString, 'utf16le'],
  [textBytes, 'latin1'],
  [objectStorage, 'object'],
]);

function* atoms(records: Buffer, pages?: PptPages, depth = 0, within: number | null = null): Generator<Atom> {
  let page = within;
  for (const record of pptRecords(records)) {
    const { type, instance, body } = record;
    const here = depth === 0 ? pages?.ofRecord(record) : pages?.ofListed(record);
    if (here !== undefined) page = here;
    if (record.isContainer && depth < maxDepth) yield* atoms(body, pages, depth + 1, page);
    else if (type !== font) yield { kind: kinds.get(type) ?? 'other', body, packed: instance === 1, page };
  }
}
