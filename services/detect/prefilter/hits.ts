/** A growing list of numbers that is reused between windows: no object per hit. */
export class IntList {
  #data = new Int32Array(16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** For who has written to `room`. */
  set length(length: number) {
    this.#length = length;
  }

  /** The entries themselves, until the next that is added. */
  get data(): Int32Array {
    return this.#data;
  }

  /** The entries with room for `count` more behind them. */
  room(count: number): Int32Array {
    if (this.#length + count > this.#data.length) {
      const grown = new Int32Array(2 * (this.#length + count));
      grown.set(this.#data);
      this.#data = grown;
    }
    return this.#data;
  }

  /** The entry at `index`; 0 outside. */
  at(index: number): number {
    return this.#data[index] ?? 0;
  }

  push(value: number): void {
    const data = this.#length < this.#data.length ? this.#data : this.room(1);
    data[this.#length++] = value;
  }

  /** Appends all of `other`. */
  append(other: IntList): void {
    const { length } = this;
    this.room(other.length).set(other.data.subarray(0, other.length), length);
    this.#length = length + other.length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Sorts groups of two or three numbers by their first; meant for lists that are nearly in order. */
  sortGroups(width: 2 | 3): void {
    const data = this.#data;
    for (let at = width; at < this.#length; at += width) {
      const key = data[at] ?? 0;
      if ((data[at - width] ?? 0) <= key) continue;
      const second = data[at + 1] ?? 0;
      const third = data[at + 2] ?? 0;
      let to = at;
      while (to > 0 && (data[to - width] ?? 0) > key) {
        data[to] = data[to - width] ?? 0;
        data[to + 1] = data[to - width + 1] ?? 0;
        if (width === 3) data[to + 2] = data[to - 1] ?? 0;
        to -= width;
      }
      data[to] = key;
      data[to + 1] = second;
      if (width === 3) data[to + 2] = third;
    }
  }
}

/** Appends the groups of two lists, each in order of its first numbers, to `out` in that order. */
export function mergeGroups(a: IntList, b: IntList, width: number, out: IntList): void {
  const [left, right] = [a.data, b.data];
  const [lefts, rights] = [a.length, b.length];
  const merged = out.room(lefts + rights);
  let to = out.length;
  let i = 0;
  let j = 0;
  while (i < lefts || j < rights) {
    if (j >= rights || (i < lefts && (left[i] ?? 0) <= (right[j] ?? 0)))
      for (let k = 0; k < width; k++) merged[to++] = left[i++] ?? 0;
    else for (let k = 0; k < width; k++) merged[to++] = right[j++] ?? 0;
  }
  out.length = to;
}

/** What a prefilter found in one window; offsets are into the window. */
export interface Hits {
  /** Triples: start, end, keyword index; in order of start. */
  readonly keywords: IntList;
  /** Pairs: start, literal index. */
  readonly literals: IntList;
  /** Triples: start, end (of the places where a match may start), shape index. */
  readonly shapes: IntList;
}

export function createHits(): Hits {
  return { keywords: new IntList(), literals: new IntList(), shapes: new IntList() };
}

export function clearHits(hits: Hits): void {
  hits.keywords.clear();
  hits.literals.clear();
  hits.shapes.clear();
}
