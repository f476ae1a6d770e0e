import type { Attachment } from 'postal-mime';
import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { hold } from '../core/hold.ts';
import { textLines } from '../core/text-lines.ts';
import { whole } from '../core/whole.ts';
import { repairUtf8 } from '../text/utf8-repair.ts';
import { htmlSayings, showsMore } from './html-sayings.ts';
import { outsideParts } from './outside-parts.ts';
import { uuencodedFiles } from './uuencoded.ts';

/**
 * A message (RFC 5322, MIME): its header as it stands, then its text, so that lines are those of the file in a message of plain text;
 * then the HTML where it says more than the text, and the attachments, uuencoded ones within the text among them.
 */
export async function* readEml(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const held = await hold(input, place.session.limits.maxBufferedBytes);
  try {
    const raw = messageOf(held.whole(), place.name);
    const { default: PostalMime } = await import('postal-mime');
    const head = headerOf(raw);
    const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
    const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
    addLines(builder, repaired(head));
    const body = raw.subarray(head.length);
    const email = await PostalMime.parse(raw, { forceRfc822Attachments: true }).catch(() => null);
    if (email === null) {
      addLines(builder, repaired(body));
      yield* builder.rest();
      return 'MALFORMED_FILE';
    }
    const { text = '', html = '', attachments, headers } = email;
    const isUnread = text === '' && html === '' && attachments.length === 0;
    addLines(builder, isUnread ? repaired(body) : text);
    const outside = outsideParts(head.toString('latin1'), body.toString('latin1'));
    if (!isUnread) for (const line of outside.lines) addLines(builder, repaired(Buffer.from(line, 'latin1')));
    for (const { description } of attachments) if (description) addLines(builder, description);
    yield* builder.full();
    for (const { key, value } of headers) if (value.includes('=?')) addLines(builder, await decodedHeader(key, value));
    yield* builder.rest();
    const members = [...attachments.flatMap(filesOf), ...uuencodedFiles(text)];
    const isShown = html !== '' && showsMore(html, text);
    if (isShown) members.unshift({ name: 'body.html', content: Buffer.from(html, 'utf8') });
    else yield* textLines(htmlSayings(html, `${head.toString('utf8')}\n${text}`), place);
    const report = new MemberReport();
    if (untold.test(headers.find(({ key }) => key === 'content-type')?.value ?? ''))
      report.member('UNSUPPORTED_FILE_TYPE_EXCEPTION');
    if (/^-----BEGIN PGP MESSAGE-----/m.test(text)) report.member('ENCRYPTED_ARCHIVE');
    if (body.includes('=ybegin ') && /^=ybegin .*\bsize=\d/m.test(body.toString('latin1')))
      report.member('UNSUPPORTED_FILE_TYPE_EXCEPTION');
    if (members.length > 0) enterArchive(place);
    for (const { name, content } of members) {
      yield* readMember(whole(content), place, name, report);
      if (report.exhausted) break;
    }
    return report.reason ?? (outside.isCut ? 'MALFORMED_FILE' : null);
  } finally {
    await held.close();
  }
}

/** A part of a message, whose other parts are messages of their own, and files of old Macintoshes. */
const untold = /^\s*(?:message\/partial|application\/mac-binhex40)\b/i;

/** The message itself: Apple Mail writes its length before it (`.emlx`), others a blank line or how the mailbox began it. */
function messageOf(raw: Buffer, name: string): Buffer {
  const start = raw.toString('latin1', 0, 1024);
  const length = /\.emlx$/i.test(name) ? /^(\d{1,10})[ \t]*\r?\n/.exec(start) : null;
  if (length !== null) return raw.subarray(length[0].length, length[0].length + Number(length[1]));
  return raw.subarray(/^(?:\xef\xbb\xbf)?\s*(?:>?From [^\n]{0,500}\n)?/.exec(start)![0].length);
}

function headerOf(raw: Buffer): Buffer {
  const unix = raw.indexOf('\n\n');
  const dos = raw.indexOf('\r\n\r\n');
  if (dos >= 0 && (unix < 0 || dos < unix)) return raw.subarray(0, dos + 4);
  return unix < 0 ? raw : raw.subarray(0, unix + 2);
}

/** Bytes as UTF-8, those that are none as windows-1252. */
const repaired = (bytes: Buffer): string => Buffer.from(repairUtf8(bytes)).toString('utf8');

function addLines(builder: BlockBuilder, text: string): void {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    builder.text(line);
    builder.endRow();
  }
}

/** Subjects and names are written as encoded words (RFC 2047). */
async function decodedHeader(key: string, value: string): Promise<string> {
  const { decodeWords } = await import('postal-mime');
  return `${key}: ${decodeWords(value)}`;
}

/** The file that an attachment is, or those that are uuencoded in it. */
function filesOf(part: Attachment): { name: string; content: Uint8Array }[] {
  // A signature beside what it signs has certificates in it, and no text.
  if (/^application\/(?:x-)?pkcs7-signature$/i.test(part.mimeType)) return [];
  const content = contentOf(part);
  const inner = /^\s*begin /.test(Buffer.from(content.subarray(0, 64)).toString('latin1'))
    ? uuencodedFiles(Buffer.from(content).toString('latin1'))
    : [];
  return inner.length > 0 ? inner : [{ name: nameOf(part), content }];
}

function nameOf({ filename, mimeType }: Attachment): string {
  if (filename !== null && filename !== '') return filename;
  return mimeType === 'message/rfc822' ? 'message.eml' : 'attachment';
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);
}
