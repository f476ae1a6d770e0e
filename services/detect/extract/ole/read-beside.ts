import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { codePageDecoder } from '../core/code-page.ts';
import type { Place } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import { whole } from '../core/whole.ts';
import type { CompoundFile } from './compound-file.ts';
import { summaryTexts } from './summary-texts.ts';

/** Where Word and Excel keep objects that are embedded in a document; an object alone has its streams at the root. */
const objects = /^(?:ObjectPool\/[^/]+\/|MBD[0-9A-F]{8}\/)([^/]+)$/;
/** Streams that say of an object what it is or how it looks; the others are the object. */
const aboutObject = /^(?:\u0001(?:CompObj|Ole)|\u0002OlePres\d+|\u0003\w+)$/;

/** Properties of an old Office document, a line each, and the files embedded in it; ARCHIVE_CONTAINS_UNPROCESSED_FILES where one has no file's form. */
export async function* readBeside(file: CompoundFile, place: Place): AsyncGenerator<Block, StatusReason | null> {
  yield* readProperties(file, place);
  const report = new MemberReport();
  for (const entry of file.entries) {
    const stream = objects.exec(entry.path)?.[1] ?? (isPackage(entry.path) ? entry.path : null);
    if (stream === null || aboutObject.test(stream)) continue;
    const content = isPackage(stream) ? packaged(stream, file.read(entry)) : null;
    if (content === null) {
      report.member('UNSUPPORTED_FILE_TYPE_EXCEPTION');
      continue;
    }
    enterArchive(place);
    yield* readMember(whole(content), place, entry.path, report);
    if (report.exhausted) break;
  }
  return report.reason;
}

const native = '\u0001Ole10Native';
/** True for the path of a stream that holds a file as it is. */
export const isPackage = (path: string): boolean => path === 'Package' || path === native;

/** The file in such a stream; null when it is none. A native one ([MS-OLEDS] 2.3.6) has its names and lengths before it. */
function packaged(stream: string, bytes: Buffer): Buffer | null {
  if (stream !== native) return bytes;
  let at = 6;
  for (let name = 0; name < 2; name++) at = bytes.indexOf(0, at) + 1 || bytes.length;
  if (at + 12 > bytes.length) return null;
  at += 8 + bytes.readUInt32LE(at + 4);
  if (at + 4 > bytes.length) return null;
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32LE(at));
}

async function* readProperties(file: CompoundFile, place: Place): AsyncGenerator<Block, void> {
  const decode = await codePageDecoder();
  const streams = ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation'];
  const texts = streams.flatMap((name) => [...summaryTexts(file.stream(name) ?? Buffer.alloc(0), decode)]);
  yield* textLines(
    texts.filter((text) => text.trim() !== ''),
    place,
  );
}
