import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { blockBytes, Window } from '../core/window.ts';

const newline = 10;
const separator = Buffer.from('\nFrom ');
/** Bytes that tell a separator from a sentence. */
const envelopeBytes = 1024;
/** Not every line that begins with `From ` is one: it has a time and a year, or a header follows. */
const envelope = /^From [^\n]*\b\d\d?:\d\d\b[^\n]*\b(?:19|20)\d\d\b|^From [^\n]*\n[!-9;-~]{1,76}:[ \t\r\n]/;

/** mbox: each message is a member, `1.eml` and so on, whatever its size. */
export async function* readMbox(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  enterArchive(place);
  const window = new Window(input);
  const report = new MemberReport();
  for (let number = 1; !report.exhausted; number++) {
    await window.fill(blockBytes);
    if (window.length === 0) break;
    const messages = new MessageBytes(window);
    yield* readMember(messages.chunks(), place, `${number}.eml`, report);
    await messages.finish();
  }
  return report.reason;
}

/** Where the line end before the next message stands, or before what may be one and is cut; -1 when there is none. */
function nextEnvelope(bytes: Buffer, ended: boolean): number {
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, at + 1)) {
    const line = bytes.toString('latin1', at + 1, at + envelopeBytes);
    if ((!ended && at + envelopeBytes >= bytes.length) || envelope.test(line)) return at;
  }
  return -1;
}

/** One message: from its `From ` line, which is left out, to the next one. */
class MessageBytes {
  readonly #window: Window;
  #done = false;
  #inEnvelope = true;

  constructor(window: Window) {
    this.#window = window;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    while (!this.#done) {
      const piece = await this.#next();
      if (piece.length > 0) yield piece;
    }
  }

  /** Passes over what nobody read. */
  async finish(): Promise<void> {
    while (!this.#done) await this.#next();
  }

  async #next(): Promise<Uint8Array> {
    const window = this.#window;
    await window.fill(blockBytes);
    if (this.#inEnvelope) {
      const end = window.bytes.subarray(window.start, window.end).indexOf(newline);
      window.start = end < 0 ? window.end : window.start + end + 1;
      this.#inEnvelope = end < 0 && !window.ended;
    }
    const unread = window.bytes.subarray(window.start, window.end);
    const found = nextEnvelope(unread, window.ended);
    if (window.ended || (found >= 0 && found + envelopeBytes < unread.length)) {
      this.#done = true;
      const end = found < 0 ? unread.length : found + 1;
      window.start += end;
      return Buffer.from(unread.subarray(0, end));
    }
    // The separator itself, or what tells it from text, may be cut.
    const end = found >= 0 ? found : Math.max(0, unread.length - envelopeBytes);
    window.start += end;
    return Buffer.from(unread.subarray(0, end));
  }
}
