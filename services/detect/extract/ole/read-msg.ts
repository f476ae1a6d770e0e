import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { repairUtf8 } from '../text/utf8-repair.ts';
import type { CompoundEntry, CompoundFile } from './compound-file.ts';

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

const property = /(?:^|\/)__substg1\.0_([0-9A-F]{4})(001F|001E)$/;
const attachmentData = /^(.*__attach_version1\.0_#[0-9A-F]+\/)__substg1\.0_37010102$/;
const htmlBody = /__substg1\.0_10130102$/;

/** Outlook messages: every text property, also of recipients and embedded messages, then the HTML body and the attachments. */
export async function* readMsg(file: CompoundFile, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
  for (const entry of file.entries) {
    const match = property.exec(entry.path);
    if (match === null) continue;
    const name = known.get(match[1]!);
    const text = propertyText(file, entry);
    builder.text(name === undefined || name === 'Body' || name === 'Headers' ? text : `${name}: ${text}`);
    builder.endRow();
    yield* builder.full();
  }
  yield* builder.rest();
  const members = file.entries.filter(({ path }) => attachmentData.test(path) || htmlBody.test(path));
  if (members.length === 0) return null;
  enterArchive(place);
  const report = new MemberReport();
  for (const entry of members) {
    yield* readMember(bytesOf(file, entry), place, memberName(file, entry), report);
    if (report.exhausted) break;
  }
  return report.reason;
}

async function* bytesOf(file: CompoundFile, entry: CompoundEntry): AsyncGenerator<Uint8Array> {
  yield file.read(entry);
}

function propertyText(file: CompoundFile, entry: CompoundEntry): string {
  const bytes = file.read(entry);
  if (entry.path.endsWith('001F')) return bytes.toString('utf16le').replaceAll('\0', '');
  return Buffer.from(repairUtf8(bytes)).toString('utf8').replaceAll('\0', '');
}

function memberName(file: CompoundFile, entry: CompoundEntry): string {
  const folder = attachmentData.exec(entry.path)?.[1];
  if (folder === undefined) return 'body.html';
  for (const name of ['3707001F', '3707001E', '3704001F', '3704001E', '3001001F', '3001001E']) {
    const found = file.entries.find(({ path }) => path === `${folder}__substg1.0_${name}`);
    if (found !== undefined) return propertyText(file, found);
  }
  return 'attachment';
}
