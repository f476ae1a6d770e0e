import { confidenceRank } from './confidence.ts';
import type { Match } from './match.ts';

/** Matches held back at most while they overlap in a chain; then the chain is cut. */
const maxCluster = 4_096;

/**
 * Negative when `a` explains a value better than `b`: the surer one, a checksum, the country that the header names, the nearer
 * keyword, the keyword that says more, the longer match; then what is recommended, then Macie's own. The id comes last, so that
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
  return a.form.detector.id < b.form.detector.id
    ? -1
    : a.form.detector.id > b.form.detector.id
      ? 1
      : a.form.index - b.form.index;
}

const overlaps = (a: Match, b: Match): boolean => a.start < b.end && b.start < a.end;
const holds = (outer: Match, inner: Match): boolean =>
  outer.form.detector.composite === true &&
  outer.start <= inner.start &&
  outer.end >= inner.end &&
  outer.form.detector.id !== inner.form.detector.id;

/** The matches of a cluster that are kept: best first, each only where nothing better overlaps it. */
export function resolveCluster(cluster: readonly Match[]): readonly Match[] {
  if (cluster.length === 1) return cluster;
  const kept: Match[] = [];
  for (const match of [...cluster].sort(compare)) {
    const beaten = kept.some((other) => overlaps(match, other) && !holds(match, other) && !holds(other, match));
    if (!beaten) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

const radixBits = 11;
const radix = 1 << radixBits;

/** Sorts by start, in passes over its digits: a window can hold tens of thousands of matches. */
function sortByStart(matches: Match[]): Match[] {
  if (matches.length < 32) return matches.sort((a, b) => a.start - b.start);
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { start } of matches) {
    first = Math.min(first, start);
    last = Math.max(last, start);
  }
  let sorted = matches;
  for (let shift = 0; (last - first) / 2 ** shift >= 1; shift += radixBits) {
    const divisor = 2 ** shift;
    const counts = new Uint32Array(radix + 1);
    const digit = (match: Match): number => Math.floor((match.start - first) / divisor) % radix;
    for (const match of sorted) counts[digit(match) + 1] = (counts[digit(match) + 1] ?? 0) + 1;
    for (let i = 1; i <= radix; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
    const next = new Array<Match>(sorted.length);
    for (const match of sorted) {
      const place = digit(match);
      next[counts[place] ?? 0] = match;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    sorted = next;
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
    let cluster: Match[] = [];
    let end = Number.NEGATIVE_INFINITY;
    const keep: Match[] = [];
    for (const match of sorted) {
      if (match.start >= end || cluster.length >= maxCluster) {
        this.#close(cluster, end, closed, keep);
        cluster = [];
        end = Number.NEGATIVE_INFINITY;
      }
      cluster.push(match);
      end = Math.max(end, match.end);
    }
    this.#close(cluster, end, closed, keep);
    this.#pending = keep;
  }

  #close(cluster: Match[], end: number, closed: number, keep: Match[]): void {
    if (cluster.length === 0) return;
    if (end <= closed || cluster.length >= maxCluster) for (const match of resolveCluster(cluster)) this.#emit(match);
    else keep.push(...cluster);
  }
}
