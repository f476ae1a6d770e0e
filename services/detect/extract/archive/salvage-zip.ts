import type { Block } from '../contract.ts';
import { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import type { Held } from '../core/hold.ts';
import { zipDecompressor } from './decompressors.ts';
import type { MemberReport } from './member-report.ts';
import { readMember } from './read-member.ts';

const localHeader = Buffer.from('PK\x03\x04', 'latin1');
const headerBytes = 30;
const readBytes = 256 * 1024;

/**
 * The members of a zip whose central directory is missing, as when it was cut off: local headers from front to back. Where a header does
 * not tell the size of its member, the next local header ends it.
 */
export async function* salvageZip(held: Held, place: Place, report: MemberReport): AsyncGenerator<Block, void> {
  let at = await findHeader(held, 0);
  while (at < held.length && !report.exhausted) {
    const header = await held.read(at, at + headerBytes);
    if (header.length < headerBytes) return;
    const flags = header.readUInt16LE(6);
    const nameStart = at + headerBytes;
    const start = nameStart + header.readUInt16LE(26) + header.readUInt16LE(28);
    const name = Buffer.from(await held.read(nameStart, nameStart + header.readUInt16LE(26))).toString('utf8');
    const told = header.readUInt32LE(18);
    const isTold = (flags & 8) === 0 && told !== 0xffffffff;
    const end = isTold ? Math.min(held.length, start + told) : await findHeader(held, start);
    const method = header.readUInt16LE(8);
    if ((flags & 1) !== 0) report.member('ENCRYPTED_ARCHIVE');
    else if (!name.endsWith('/')) yield* readMember(plain(held, start, end, method), place, name, report);
    at = await findHeader(held, end);
  }
}

async function* plain(held: Held, start: number, end: number, method: number): AsyncGenerator<Uint8Array> {
  const compressed = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; at += readBytes) yield held.read(at, Math.min(end, at + readBytes));
  };
  yield* zipDecompressor(method)(new ByteSource(compressed()));
}

/** Where the next local header starts, or the end. */
async function findHeader(held: Held, from: number): Promise<number> {
  for (let at = from; at < held.length; at += readBytes) {
    const found = (await held.read(at, at + readBytes + localHeader.length)).indexOf(localHeader);
    if (found >= 0) return at + found;
  }
  return held.length;
}
