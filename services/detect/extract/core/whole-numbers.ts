import { fieldWidth } from '../contract.ts';

const dot = 46;
const zero = 48;
const nine = 57;
const blank = 32;
/** Digits of the shortest identifier that is kept as a number, a postcode. */
const leastDigits = 5;

/**
 * Whole numbers that a program has written with a decimal (`536904399.0`, as columns of numbers with gaps come out of pandas) lose it: the
 * field ends before, and blanks stand in its place. `fields` is an index into `text`, `length` how much of it counts.
 */
export function dropDecimals(text: Uint8Array, fields: Int32Array, length: number): void {
  for (let i = 0; i < length; i += fieldWidth) {
    const end = fields[i + 1]! - 2;
    if (text[end + 1] !== zero || text[end] !== dot || end - fields[i]! < leastDigits) continue;
    let at = fields[i]!;
    while (at < end && text[at]! >= zero && text[at]! <= nine) at += 1;
    if (at < end) continue;
    text.fill(blank, end, end + 2);
    fields[i + 1] = end;
  }
}
