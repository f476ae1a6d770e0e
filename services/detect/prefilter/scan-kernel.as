// AssemblyScript. Runs a table-driven automaton over a buffer in four interleaved lanes, so that the loads of one lane hide the latency of
// the others. A state is the address of its row of u32, which are the next states; the u16 at CLASSES say where in a row each byte's class
// lies. `accept` is a power of two that the addresses of accepting states alone have in them: each time a lane enters one, the pair (position,
// state) goes to that lane's part of `out`, which must hold one pair per byte of the lane.

// Where the bytes' classes lie: fixed, so that the place is part of an instruction.
const CLASSES: usize = 4096;

// @ts-ignore: decorator
@inline
function step(state: u32, byte: usize): u32 {
  return load<u32>(usize(state) + load<u16>(byte << 1, CLASSES));
}

export function scan(
  buffer: usize, length: u32, accept: u32, first: u32, second: u32, third: u32, fourth: u32, out: usize, counts: usize,
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
    a = step(a, load<u8>(buffer + i));
    b = step(b, load<u8>(buffer1 + i));
    c = step(c, load<u8>(buffer2 + i));
    d = step(d, load<u8>(buffer3 + i));
    if (((a | b | c | d) & accept) != 0) {
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

// Bytes of a lane of `scanWide`: fixed as well, so that a lane's place takes no register.
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

// The state after the `memory` bytes before `end`.
function stateBefore(end: usize, initial: u32, memory: usize): u32 {
  let state = initial;
  for (let at = end - memory; at < end; at++) state = step(state, load<u8>(at));
  return state;
}

// As `scan`, over exactly eight lanes of LANE bytes: tables larger than the nearest cache keep more loads in flight. The first lane starts with
// `first`, the others with `initial` `memory` bytes before their own. `counts` is set to the number of pairs of each lane.
export function scanWide(
  buffer: usize, accept: u32, first: u32, initial: u32, memory: usize, out: usize, counts: usize,
): void {
  let a = first;
  let b = stateBefore(buffer + LANE, initial, memory);
  let c = stateBefore(buffer + 2 * LANE, initial, memory);
  let d = stateBefore(buffer + 3 * LANE, initial, memory);
  let e = stateBefore(buffer + 4 * LANE, initial, memory);
  let f = stateBefore(buffer + 5 * LANE, initial, memory);
  let g = stateBefore(buffer + 6 * LANE, initial, memory);
  let h = stateBefore(buffer + 7 * LANE, initial, memory);
  for (let lane: usize = 0; lane < 8; lane++) store<u32>(counts + (lane << 2), 0);
  const end = buffer + LANE;
  for (let at = buffer; at < end; at++) {
    a = step(a, load<u8>(at));
    b = step(b, load<u8>(at, LANE));
    c = step(c, load<u8>(at, 2 * LANE));
    d = step(d, load<u8>(at, 3 * LANE));
    e = step(e, load<u8>(at, 4 * LANE));
    f = step(f, load<u8>(at, 5 * LANE));
    g = step(g, load<u8>(at, 6 * LANE));
    h = step(h, load<u8>(at, 7 * LANE));
    if (((a | b | c | d | e | f | g | h) & accept) != 0) {
      const position = at - buffer;
      note(0, position, a, accept, out, counts);
      note(1, position, b, accept, out, counts);
      note(2, position, c, accept, out, counts);
      note(3, position, d, accept, out, counts);
      note(4, position, e, accept, out, counts);
      note(5, position, f, accept, out, counts);
      note(6, position, g, accept, out, counts);
      note(7, position, h, accept, out, counts);
    }
  }
}
