/**
 * Keccak-256 as it was before SHA-3 changed its padding: what Ethereum and Monero use, and Node's OpenSSL lacks. Words of 64 bits
 * are pairs of 32, low half first.
 */
const rounds = 24;
const rate = 136;
const order: number[] = [];
const turns: number[] = [];
for (let x = 1, y = 0, t = 0; t < 24; t++) {
  order.push(x + 5 * y);
  turns.push((((t + 1) * (t + 2)) / 2) % 64);
  [x, y] = [y, (2 * x + 3 * y) % 5];
}

/** The round constants, from the shift register that FIPS 202 gives in 3.2.5. */
const constants: readonly (readonly [low: number, high: number])[] = (() => {
  let register = 1;
  return Array.from({ length: rounds }, () => {
    const halves: [number, number] = [0, 0];
    for (let j = 0; j <= 6; j++) {
      const bit = (1 << j) - 1;
      if ((register & 1) === 1) halves[bit >> 5] = (halves[bit >> 5] ?? 0) ^ (1 << (bit & 31));
      register = (register << 1) ^ ((register >> 7) * 0x171);
    }
    return halves;
  });
})();

const at = (words: Int32Array, index: number): number => words[index] as number;

function permute(s: Int32Array): void {
  const column = new Int32Array(10);
  const moved = new Int32Array(50);
  for (const [low, high] of constants) {
    for (let i = 0; i < 10; i++) column[i] = at(s, i) ^ at(s, i + 10) ^ at(s, i + 20) ^ at(s, i + 30) ^ at(s, i + 40);
    for (let x = 0; x < 5; x++) {
      const before = ((x + 4) % 5) * 2;
      const after = ((x + 1) % 5) * 2;
      const l = at(column, before) ^ ((at(column, after) << 1) | (at(column, after + 1) >>> 31));
      const h = at(column, before + 1) ^ ((at(column, after + 1) << 1) | (at(column, after) >>> 31));
      for (let i = x * 2; i < 50; i += 10) {
        s[i] = at(s, i) ^ l;
        s[i + 1] = at(s, i + 1) ^ h;
      }
    }
    moved[0] = at(s, 0);
    moved[1] = at(s, 1);
    for (let t = 0; t < 24; t++) {
      const from = (order[t] as number) * 2;
      const turn = turns[t] as number;
      // The word goes from (x, y) to (y, 2x + 3y), which is the next of the order.
      const to = (order[(t + 1) % 24] as number) * 2;
      const l = at(s, turn < 32 ? from : from + 1);
      const h = at(s, turn < 32 ? from + 1 : from);
      const by = turn & 31;
      moved[to] = by === 0 ? l : (l << by) | (h >>> (32 - by));
      moved[to + 1] = by === 0 ? h : (h << by) | (l >>> (32 - by));
    }
    for (let y = 0; y < 50; y += 10)
      for (let i = 0; i < 10; i++)
        s[y + i] = at(moved, y + i) ^ (~at(moved, y + ((i + 2) % 10)) & at(moved, y + ((i + 4) % 10)));
    s[0] = at(s, 0) ^ low;
    s[1] = at(s, 1) ^ high;
  }
}

export function keccak256(bytes: Uint8Array): Buffer {
  const padded = Buffer.alloc((Math.floor(bytes.length / rate) + 1) * rate);
  padded.set(bytes);
  padded[bytes.length] = 1;
  padded[padded.length - 1] = (padded[padded.length - 1] ?? 0) | 0x80;
  const state = new Int32Array(50);
  for (let block = 0; block < padded.length; block += rate) {
    for (let i = 0; i < rate / 4; i++) state[i] = at(state, i) ^ padded.readInt32LE(block + i * 4);
    permute(state);
  }
  const out = Buffer.alloc(32);
  for (let i = 0; i < 8; i++) out.writeInt32LE(at(state, i), i * 4);
  return out;
}
