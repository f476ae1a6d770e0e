import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import { MemberReport } from './member-report.ts';
import { enterArchive, readMember } from './read-member.ts';
import { Taker } from './taker.ts';
import { paxRecords, type TarHeader, tarHeader } from './tar-header.ts';
import { isTellingName } from './telling-name.ts';

const recordBytes = 512;

/** Longest PAX header or long name that is read, bytes. */
const maxExtensionBytes = 1024 * 1024;

/** Records of PAX headers that are no properties of a file: comments and attributes that programs gave it. */
const speaks = /^(?:comment|SCHILY\.xattr\..+)$/;

/** tar (ustar, PAX, GNU), read from front to back: links and devices hold no bytes, sparse files are read as they are stored. */
export async function* readTar(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  enterArchive(place);
  const report = new MemberReport();
  const taker = new Taker(input);
  let longName: string | null = null;
  let pax = new Map<string, string>();
  let isPending = false;
  const said: string[] = [];
  while (!report.exhausted) {
    const record = await taker.take(recordBytes);
    if (record.length === 0) {
      // A header that says more of a member, and no member.
      if (isPending) report.archive('MALFORMED_FILE');
      break;
    }
    if (record.length === recordBytes && record.every((byte) => byte === 0)) continue;
    const header = tarHeader(record);
    if (header === null) {
      report.archive('MALFORMED_FILE');
      break;
    }
    const size = sizeOf(header, pax);
    if (size === null) {
      report.archive('MALFORMED_FILE');
      break;
    }
    if ('xgLK'.includes(header.type)) {
      if (size > maxExtensionBytes) throw new ExtractError('MALFORMED_FILE', 'tar header extension too long');
      const text = Buffer.from(await taker.take(size));
      const records = 'xg'.includes(header.type) ? paxRecords(text) : new Map<string, string>();
      for (const [key, value] of records) if (speaks.test(key)) said.push(value);
      if (header.type === 'x') pax = records;
      else if (header.type === 'L') longName = text.toString('utf8').replace(/\0.*$/s, '');
      await taker.skip(padding(size));
      isPending = header.type !== 'g';
      continue;
    }
    const name = pax.get('path') ?? longName ?? header.name;
    longName = null;
    pax = new Map();
    isPending = false;
    const member = taker.stretch(size);
    if ('0\u00007S'.includes(header.type)) yield* readMember(member, place, name, report);
    else said.push(...[name, header.link].filter(isTellingName));
    await member.return(undefined);
    if (!(await taker.finish()) || (await taker.skip(padding(size))) > 0) {
      report.archive('MALFORMED_FILE');
      break;
    }
  }
  yield* textLines(said, place);
  return report.reason;
}

function sizeOf(header: TarHeader, pax: ReadonlyMap<string, string>): number | null {
  const text = pax.get('size');
  const size = text === undefined ? header.size : Number(text);
  return Number.isSafeInteger(size) && size >= 0 ? size : null;
}

function padding(size: number): number {
  return (recordBytes - (size % recordBytes)) % recordBytes;
}
