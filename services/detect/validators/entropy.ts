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

/** Shannon entropy of the characters of `text`, in bits a character; 0 for an empty text. */
export function entropy(text: string): number {
  const { length } = text;
  let others: Map<number, number> | null = null;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) counts[code] = (counts[code] ?? 0) + 1;
    else {
      others ??= new Map();
      others.set(code, (others.get(code) ?? 0) + 1);
    }
  }
  let bits = 0;
  for (let code = 0; code < 128; code++) {
    const count = counts[code] ?? 0;
    if (count === 0) continue;
    bits -= term(count, length);
    counts[code] = 0;
  }
  if (others !== null) for (const count of others.values()) bits -= term(count, length);
  return bits;
}
