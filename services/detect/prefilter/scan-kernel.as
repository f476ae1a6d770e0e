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

// Bytes of a lane of `scanWide`: fixed, so that the place of a lane is part of an instruction and takes no register.
const LANE: usize = 32768;

// @ts-ignore: decorator
@inline
function note(lane: usize, position: usize, state: u32, accept: u32, out: usize, counts: usize): void {
  if (state >= accept) {
    const slot = counts + (lane << 2);
    const count = load<u32>(slot);
    const at = out + lane * (LANE << 3) + (usize(count) << 3);
    store<u32>(at, u32(position + lane * LANE));
    store<u32>(at, state, 4);
    store<u32>(slot, count + 1);
  }
}

// @ts-ignore: decorator
@inline
function step(state: u32, table: usize, classes: usize, byte: usize): u32 {
  return load<u32>(table + state + load<u16>(classes + (byte << 1)));
}

// As `scan`, over exactly eight lanes of LANE bytes: tables larger than the nearest cache keep more loads in flight. `states` holds the
// eight states to start with; `accept` is a power of two that the offsets of accepting states alone have in them; `counts` is set to the number of pairs of each lane.
export function scanWide(
  buffer: usize, table: usize, classes: usize, accept: u32, states: usize, out: usize, counts: usize,
): void {
  let a = load<u32>(states);
  let b = load<u32>(states, 4);
  let c = load<u32>(states, 8);
  let d = load<u32>(states, 12);
  let e = load<u32>(states, 16);
  let f = load<u32>(states, 20);
  let g = load<u32>(states, 24);
  let h = load<u32>(states, 28);
  for (let lane: usize = 0; lane < 8; lane++) store<u32>(counts + (lane << 2), 0);
  for (let i: usize = 0; i < LANE; i++) {
    const at = buffer + i;
    a = step(a, table, classes, load<u8>(at));
    b = step(b, table, classes, load<u8>(at, LANE));
    c = step(c, table, classes, load<u8>(at, 2 * LANE));
    d = step(d, table, classes, load<u8>(at, 3 * LANE));
    e = step(e, table, classes, load<u8>(at, 4 * LANE));
    f = step(f, table, classes, load<u8>(at, 5 * LANE));
    g = step(g, table, classes, load<u8>(at, 6 * LANE));
    h = step(h, table, classes, load<u8>(at, 7 * LANE));
    if (((a | b | c | d | e | f | g | h) & accept) != 0) {
      note(0, i, a, accept, out, counts);
      note(1, i, b, accept, out, counts);
      note(2, i, c, accept, out, counts);
      note(3, i, d, accept, out, counts);
      note(4, i, e, accept, out, counts);
      note(5, i, f, accept, out, counts);
      note(6, i, g, accept, out, counts);
      note(7, i, h, accept, out, counts);
    }
  }
}
