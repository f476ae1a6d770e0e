import type { Block } from '../contract.ts';
import { ByteSource } from '../core/byte-source.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { readDocument } from '../core/read-document.ts';
import { textLines } from '../core/text-lines.ts';
import { GuardedStream } from './guarded-stream.ts';
import type { MemberReport } from './member-report.ts';
import { isTellingName } from './telling-name.ts';

const maxNameLength = 1024;

/** The place of a member, inside `place`. */
export function memberPlace(place: Place, name: string): Place {
  const plain = name.replace(/[\u0000-\u001f\u007f]/g, '\ufffd').slice(0, maxNameLength);
  const archivePath = place.archivePath === null ? plain : `${place.archivePath}!/${plain}`;
  return { ...place, name: plain, archivePath, depth: place.depth + 1 };
}

/** Throws when the archive at `place` lies too deep to be opened. */
export function enterArchive(place: Place): void {
  const { maxArchiveDepth } = place.session.limits;
  if (place.depth >= maxArchiveDepth) {
    throw new ExtractError('ARCHIVE_NESTING_LEVEL_OVER_LIMIT', `over ${maxArchiveDepth} levels`);
  }
}

/** Reads one member of an archive, a telling name first; what becomes of it goes to `report`. Only the object's own source makes it throw. */
export async function* readMember(
  chunks: AsyncGenerator<Uint8Array>,
  place: Place,
  name: string,
  report: MemberReport,
): AsyncGenerator<Block, void> {
  const guarded = new GuardedStream(chunks, place.session);
  const input = new ByteSource(guarded.chunks());
  try {
    place.session.countMember();
    const own = memberPlace(place, name);
    if (isTellingName(own.name)) yield* textLines([own.name], own);
    const outcome = yield* readDocument(input, own);
    report.member(guarded.reason ?? outcome.reason);
  } catch (error) {
    if (place.session.sourceFailure !== null || !(error instanceof ExtractError)) throw error;
    report.member(error.reason);
  } finally {
    await input.cancel();
  }
}
