import { Field, type FoundMatches, rowBits } from './found-matches.ts';
import { sortedByStart } from './sort-by-start.ts';

/** Matches held back at most while they overlap in a chain; then the chain is cut. */
const maxCluster = 4_096;

/**
 * Negative when `a` explains a value better than `b`: the surer one, a checksum, the country that the header names, a secret's own form (all in one number),
 * the nearer keyword, the keyword that says more, the longer match; then what is stable, recommended, Macie's own. The id comes last, so
 * that the answer never depends on the order of the catalogue.
 */
function compare(found: FoundMatches, a: number, b: number): number {
  const { starts, ends, numbers } = found;
  const left = a << rowBits;
  const right = b << rowBits;
  const quality = (numbers[right + Field.QUALITY] ?? 0) - (numbers[left + Field.QUALITY] ?? 0);
  if (quality !== 0) return quality;
  const distance = (numbers[left + Field.DISTANCE] ?? 0) - (numbers[right + Field.DISTANCE] ?? 0);
  if (distance !== 0) return distance;
  const cover = (numbers[right + Field.COVER] ?? 0) - (numbers[left + Field.COVER] ?? 0);
  if (cover !== 0) return cover;
  const start = (starts[a] ?? 0) - (starts[b] ?? 0);
  const length = (ends[b] ?? 0) - (ends[a] ?? 0) + start;
  if (length !== 0) return length;
  if (start !== 0) return start;
  return compareForms(found, a, b);
}

function compareForms(found: FoundMatches, a: number, b: number): number {
  const left = found.form(a);
  const right = found.form(b);
  if (left.rank !== right.rank) return right.rank - left.rank;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : left.index - right.index;
}

const overlaps = ({ starts, ends }: FoundMatches, a: number, b: number): boolean =>
  (starts[a] ?? 0) < (ends[b] ?? 0) && (starts[b] ?? 0) < (ends[a] ?? 0);

function holds(found: FoundMatches, outer: number, inner: number): boolean {
  const form = found.form(outer);
  if (!form.composite) return false;
  const { starts, ends } = found;
  return (
    (starts[outer] ?? 0) <= (starts[inner] ?? 0) &&
    (ends[outer] ?? 0) >= (ends[inner] ?? 0) &&
    form.id !== found.form(inner).id
  );
}

/** Gives each value its best explanation. Matches arrive in any order within a window; a cluster is closed once nothing can join it. */
export class OverlapResolver {
  readonly #found: FoundMatches;
  readonly #emit: (index: number) => void;

  /** `emit` is called with the index of each match of `found` that is kept. */
  constructor(found: FoundMatches, emit: (index: number) => void) {
    this.#found = found;
    this.#emit = emit;
  }

  /**
   * Resolves and emits every cluster that ends at or before `closed`: no later match starts before it. Gives the matches that are held
   * back, in order of their start.
   */
  flush(closed: number): readonly number[] {
    const found = this.#found;
    const { length, starts, ends } = found;
    const sorted = sortedByStart(starts, length);
    const keep: number[] = [];
    let from = 0;
    let end = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < length; i++) {
      const match = sorted[i] ?? 0;
      const matchEnd = ends[match] ?? 0;
      if ((starts[match] ?? 0) >= end || i - from >= maxCluster) {
        this.#close(sorted, from, i, end, closed, keep);
        from = i;
        end = matchEnd;
      } else if (matchEnd > end) end = matchEnd;
    }
    this.#close(sorted, from, length, end, closed, keep);
    return keep;
  }

  /** Settles the cluster `[from, to)` of `sorted`, which ends at `end`, or keeps it while it may go on. */
  #close(sorted: Int32Array, from: number, to: number, end: number, closed: number, keep: number[]): void {
    if (from >= to) return;
    if (end > closed && to - from < maxCluster) keep.push(...sorted.subarray(from, to));
    else if (to - from === 1) this.#emit(sorted[from] ?? 0);
    else this.#settle(sorted, from, to);
  }

  #settle(sorted: Int32Array, from: number, to: number): void {
    const best = this.#best(sorted, from, to);
    if (best >= 0) this.#emit(best);
    else for (const match of this.#resolve(sorted.slice(from, to))) this.#emit(match);
  }

  /** The one match that beats all others of a cluster; -1 where that takes more than to find the best. */
  #best(sorted: Int32Array, from: number, to: number): number {
    const found = this.#found;
    let best = sorted[from] ?? 0;
    for (let i = from; i < to; i++) {
      const match = sorted[i] ?? 0;
      if (found.form(match).composite) return -1;
      if (match !== best && compare(found, match, best) < 0) best = match;
    }
    for (let i = from; i < to; i++) if (!overlaps(found, sorted[i] ?? 0, best)) return -1;
    return best;
  }

  /** The matches of a cluster that are kept: best first, each only where nothing better overlaps it. In order of their start. */
  #resolve(cluster: Int32Array): readonly number[] {
    const found = this.#found;
    const { starts, ends } = found;
    const kept: number[] = [];
    for (const match of [...cluster].sort((a, b) => compare(found, a, b))) {
      const beaten = kept.some(
        (other) => overlaps(found, match, other) && !holds(found, match, other) && !holds(found, other, match),
      );
      if (!beaten) kept.push(match);
    }
    return kept.sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || (ends[a] ?? 0) - (ends[b] ?? 0));
  }
}
