// AssemblyScript. Runs a table-driven automaton over a buffer in four interleaved lanes, so that the loads of one lane hide the latency of
// the others. `table` holds u32 byte offsets of rows (premultiplied), `classes` u16 byte offsets into a row. Each time a lane enters a state
// at or beyond `accept`, the pair (position, state) goes to that lane's part of `out`, which must hold one pair per byte of the lane.
export function scan(
  buffer: usize, length: u32, table: usize, classes: usize, accept: u32,
  first: u32, second: u32, third: u32, fourth: u32, out: usize, counts: usize,
): void {
  const quarter: usize = length >> 2;
  const part: usize = quarter << 3;
  const buffer1 = buffer + quarter;
  const buffer2 = buffer1 + quarter;
  const buffer3 = buffer2 + quarter;
  let a: u32 = first;
  let b: u32 = second;
  let c: u32 = third;
  let d: u32 = fourth;
  let out0: usize = out;
  let out1: usize = out + part;
  let out2: usize = out1 + part;
  let out3: usize = out2 + part;
  for (let i: usize = 0; i < quarter; i++) {
    a = load<u32>(table + a + load<u16>(classes + (usize(load<u8>(buffer + i)) << 1)));
    b = load<u32>(table + b + load<u16>(classes + (usize(load<u8>(buffer1 + i)) << 1)));
    c = load<u32>(table + c + load<u16>(classes + (usize(load<u8>(buffer2 + i)) << 1)));
    d = load<u32>(table + d + load<u16>(classes + (usize(load<u8>(buffer3 + i)) << 1)));
    if (max(max(a, b), max(c, d)) >= accept) {
      if (a >= accept) { store<u32>(out0, u32(i)); store<u32>(out0, a, 4); out0 += 8; }
      if (b >= accept) { store<u32>(out1, u32(i + quarter)); store<u32>(out1, b, 4); out1 += 8; }
      if (c >= accept) { store<u32>(out2, u32(i + 2 * quarter)); store<u32>(out2, c, 4); out2 += 8; }
      if (d >= accept) { store<u32>(out3, u32(i + 3 * quarter)); store<u32>(out3, d, 4); out3 += 8; }
    }
  }
  store<u32>(counts, u32((out0 - out) >> 3));
  store<u32>(counts, u32((out1 - out - part) >> 3), 4);
  store<u32>(counts, u32((out2 - out - 2 * part) >> 3), 8);
  store<u32>(counts, u32((out3 - out - 3 * part) >> 3), 12);
}
