/** Whether the byte at a place is of one of the kinds, which are bits. */
export type HasKind = (bytes: Uint8Array, at: number, kind: number) => boolean;

/** A table of what `kindOf` says of each byte and the latin1 character that it is. */
export function byteKinds(kindOf: (byte: number, character: string) => number): HasKind {
  const kinds = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(byte, String.fromCharCode(byte)));
  return (bytes, at, kind) => ((kinds[bytes[at] ?? 0] ?? 0) & kind) !== 0;
}
