import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { whole } from '../core/whole.ts';
import { repairUtf8 } from '../text/utf8-repair.ts';
import type { CompoundEntry, Storage } from './compound-file.ts';
import { decompressRtf } from './compressed-rtf.ts';
import { textRuns } from './text-runs.ts';

/** Names of the properties that people know ([MS-OXPROPS]); others are told without a name. */
const known: ReadonlyMap<string, string> = new Map([
  ['0037', 'Subject'],
  ['0C1A', 'From'],
  ['0C1F', 'From'],
  ['5D01', 'From'],
  ['0E04', 'To'],
  ['0E03', 'Cc'],
  ['0E02', 'Bcc'],
  ['3001', 'Name'],
  ['3003', 'Address'],
  ['39FE', 'Address'],
  ['007D', 'Headers'],
  ['1000', 'Body'],
]);

/** A text property, or one of several values; a property of bytes; an attachment's bytes. */
const property = /(?:^|\/)__substg1\.0_([0-9A-F]{4})(?:001[FE]|101[FE]-[0-9A-F]{8})$/;
const binary = /(?:^|\/)__substg1\.0_[0-9A-F]{4}(?:0102|1102-[0-9A-F]{8})$/;
const attachmentData = /^(.*__attach_version1\.0_#[0-9A-F]+\/)__substg1\.0_37010102$/;
const htmlBody = /^(?:.*(?:#[0-9A-F]+|000D)\/)?__substg1\.0_10130102$/;
const rtfBody = /^((?:.*(?:#[0-9A-F]+|000D)\/)?)__substg1\.0_10090102$/;
/** Addresses in keys that messages are looked for by, and the kind in front of them. */
const kindOfAddress = /^(?:SMTP|EX):/i;
/** Texts that are kept to tell what has been read. */
const mostSaid = 100_000;

/** Outlook messages: every text property, also of recipients and embedded messages, texts in those of bytes, then the body in HTML or RTF and the attachments. */
export async function* readMsg(file: Storage, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
  const said = new Set<string>();
  const members: Member[] = [];
  for (const entry of file.entries) {
    const { path } = entry;
    if (attachmentData.test(path) || htmlBody.test(path)) members.push({ name: memberName(file, entry), entry });
    else if (rtfBody.test(path)) {
      if (!hasOtherBody(file, rtfBody.exec(path)?.[1] ?? '')) members.push({ name: 'body.rtf', entry });
    }
    const match = property.exec(path);
    if (match === null) continue;
    const name = known.get(match[1]!);
    const text = propertyText(file, entry);
    if (said.size < mostSaid) said.add(text.trim().toLowerCase());
    builder.text(name === undefined || name === 'Body' || name === 'Headers' ? text : `${name}: ${text}`);
    builder.endRow();
    yield* builder.full();
  }
  for (const text of bytesTexts(file, said)) {
    builder.text(text);
    builder.endRow();
    yield* builder.full();
  }
  yield* builder.rest();
  return members.length === 0 ? null : yield* readMembers(members, file, place);
}

interface Member {
  readonly name: string;
  readonly entry: CompoundEntry;
}

async function* readMembers(
  members: readonly Member[],
  file: Storage,
  place: Place,
): AsyncGenerator<Block, StatusReason | null> {
  enterArchive(place);
  const report = new MemberReport();
  for (const { name, entry } of members) {
    const bytes = file.read(entry);
    const body = rtfBody.test(entry.path) ? decompressRtf(bytes) : { rtf: bytes, whole: true };
    if (body?.whole !== true) report.member('MALFORMED_FILE');
    if (body === null) continue;
    place.session.countExtracted(body.rtf.length);
    yield* readMember(whole(body.rtf), place, name, report);
    if (report.exhausted) break;
  }
  return report.reason;
}

/** Whether a message says in plain text or HTML what its RTF says. */
const hasOtherBody = (file: Storage, folder: string): boolean =>
  ['1000001F', '1000001E', '10130102', '1013001F'].some(
    (id) => (file.stream(`${folder}__substg1.0_${id}`)?.length ?? 0) > 0,
  );

/** Texts in properties of bytes: answers to vote for, keys, addresses, what add-ins keep; without those that are said elsewhere. */
function bytesTexts(file: Storage, said: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const entry of file.entries) {
    if (!binary.test(entry.path) || [attachmentData, htmlBody, rtfBody].some((other) => other.test(entry.path)))
      continue;
    for (const text of textRuns(file.read(entry)))
      if (!said.has(text.replace(kindOfAddress, '').trim().toLowerCase())) found.add(text);
  }
  return found;
}

function propertyText(file: Storage, entry: CompoundEntry): string {
  const bytes = file.read(entry);
  if (/[01]01F(?:-[0-9A-F]{8})?$/.test(entry.path)) return bytes.toString('utf16le').replaceAll('\0', '');
  return Buffer.from(repairUtf8(bytes)).toString('utf8').replaceAll('\0', '');
}

function memberName(file: Storage, entry: CompoundEntry): string {
  const folder = attachmentData.exec(entry.path)?.[1];
  if (folder === undefined) return 'body.html';
  for (const name of ['3707001F', '3707001E', '3704001F', '3704001E', '3001001F', '3001001E']) {
    const found = file.entries.find(({ path }) => path === `${folder}__substg1.0_${name}`);
    if (found !== undefined) return propertyText(file, found);
  }
  return 'attachment';
}
