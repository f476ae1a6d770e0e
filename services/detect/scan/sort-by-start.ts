const radixBits = 11;
const radix = 1 << radixBits;

const counts = new Uint32Array(radix + 1);
/** Keys of the rows in work and their numbers, before and after a pass. */
let keys = new Int32Array(0);
let nextKeys = new Int32Array(0);
let order = new Int32Array(0);
let nextOrder = new Int32Array(0);

/**
 * The numbers 0 to `length` in order of `starts`, equal ones as they are, in passes over the digits of their distances: those of one
 * window are small integers. The list holds until the next question.
 */
export function sortedByStart(starts: Float64Array, length: number): Int32Array {
  if (keys.length < length) {
    keys = new Int32Array(2 * length);
    nextKeys = new Int32Array(2 * length);
    order = new Int32Array(2 * length);
    nextOrder = new Int32Array(2 * length);
  }
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let i = 0; i < length; i++) {
    const start = starts[i] ?? 0;
    if (start < first) first = start;
    if (start > last) last = start;
  }
  for (let i = 0; i < length; i++) {
    keys[i] = (starts[i] ?? 0) - first;
    order[i] = i;
  }
  if (length < 32) insert(length);
  else for (let shift = 0; shift < 31 && (last - first) >>> shift > 0; shift += radixBits) pass(length, shift);
  return order;
}

/** Few rows, by insertion. */
function insert(length: number): void {
  for (let i = 1; i < length; i++) {
    const key = keys[i] ?? 0;
    const row = order[i] ?? 0;
    let to = i;
    for (; to > 0 && (keys[to - 1] ?? 0) > key; to--) {
      keys[to] = keys[to - 1] ?? 0;
      order[to] = order[to - 1] ?? 0;
    }
    keys[to] = key;
    order[to] = row;
  }
}

function pass(length: number, shift: number): void {
  counts.fill(0);
  for (let i = 0; i < length; i++) {
    const next = (((keys[i] ?? 0) >>> shift) & (radix - 1)) + 1;
    counts[next] = (counts[next] ?? 0) + 1;
  }
  for (let i = 1; i <= radix; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
  for (let i = 0; i < length; i++) {
    const key = keys[i] ?? 0;
    const digit = (key >>> shift) & (radix - 1);
    const place = counts[digit] ?? 0;
    counts[digit] = place + 1;
    nextKeys[place] = key;
    nextOrder[place] = order[i] ?? 0;
  }
  [keys, nextKeys] = [nextKeys, keys];
  [order, nextOrder] = [nextOrder, order];
}
