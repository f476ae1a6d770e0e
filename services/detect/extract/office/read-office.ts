import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { ZipDirectory } from '../archive/zip-directory.ts';
import type { Block } from '../contract.ts';
import { reasonOf } from '../core/extract-error.ts';
import type { Place, ReadResult } from '../core/format.ts';
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
    return { reason: reason ?? (yield* readEmbedded(parts, place)), mimeType };
  } catch (error) {
    if (place.session.sourceFailure !== null) throw error;
    return { reason: reasonOf(error), mimeType };
  }
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
