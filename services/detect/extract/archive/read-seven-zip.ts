import { setImmediate } from 'node:timers/promises';
import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { reasonOf } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { hold, memoryBytes } from '../core/hold.ts';
import type { Session } from '../core/session.ts';
import { Libarchive } from './libarchive.ts';
import { MemberReport } from './member-report.ts';
import { enterArchive, readMember } from './read-member.ts';
import { isTar } from './tar-header.ts';

/** Bytes passed over before the thread listens to others for a moment. */
const pauseBytes = 16 * 1024 * 1024;
const tarHeaderBytes = 512;

/** 7z by libarchive: members in the order they are stored in, for in solid archives each needs the one before. */
export async function* readSevenZip(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  enterArchive(place);
  // libarchive would read it as the tar that it is as well, and others as 7z.
  if (isTar(await input.peek(tarHeaderBytes))) return 'MALFORMED_FILE';
  const archive = await openArchive(input, place.session.limits.maxBufferedBytes);
  const report = new MemberReport();
  try {
    while (!report.exhausted) {
      const entry = archive.next();
      if (entry === null) break;
      if (!entry.isFile) continue;
      if (entry.name === null) report.archive('MALFORMED_FILE');
      if (entry.isEncrypted) report.member('ENCRYPTED_ARCHIVE');
      else {
        yield* readMember(memberBytes(archive), place, entry.name ?? '\ufffd', report);
        if (!report.exhausted) await passOver(archive, place.session, report);
      }
    }
  } catch (error) {
    report.archive(reasonOf(error));
  } finally {
    archive.close();
  }
  return report.reason;
}

/** Held in memory only until the library has its copy. */
async function openArchive(input: ByteSource, limit: number): Promise<Libarchive> {
  const held = await hold(input, Math.min(limit, memoryBytes));
  return Libarchive.open(held.whole());
}

async function* memberBytes(archive: Libarchive): AsyncGenerator<Uint8Array> {
  for (let bytes = archive.read(); bytes.length > 0; bytes = archive.read()) yield bytes;
}

/** What the reader of a member left: it has to be unpacked all the same, and counts. */
async function passOver(archive: Libarchive, session: Session, report: MemberReport): Promise<void> {
  let passed = 0;
  try {
    for (let bytes = archive.skip(); bytes > 0; bytes = archive.skip()) {
      session.countExtracted(bytes);
      passed += bytes;
      if (passed < pauseBytes) continue;
      passed = 0;
      await setImmediate();
    }
  } catch (error) {
    report.member(reasonOf(error));
  }
}
