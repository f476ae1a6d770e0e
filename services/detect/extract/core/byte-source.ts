const empty = new Uint8Array(0);

/** A pull reader over chunks that can look ahead. Chunks of length 0 are swallowed. */
export class ByteSource implements AsyncIterable<Uint8Array> {
  readonly #iterator: AsyncIterator<Uint8Array>;
  readonly #onFailure: ((error: unknown) => void) | null;
  #ahead: Uint8Array = empty;
  #ended = false;

  /** `onFailure` hears what the iterable throws, before it is thrown on: so a failing source is told from a failing parser. */
  constructor(chunks: AsyncIterable<Uint8Array>, onFailure: ((error: unknown) => void) | null = null) {
    this.#iterator = chunks[Symbol.asyncIterator]();
    this.#onFailure = onFailure;
  }

  /** The next chunk, null at the end. */
  async next(): Promise<Uint8Array | null> {
    if (this.#ahead.length > 0) {
      const chunk = this.#ahead;
      this.#ahead = empty;
      return chunk;
    }
    return this.#pull();
  }

  /** The next `count` bytes without taking them; fewer only where the source ends. */
  async peek(count: number): Promise<Uint8Array> {
    if (this.#ahead.length === 0) this.#ahead = (await this.#pull()) ?? empty;
    if (this.#ahead.length < count && !this.#ended) {
      // A chunk may be valid only until the next is asked for: what is kept is a copy.
      const parts = [Buffer.from(this.#ahead)];
      let { length } = this.#ahead;
      while (length < count) {
        const chunk = await this.#pull();
        if (chunk === null) break;
        parts.push(Buffer.from(chunk));
        length += chunk.length;
      }
      this.#ahead = Buffer.concat(parts, length);
    }
    return this.#ahead.subarray(0, count);
  }

  /** Takes the NULs that stand next. */
  async skipNuls(): Promise<void> {
    for (;;) {
      const ahead = await this.peek(1);
      if (ahead.length === 0 || ahead[0] !== 0) return;
      const start = this.#ahead.findIndex((byte) => byte !== 0);
      this.#ahead = start < 0 ? empty : this.#ahead.subarray(start);
    }
  }

  /** Tells the producer that no more is wanted. */
  async cancel(): Promise<void> {
    this.#ended = true;
    this.#ahead = empty;
    await this.#iterator.return?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let chunk = await this.next(); chunk !== null; chunk = await this.next()) yield chunk;
  }

  async #pull(): Promise<Uint8Array | null> {
    while (!this.#ended) {
      try {
        const step = await this.#iterator.next();
        if (step.done === true) this.#ended = true;
        else if (step.value.length > 0) return step.value;
      } catch (error) {
        this.#ended = true;
        this.#onFailure?.(error);
        throw error;
      }
    }
    return null;
  }
}
