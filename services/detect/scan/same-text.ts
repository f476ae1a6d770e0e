/** Offsets from a place of bytes that are looked at before a comparison is worth its call into the runtime: near ones, and some that lines of a log differ in. */
const probes = [-1, 11, 23, -113, -151, -199, -241] as const;
/** Distances between equal stretches that are remembered. */
const slots = 8;

/**
 * Tells whether two places of a window stand in the same text. Stretches that were found equal are remembered by how far they lie apart:
 * in text that repeats itself each byte is compared once, not once for each place around it.
 */
export class SameText {
  /** By slot: the distance, and where the earlier of the two stretches begins and ends. */
  readonly #distances = new Int32Array(slots);
  readonly #from = new Int32Array(slots);
  readonly #to = new Int32Array(slots);

  /** Starts a window. */
  begin(): void {
    this.#distances.fill(0);
  }

  /** True when the bytes from `behind` before two places up to `ahead` behind them lie in `bytes` and are the same. */
  at(bytes: Buffer, one: number, other: number, behind: number, ahead: number): boolean {
    const first = Math.min(one, other);
    const distance = Math.max(one, other) - first;
    const from = first - behind;
    const to = first + ahead;
    if (from < 0 || to + distance > bytes.length) return false;
    const slot = distance % slots;
    const known = this.#distances[slot] === distance && distance > 0;
    let end = this.#to[slot] ?? 0;
    if (known && from >= (this.#from[slot] ?? 0) && from <= end) {
      while (end < to && bytes[end] === bytes[end + distance]) end++;
      this.#to[slot] = end;
      return end >= to;
    }
    for (let i = 0; i < probes.length; i++) {
      const at = first + (probes[i] ?? 0);
      if (bytes[at] !== bytes[at + distance]) return false;
    }
    if (bytes.compare(bytes, from + distance, to + distance, from, to) !== 0) return false;
    this.#distances[slot] = distance;
    this.#from[slot] = from;
    this.#to[slot] = to;
    return true;
  }
}
