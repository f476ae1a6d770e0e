import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, memberPlace, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { codePageDecoder } from '../core/code-page.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import { whole } from '../core/whole.ts';
import { type Storage, storageOf } from './compound-file.ts';
import { nativeFile } from './native-file.ts';
import { summaryTexts } from './summary-texts.ts';
import { isText, textRuns, wideRuns } from './text-runs.ts';

/** Where Word and Excel keep objects that are embedded in a document, Outlook those of attachments, PowerPoint 95 the document of its successor. */
const objects =
  /^(?:ObjectPool\/[^/]+\/|MBD[0-9A-F]{8}\/|PP97_DUALSTORAGE\/|(?:.*\/)?__substg1\.0_[0-9A-F]{4}000D(?:-[0-9A-F]+)?\/)/i;
/** What the readers of documents, macros, properties and messages look into, pictures, and what programs note for themselves. */
const known = new RegExp(
  [
    String.raw`^(?:WordDocument|[01]Table|Data|Workbook|Book|PowerPoint Document|Pictures|Current User|PP40|Encrypted\w+)$`,
    String.raw`(?:^|\/)(?:VBA\/[^/]*|PROJECT(?:wm|lk)?|__(?:substg|properties_version)1\.0[^/]*)$`,
    String.raw`^MsoDataStore\/[^/]+\/Properties$`,
    String.raw`(?:^|\/)(?:\u0001(?:CompObj|Ole)|\u0003ObjInfo|\u0005\w+|\u0006DataSpaces\/.*)$`,
  ].join('|'),
  'i',
);

/** How an object looks: texts that a metafile draws have 16 bits a character. */
const picture = /(?:^|\/)[\u0002\u0003]\w+$/;

type Reader = (
  file: Storage,
  place: Place,
) => AsyncGenerator<Block, { readonly reason: StatusReason | null; readonly mimeType: string }>;

/**
 * Properties of an old Office document, a line each, texts of streams that nobody else reads, and what is embedded in it, by `readStorage`.
 * ARCHIVE_CONTAINS_UNPROCESSED_FILES where some of that has no known form.
 */
export async function* readBeside(
  file: Storage,
  place: Place,
  readStorage: Reader,
): AsyncGenerator<Block, StatusReason | null> {
  yield* readProperties(file, place);
  const report = new MemberReport();
  const folders = new Set<string>();
  for (const entry of file.entries) {
    const folder = objects.exec(entry.path)?.[0];
    if (folder !== undefined) folders.add(folder);
    else if (!known.test(entry.path)) yield* readStream(entry.path, file.read(entry), place, report);
    if (report.exhausted) return report.reason;
  }
  for (const folder of folders) {
    const object = storageOf(file, folder);
    // A message in a message is read with it.
    if (object.stream('__properties_version1.0') !== null) continue;
    enterArchive(place);
    try {
      place.session.countMember();
      const { reason } = yield* readStorage(object, memberPlace(place, folder.slice(0, -1)));
      report.member(reason);
    } catch (error) {
      if (!(error instanceof ExtractError)) throw error;
      report.member(error.reason);
    }
    if (report.exhausted) break;
  }
  return report.reason;
}

const native = '\u0001Ole10Native';
/** True for the path of a stream that holds a file as it is. */
export const isPackage = (path: string): boolean => path === 'Package' || path === native;

/** A file in a stream of its own, a text, or texts among other bytes. */
async function* readStream(path: string, bytes: Buffer, place: Place, report: MemberReport): AsyncGenerator<Block> {
  if (!isPackage(path) && !isText(bytes)) {
    yield* textLines(picture.test(path) ? wideRuns(bytes) : textRuns(bytes), memberPlace(place, path));
    return;
  }
  const content = path === native ? nativeFile(bytes.subarray(4)) : bytes;
  if (content === null) report.member('UNSUPPORTED_FILE_TYPE_EXCEPTION');
  else {
    enterArchive(place);
    yield* readMember(whole(content), place, path, report);
  }
}

async function* readProperties(file: Storage, place: Place): AsyncGenerator<Block, void> {
  const decode = await codePageDecoder();
  const streams = ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation'];
  const texts = streams.flatMap((name) => [...summaryTexts(file.stream(name) ?? Buffer.alloc(0), decode)]);
  yield* textLines(
    texts.filter((text) => text.trim() !== ''),
    place,
  );
}
