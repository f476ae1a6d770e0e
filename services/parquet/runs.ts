/** Values that a run may go beyond the last one: those of a bit-packed one come in eights. */
const slack = 7;

/** Where the runs of `count` levels or indices of `width` bits end that begin at `at`; -1 when one says more values than there are. */
export function soundRuns(bytes: Uint8Array, at: number, width: number, count: number): number {
  let left = count;
  while (left > 0) {
    // As many bits as the reader behind this takes notice of.
    let header = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) {
      if (at >= bytes.length) return at;
      byte = bytes[at++]!;
      header |= (byte & 127) << shift;
    }
    const isPacked = (header & 1) === 1;
    const values = isPacked ? (header >> 1) << 3 : header >>> 1;
    if (values < 0 || values > left + slack) return -1;
    at += isPacked ? Math.max(1, (values * width) / 8) : Math.ceil(width / 8);
    left -= values;
  }
  return at;
}
