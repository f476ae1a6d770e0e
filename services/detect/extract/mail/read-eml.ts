import type { Attachment } from 'postal-mime';
import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { hold } from '../core/hold.ts';
import { whole } from '../core/whole.ts';
import { repairUtf8 } from '../text/utf8-repair.ts';

/**
 * A message (RFC 5322, MIME): its header as it stands, then its text, so that lines are those of the file in a message of plain text;
 * then the HTML where it says more than the text, and the attachments.
 */
export async function* readEml(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const held = await hold(input, place.session.limits.maxBufferedBytes);
  try {
    const raw = held.whole();
    const { default: PostalMime } = await import('postal-mime');
    const head = headerOf(raw);
    const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
    const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
    addLines(builder, Buffer.from(repairUtf8(head)).toString('utf8'));
    const email = await PostalMime.parse(raw, { forceRfc822Attachments: true }).catch(() => null);
    if (email === null) {
      addLines(builder, Buffer.from(repairUtf8(raw.subarray(head.length))).toString('utf8'));
      yield* builder.rest();
      return 'MALFORMED_FILE';
    }
    const { text = '', html = '', attachments, headers } = email;
    addLines(builder, text);
    yield* builder.full();
    for (const { key, value } of headers) if (value.includes('=?')) addLines(builder, await decodedHeader(key, value));
    yield* builder.rest();
    const members: [name: string, content: Uint8Array][] = attachments.map((part) => [nameOf(part), contentOf(part)]);
    if (html !== '' && saysMore(html, text)) members.unshift(['body.html', Buffer.from(html, 'utf8')]);
    if (members.length === 0) return null;
    enterArchive(place);
    const report = new MemberReport();
    for (const [name, content] of members) {
      yield* readMember(whole(content), place, name, report);
      if (report.exhausted) break;
    }
    return report.reason;
  } finally {
    await held.close();
  }
}

function headerOf(raw: Buffer): Buffer {
  const unix = raw.indexOf('\n\n');
  const dos = raw.indexOf('\r\n\r\n');
  if (dos >= 0 && (unix < 0 || dos < unix)) return raw.subarray(0, dos + 4);
  return unix < 0 ? raw : raw.subarray(0, unix + 2);
}

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

function nameOf({ filename, mimeType }: Attachment): string {
  if (filename !== null && filename !== '') return filename;
  return mimeType === 'message/rfc822' ? 'message.eml' : 'attachment';
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);
}

/** Whether the HTML has a word that the text has not: mostly both say the same, and findings would count twice. */
function saysMore(html: string, text: string): boolean {
  const words = (from: string): string[] =>
    from
      .toLowerCase()
      .split(/[^\p{L}\p{N}@._-]+/u)
      .filter((word) => word !== '');
  const known = new Set(words(text));
  const shown = html.replace(/<(style|script|title)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^>]*>/g, ' ');
  // Words with references in them are left out of the comparison.
  const plain = shown.replace(/[^\s<>]*&(?:[a-z]+|#\w+);[^\s<>]*/gi, ' ');
  return text === '' || words(plain).some((word) => word.length > 1 && !known.has(word));
}
