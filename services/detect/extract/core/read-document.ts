import type { StatusReason } from '../../../model/index.ts';
import type { Block, DocumentOutcome } from '../contract.ts';
import { sniffBinary } from '../sniff/sniff-binary.ts';
import { sniffText } from '../sniff/sniff-text.ts';
import { detectEncoding } from '../text/encoding.ts';
import { toUtf8 } from '../text/to-utf8.ts';
import { UnreadableWatch } from '../text/unreadable.ts';
import { ByteSource } from './byte-source.ts';
import { EncodedFiles } from './encoded-files.ts';
import { reasonOf } from './extract-error.ts';
import type { Format, Place } from './format.ts';
import { BlockResolver } from './resolve-block.ts';

/** Bytes that decide on the format. */
const headBytes = 64 * 1024;

/** Reads one object or member, whatever its format. Errors of parsers end as an outcome; those of the source pass. */
export async function* readDocument(input: ByteSource, place: Place): AsyncGenerator<Block, DocumentOutcome> {
  let head = await input.peek(headBytes);
  // A log that was cut while its writer went on begins with as many NULs as were cut off.
  if (head[0] === 0 && head.length === headBytes && head.every((byte) => byte === 0)) {
    await input.skipNuls();
    head = await input.peek(headBytes);
  }
  if (head.length === 0) return { mimeType: 'application/x-empty', reason: null, anyText: false };
  const whole = head.length < headBytes;
  const binary = sniffBinary(head, place.name);
  if (binary !== null) return yield* readFormat(binary, input, place);
  const encoding = await detectEncoding(head, whole);
  if (encoding === null) {
    return { mimeType: await mimeTypeOf(head), reason: 'UNSUPPORTED_FILE_TYPE_EXCEPTION', anyText: false };
  }
  const unreadable = new UnreadableWatch();
  // Wide encodings and EBCDIC have controls of their own.
  const isNarrow = !/^(?:utf-(?:16|32)|ebcdic)/.test(encoding.name);
  const text = toUtf8(isNarrow ? unreadable.watch(input) : input, encoding);
  const format = sniffText(await text.peek(headBytes), !whole, place.name);
  const outcome = yield* readFormat(format, text, place);
  return unreadable.seen ? { ...outcome, reason: outcome.reason ?? 'MALFORMED_FILE' } : outcome;
}

async function* readFormat(format: Format, input: ByteSource, place: Place): AsyncGenerator<Block, DocumentOutcome> {
  let anyText = false;
  const outcome = (reason: StatusReason | null): DocumentOutcome => ({ mimeType: format.mimeType, reason, anyText });
  const blocks = (await format.load())(input, place);
  const encoded = new EncodedFiles(place);
  const resolver = new BlockResolver();
  try {
    for (;;) {
      const step = await blocks.next();
      if (step.done === true) {
        const { value } = step;
        const unread = yield* encoded.read();
        const { reason, mimeType } = value === null || typeof value === 'string' ? outcome(value) : value;
        return { mimeType, reason: reason ?? unread, anyText };
      }
      const block = step.value;
      if (block.text.length > 0) anyText = true;
      // Not once more what a member's own reader gave out.
      if (place.session.looked !== block) {
        place.session.looked = block;
        resolver.resolveIn(block);
        encoded.look(block);
      }
      yield block;
    }
  } catch (error) {
    if (place.session.sourceFailure !== null) throw error;
    return outcome(reasonOf(error));
  } finally {
    await blocks.return(null);
  }
}

async function mimeTypeOf(head: Uint8Array): Promise<string> {
  const { fileTypeFromBuffer } = await import('file-type');
  try {
    return (await fileTypeFromBuffer(head))?.mime ?? 'application/octet-stream';
  } catch {
    return 'application/octet-stream';
  }
}
