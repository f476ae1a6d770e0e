import { ByteSource } from '../core/byte-source.ts';

/** Bytes of each stretch of a text that are looked at, the first of so many. */
const [sampleBytes, stretchBytes] = [256, 2048];
/** Of a sample: compressed and compiled bytes have some 15 controls, text of 16 bits has a NUL at every second place. */
const [maxControls, maxLoneNuls] = [6, 64];

/** Controls that no text has: not those that end lines, ring, go back, begin escapes or stand between fields and records. */
const isControl = Uint8Array.from({ length: 26 }, (_, byte) => Number((byte >= 4 && byte <= 6) || byte >= 14));

/**
 * Hands the bytes of a text on, and looks at samples of them: a text may go on with what is none, as scripts that carry an archive do, and
 * logs that two programs wrote in encodings of their own. Stretches of 4 KiB and more are seen.
 */
export class UnreadableWatch {
  /** True once a sample was no text. */
  seen = false;
  #place = 0;
  #controls = 0;
  #loneNuls = 0;
  #before = 0;

  watch(input: ByteSource): ByteSource {
    return new ByteSource(this.#watched(input));
  }

  async *#watched(input: ByteSource): AsyncGenerator<Uint8Array> {
    for await (const chunk of input) {
      if (!this.seen) this.#look(chunk);
      yield chunk;
    }
  }

  #look(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      const left = sampleBytes - this.#place;
      const end = Math.min(chunk.length, at + Math.max(0, left));
      this.#place += end - at;
      // Fields of the class are dear inside of a loop over bytes.
      let controls = this.#controls;
      let loneNuls = this.#loneNuls;
      let before = this.#before;
      for (; at < end; at++) {
        const byte = chunk[at]!;
        if (byte < 26) {
          if (byte === 0) loneNuls += before === 0 ? 0 : 1;
          else controls += isControl[byte]!;
        }
        before = byte;
      }
      this.#controls = controls;
      this.#loneNuls = loneNuls;
      this.#before = before;
      if (this.#controls > maxControls || this.#loneNuls > maxLoneNuls) this.seen = true;
      const passed = Math.min(chunk.length - at, stretchBytes - this.#place);
      at += passed;
      this.#place += passed;
      if (this.#place < stretchBytes) continue;
      this.#place = 0;
      this.#controls = 0;
      this.#loneNuls = 0;
      this.#before = 1;
    }
  }
}
