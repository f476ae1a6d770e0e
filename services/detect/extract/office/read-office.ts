import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { ZipDirectory } from '../archive/zip-directory.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import { reasonOf } from '../core/extract-error.ts';
import type { Place, ReadResult } from '../core/format.ts';
import { thenRest } from '../core/then-rest.ts';
import { externalTargets } from './external-targets.ts';
import type { OfficeKind } from './office-kind.ts';
import { OfficeParts } from './office-parts.ts';
import { embeddedFiles, otherParts, picturesIn } from './other-parts.ts';
import { readDocx } from './read-docx.ts';
import { odfType, readOdf } from './read-odf.ts';
import { readPptx } from './read-pptx.ts';
import { readXlsx } from './read-xlsx.ts';

const ooxml = 'application/vnd.openxmlformats-officedocument';
const mimeTypes = {
  docx: `${ooxml}.wordprocessingml.document`,
  xlsx: `${ooxml}.spreadsheetml.sheet`,
  pptx: `${ooxml}.presentationml.presentation`,
} as const;

/** Reads an office document of the zip family, then its macros and the files embedded in it. */
export async function* readOffice(
  directory: ZipDirectory,
  place: Place,
  kind: OfficeKind,
): AsyncGenerator<Block, ReadResult> {
  const parts = await OfficeParts.open(directory, place.session);
  place.session.unreadPictures += picturesIn(parts);
  const mimeType = kind === 'odf' ? await odfType(parts) : mimeTypes[kind];
  try {
    const read = { docx: readDocx, xlsx: readXlsx, pptx: readPptx, odf: readOdf }[kind];
    const reason = (yield* read(parts, place, mimeType)) ?? (yield* otherParts(parts, place));
    yield* otherLinks(parts, place);
    return { reason: reason ?? (yield* readEmbedded(parts, place)), mimeType };
  } catch (error) {
    if (place.session.sourceFailure !== null) throw error;
    return { reason: reasonOf(error), mimeType };
  }
}

/** Where links of diagrams, charts, notes and of the document as a whole lead. */
async function* otherLinks(parts: OfficeParts, place: Place): AsyncGenerator<Block, void> {
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
  yield* thenRest(externalTargets(parts, parts.unread(/\.rels$/), builder), () => builder.rest());
}

async function* readEmbedded(parts: OfficeParts, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const names = embeddedFiles(parts);
  if (names.length === 0) return null;
  enterArchive(place);
  const report = new MemberReport();
  for (const name of names) {
    yield* readMember(parts.bytes(name), place, name, report);
    if (report.exhausted) break;
  }
  return report.reason;
}
