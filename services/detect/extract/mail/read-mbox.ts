import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { blockBytes, Window } from '../core/window.ts';

const newline = 10;
const separator = Buffer.from('\nFrom ');

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
    const found = unread.indexOf(separator);
    if (found >= 0 || window.ended) {
      this.#done = true;
      const end = found < 0 ? unread.length : found + 1;
      window.start += end;
      return Buffer.from(unread.subarray(0, end));
    }
    // The separator itself may be cut.
    const end = Math.max(0, unread.length - separator.length);
    window.start += end;
    return Buffer.from(unread.subarray(0, end));
  }
}
