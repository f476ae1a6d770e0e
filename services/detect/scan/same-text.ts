/** Offsets from a place of bytes that are looked at before a comparison is worth its call into the runtime: near ones, and some that lines of a log differ in. */
const probes = [-1, 11, 23, -113, -151, -199, -241] as const;

/** True when the bytes from `behind` before two places up to `ahead` behind them lie in `bytes` and are the same. */
export function isSameText(bytes: Buffer, one: number, other: number, behind: number, ahead: number): boolean {
  if (one < behind || other < behind) return false;
  for (let i = 0; i < probes.length; i++) {
    const offset = probes[i] ?? 0;
    if (bytes[one + offset] !== bytes[other + offset]) return false;
  }
  return (
    Math.max(one, other) + ahead <= bytes.length &&
    bytes.compare(bytes, one - behind, one + ahead, other - behind, other + ahead) === 0
  );
}
