import { isLetter } from './bytes.ts';

/** The number that up to ten letters make, whatever their case; -1 for any other sign. */
export function wordCode(bytes: Uint8Array, start: number, end: number): number {
  let code = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (!isLetter(byte)) return -1;
    code = code * 32 + (byte | 32) - 96;
  }
  return code;
}

/** The codes of words of up to ten letters, with blanks between. */
export const wordCodes = (words: string): ReadonlySet<number> =>
  new Set(words.split(' ').map((word) => wordCode(Buffer.from(word), 0, word.length)));
