import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { whole } from '../core/whole.ts';
import type { CompoundFile } from './compound-file.ts';
import { summaryTexts } from './summary-texts.ts';

/** Where Word and Excel keep objects that are embedded in a document. */
const objects = /^(?:ObjectPool\/[^/]+|MBD[0-9A-F]{8})\/(.+)$/;
/** Streams that say of an object what it is or how it looks; the others are the object. */
const aboutObject = /^(?:\u0001(?:CompObj|Ole)|\u0002OlePres\d+|\u0003\w+)$/;

/** Properties of an old Office document, a line each, and the files embedded in it; ARCHIVE_CONTAINS_UNPROCESSED_FILES where one has no file's form. */
export async function* readBeside(file: CompoundFile, place: Place): AsyncGenerator<Block, StatusReason | null> {
  yield* readProperties(file, place);
  const report = new MemberReport();
  for (const entry of file.entries) {
    const stream = objects.exec(entry.path)?.[1];
    if (stream === undefined || aboutObject.test(stream)) continue;
    if (stream !== 'Package') {
      report.member('UNSUPPORTED_FILE_TYPE_EXCEPTION');
      continue;
    }
    enterArchive(place);
    yield* readMember(whole(file.read(entry)), place, entry.path, report);
    if (report.exhausted) break;
  }
  return report.reason;
}

async function* readProperties(file: CompoundFile, place: Place): AsyncGenerator<Block, void> {
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
  const iconv = (await import('iconv-lite')).default;
  const decode = (text: Buffer, codePage: number): string => {
    const name = codePage === 65001 ? 'utf8' : `cp${codePage}`;
    return iconv.decode(text, iconv.encodingExists(name) ? name : 'cp1252');
  };
  for (const name of ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation']) {
    for (const text of summaryTexts(file.stream(name) ?? Buffer.alloc(0), decode)) {
      if (text.trim() === '') continue;
      builder.text(text);
      builder.endRow();
      yield* builder.full();
    }
  }
  yield* builder.rest();
}
