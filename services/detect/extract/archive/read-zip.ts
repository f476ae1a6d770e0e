import { crc32 } from 'node:zlib';
import type { Block } from '../contract.ts';
import { ByteSource } from '../core/byte-source.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place, ReadResult } from '../core/format.ts';
import { hold } from '../core/hold.ts';
import { textLines } from '../core/text-lines.ts';
import { officeKind, officeMark } from '../office/office-kind.ts';
import { zipDecompressor } from './decompressors.ts';
import { MemberReport } from './member-report.ts';
import { enterArchive, readMember } from './read-member.ts';
import { salvageZip } from './salvage-zip.ts';
import { isTellingName } from './telling-name.ts';
import { ZipDirectory, type ZipEntry } from './zip-directory.ts';

/** zip: the members that the central directory names, in its order; office documents are read as such. */
export async function* readZip(input: ByteSource, place: Place): AsyncGenerator<Block, ReadResult> {
  const { limits } = place.session;
  const held = await hold(input, limits.maxBufferedBytes);
  try {
    const directory = await ZipDirectory.open(held).catch(() => null);
    if (directory === null) {
      enterArchive(place);
      const report = new MemberReport();
      report.archive('MALFORMED_FILE');
      yield* salvageZip(held, place, report);
      return report.reason;
    }
    if (directory.entryCount > limits.maxArchiveMembers) return 'ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT';
    const survey = await directory.survey(officeMark);
    if (survey.overlapping) return 'MALFORMED_FILE';
    const office = officeKind(survey.marks);
    if (office !== null) return yield* (await import('../office/read-office.ts')).readOffice(directory, place, office);
    enterArchive(place);
    const report = new MemberReport();
    if (survey.hiddenMember) report.archive('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
    const comments = [directory.comment];
    for await (const entry of directory.entries()) {
      if (entry.comment !== '') comments.push(entry.comment);
      if (entry.isFolder && entry.compressedBytes === 0) {
        if (isTellingName(entry.name)) comments.push(entry.name);
        continue;
      }
      if (await directory.contradicts(entry)) report.archive('MALFORMED_FILE');
      if (entry.isEncrypted) report.member('ENCRYPTED_ARCHIVE');
      else yield* readMember(memberBytes(directory, entry), place, entry.name, report);
      if (report.exhausted) break;
    }
    yield* textLines(
      comments.filter((comment) => comment !== ''),
      place,
    );
    return report.reason;
  } finally {
    await held.close();
  }
}

/** The plain bytes of a member. Another size or sum than the directory told ends in MALFORMED_FILE, after what came out. */
export async function* memberBytes(directory: ZipDirectory, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const decompress = zipDecompressor(entry.method);
  let left = entry.uncompressedBytes;
  let crc = 0;
  for await (const chunk of decompress(new ByteSource(directory.compressed(entry)))) {
    crc = crc32(chunk, crc);
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left < 0) throw new ExtractError('MALFORMED_FILE', 'member longer than told');
  }
  if (left > 0) throw new ExtractError('MALFORMED_FILE', 'member shorter than told');
  if (crc !== entry.crc) throw new ExtractError('MALFORMED_FILE', 'member of another sum');
}
