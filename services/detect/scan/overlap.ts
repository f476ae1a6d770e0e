import { confidenceRank } from './confidence.ts';
import type { Match } from './match.ts';

/** Matches held back at most while they overlap in a chain; then the chain is cut. */
const maxCluster = 4_096;

/**
 * Negative when `a` explains a value better than `b`: the surer one, a checksum, the country that the header names, the nearer
 * keyword, the keyword that says more, the longer match; then what is stable, recommended, Macie's own. The id comes last, so that
 * the answer never depends on the order of the catalogue.
 */
function compare(a: Match, b: Match): number {
  const order =
    confidenceRank(b.confidence) - confidenceRank(a.confidence) ||
    Number(b.strong) - Number(a.strong) ||
    Number(b.ownCountry) - Number(a.ownCountry) ||
    (a.keywordDistance === b.keywordDistance ? 0 : a.keywordDistance - b.keywordDistance) ||
    b.keywordCover - a.keywordCover ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    b.form.rank - a.form.rank;
  if (order !== 0) return order;
  return a.form.id < b.form.id ? -1 : a.form.id > b.form.id ? 1 : a.form.index - b.form.index;
}

const overlaps = (a: Match, b: Match): boolean => a.start < b.end && b.start < a.end;
const holds = (outer: Match, inner: Match): boolean =>
  outer.form.composite && outer.start <= inner.start && outer.end >= inner.end && outer.form.id !== inner.form.id;

/** The one match that beats all others of a cluster; null where that takes more than to find the best. */
function bestOf(cluster: readonly Match[]): Match | null {
  let [best] = cluster;
  if (best === undefined) return null;
  for (const match of cluster) {
    if (match.form.composite) return null;
    if (match !== best && compare(match, best) < 0) best = match;
  }
  for (const match of cluster) if (!overlaps(match, best)) return null;
  return best;
}

/** The better of two that overlap; null when one of them holds the other and both are kept. */
function betterOf(a: Match, b: Match): Match | null {
  if (holds(a, b) || holds(b, a)) return null;
  return compare(a, b) <= 0 ? a : b;
}

/** The matches of a cluster that are kept: best first, each only where nothing better overlaps it. */
export function resolveCluster(cluster: readonly Match[]): readonly Match[] {
  if (cluster.length === 1) return cluster;
  const best = bestOf(cluster);
  if (best !== null) return [best];
  const kept: Match[] = [];
  for (const match of [...cluster].sort(compare)) {
    const beaten = kept.some((other) => overlaps(match, other) && !holds(match, other) && !holds(other, match));
    if (!beaten) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

const radixBits = 11;
const radix = 1 << radixBits;

const counts = new Uint32Array(radix + 1);
/** Keys of the matches in work, before and after a pass. */
let keys = new Int32Array(0);
let nextKeys = new Int32Array(0);

/** Sorts by start, in passes over its digits: a window can hold tens of thousands of matches. */
function sortByStart(matches: Match[]): Match[] {
  if (matches.length < 32) return matches.sort((a, b) => a.start - b.start);
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { start } of matches) {
    if (start < first) first = start;
    if (start > last) last = start;
  }
  const { length } = matches;
  // Matches of one window lie close together, so that their distances are small integers.
  if (keys.length < length) {
    keys = new Int32Array(2 * length);
    nextKeys = new Int32Array(2 * length);
  }
  for (let i = 0; i < length; i++) keys[i] = (matches[i]?.start ?? 0) - first;
  let sorted = matches;
  for (let shift = 0; shift < 31 && (last - first) >>> shift > 0; shift += radixBits) {
    counts.fill(0);
    for (let i = 0; i < length; i++) {
      const next = (((keys[i] ?? 0) >>> shift) & (radix - 1)) + 1;
      counts[next] = (counts[next] ?? 0) + 1;
    }
    for (let i = 1; i <= radix; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
    const next = new Array<Match>(length);
    for (let i = 0; i < length; i++) {
      const key = keys[i] ?? 0;
      const digit = (key >>> shift) & (radix - 1);
      const place = counts[digit] ?? 0;
      counts[digit] = place + 1;
      const match = sorted[i];
      if (match !== undefined) next[place] = match;
      nextKeys[place] = key;
    }
    sorted = next;
    [keys, nextKeys] = [nextKeys, keys];
  }
  return sorted;
}

/** Gives each value its best explanation. Matches arrive in any order within a window; a cluster is closed once nothing can join it. */
export class OverlapResolver {
  #pending: Match[] = [];
  readonly #emit: (match: Match) => void;

  constructor(emit: (match: Match) => void) {
    this.#emit = emit;
  }

  add(match: Match): void {
    this.#pending.push(match);
  }

  /** Start of the first match that is still held back, Infinity without any. */
  get pendingFrom(): number {
    return this.#pending[0]?.start ?? Number.POSITIVE_INFINITY;
  }

  /** Resolves and emits every cluster that ends at or before `closed`: no later match starts before it. */
  flush(closed: number): void {
    const sorted = sortByStart(this.#pending);
    const keep: Match[] = [];
    let from = 0;
    let end = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < sorted.length; i++) {
      const match = sorted[i];
      if (match === undefined) break;
      if (match.start >= end || i - from >= maxCluster) {
        this.#close(sorted, from, i, end, closed, keep);
        from = i;
        end = match.end;
      } else if (match.end > end) end = match.end;
    }
    this.#close(sorted, from, sorted.length, end, closed, keep);
    this.#pending = keep;
  }

  /** Settles the cluster `[from, to)` of `sorted`, which ends at `end`, or keeps it while it may go on. */
  #close(sorted: readonly Match[], from: number, to: number, end: number, closed: number, keep: Match[]): void {
    const first = sorted[from];
    if (from >= to || first === undefined) return;
    if (end > closed && to - from < maxCluster) keep.push(...sorted.slice(from, to));
    else if (to - from === 1) this.#emit(first);
    else this.#settle(sorted, from, to, first);
  }

  #settle(sorted: readonly Match[], from: number, to: number, first: Match): void {
    // Most values that two explain are explained by no more.
    const second = sorted[from + 1];
    const better = to - from === 2 && second !== undefined ? betterOf(first, second) : null;
    if (better !== null) this.#emit(better);
    else for (const match of resolveCluster(sorted.slice(from, to))) this.#emit(match);
  }
}
