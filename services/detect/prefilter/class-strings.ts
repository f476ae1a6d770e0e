/** Folded classes: 26 letters, one for digits, one for everything else (spaces, punctuation, bytes beyond ASCII). */
export const foldedClassCount = 28;
const digitClass = 26;
export const separatorClass = 27;

/** Class of each byte when case and the kind of separator do not matter. */
export const foldedClasses = Uint8Array.from({ length: 256 }, (_, byte) => {
  const lower = byte | 32;
  if (byte < 0x80 && lower >= 97 && lower <= 122) return lower - 97;
  return byte >= 48 && byte <= 57 ? digitClass : separatorClass;
});

/** Classes that may stand before the start of a word. */
export const borderClasses: readonly number[] = [separatorClass, digitClass];

/** ASCII text in folded classes. */
export function foldedString(text: string): readonly number[] {
  return [...Buffer.from(text)].map((byte) => foldedClasses[byte] ?? separatorClass);
}

/** Bytes that most text consists of, the most frequent first. */
export const frequent = Buffer.from(' etaoinsrhldcumfpgwybvkxjqz\n0123456789.,-_/:="');

/**
 * Classes in which every byte that `texts` use has its own, and all others share class 0. Those of frequent bytes come first, so that one or
 * two lines of the cache hold what is read of a state.
 */
export function exactClasses(texts: readonly Uint8Array[]): {
  readonly classes: Uint8Array;
  readonly classCount: number;
} {
  const classes = new Uint8Array(256);
  let classCount = 1;
  const used = new Set<number>();
  for (const text of texts) for (const byte of text) used.add(byte);
  const ordered = [...frequent.filter((byte) => used.has(byte)), ...used];
  for (const byte of ordered) if (classes[byte] === 0) classes[byte] = classCount++;
  return { classes, classCount };
}
