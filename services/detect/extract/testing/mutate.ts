/** Random numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const telling = [0, 1, 0x7f, 0x80, 0xff, 0x22, 0x0a, 0x3c, 0x5b, 0x7b, 0x28];
const numbers = [0, 1, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe, 0x10000];

/** `sample` with one to six places changed: bits, bytes, numbers, pieces taken out, doubled, moved or cut off. */
export function mutate(sample: Buffer, random: () => number): Buffer {
  let bytes: Buffer = Buffer.from(sample);
  const pick = (most: number) => Math.floor(random() * most);
  for (let left = 1 + pick(6); left > 0 && bytes.length > 0; left--) {
    const at = pick(bytes.length);
    const length = 1 + pick(Math.min(bytes.length - at, 1 + 2 ** pick(10)));
    switch (pick(9)) {
      case 0:
        bytes[at]! ^= 1 << pick(8);
        break;
      case 1:
        bytes[at] = telling[pick(telling.length)]!;
        break;
      case 2:
        bytes[at] = pick(256);
        break;
      case 3:
        if (at + 4 <= bytes.length) bytes.writeUInt32LE(numbers[pick(numbers.length)]!, at);
        break;
      case 4:
        if (at + 4 <= bytes.length) bytes.writeUInt32BE(numbers[pick(numbers.length)]!, at);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        break;
      case 6: {
        const piece = bytes.subarray(at, at + length);
        const copies = Array.from({ length: 1 + pick(20) }, () => piece);
        bytes = Buffer.concat([bytes.subarray(0, at), ...copies, bytes.subarray(at)]);
        break;
      }
      case 7: {
        const to = pick(bytes.length);
        bytes.copyWithin(to, at, at + length);
        break;
      }
      default:
        if (pick(4) === 0) bytes = bytes.subarray(0, at);
    }
  }
  return bytes;
}
