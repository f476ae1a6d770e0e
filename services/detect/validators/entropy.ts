/** Longest text whose terms are remembered: logarithms are dear, and most texts are of a few lengths. */
const most = 128;
const counts = new Uint16Array(128);
/** By length and count; no term is positive, 1 marks those not computed yet. */
const terms = new Float64Array((most + 1) * (most + 1)).fill(1);

function term(count: number, length: number): number {
  if (length > most) return (count / length) * Math.log2(count / length);
  const at = length * (most + 1) + count;
  let known = terms[at] ?? 0;
  if (known > 0) {
    known = (count / length) * Math.log2(count / length);
    terms[at] = known;
  }
  return known;
}

/** Adds up what `counts` holds and empties it; `present`: bits of the characters counted, 32 in each number. */
function bitsOfCounts(present: Int32Array, length: number): number {
  let bits = 0;
  for (let word = 0; word < present.length; word++) {
    let rest = present[word] ?? 0;
    present[word] = 0;
    while (rest !== 0) {
      const lowest = rest & -rest;
      const code = 32 * word + 31 - Math.clz32(lowest);
      bits -= term(counts[code] ?? 0, length);
      counts[code] = 0;
      rest ^= lowest;
    }
  }
  return bits;
}

const present = new Int32Array(4);

function count(code: number): void {
  counts[code] = (counts[code] ?? 0) + 1;
  present[code >> 5] = (present[code >> 5] ?? 0) | (1 << (code & 31));
}

/** As `entropy`, of the first `length` of `codes`, all ASCII. */
export function entropyOfCodes(codes: Uint8Array, length: number): number {
  for (let i = 0; i < length; i++) count(codes[i] ?? 0);
  return bitsOfCounts(present, length);
}

/** Shannon entropy of the characters of `text`, in bits a character; 0 for an empty text. */
export function entropy(text: string): number {
  const { length } = text;
  let others: Map<number, number> | null = null;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) count(code);
    else {
      others ??= new Map();
      others.set(code, (others.get(code) ?? 0) + 1);
    }
  }
  let bits = bitsOfCounts(present, length);
  if (others !== null) for (const times of others.values()) bits -= term(times, length);
  return bits;
}
