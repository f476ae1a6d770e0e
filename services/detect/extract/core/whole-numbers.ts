import { fieldWidth } from '../contract.ts';

const dot = 46;
const zero = 48;
const nine = 57;
const blank = 32;
const comma = 44;
/** Three groups, of two digits the first. */
const leastGrouped = 10;
const mostGrouped = 27;

function dropCommas(text: Uint8Array, fields: Int32Array, i: number): void {
  const start = fields[i]!;
  const end = fields[i + 1]!;
  if (end - start > mostGrouped || (end - start) % 4 === 0) return;
  for (let at = start; at < end; at++) {
    const isComma = (end - at) % 4 === 0 && at > start;
    if (isComma ? text[at] !== comma : text[at]! < zero || text[at]! > nine) return;
  }
  let to = start;
  for (let at = start; at < end; at++) if (text[at] !== comma) text[to++] = text[at]!;
  text.fill(blank, to, end);
  fields[i + 1] = to;
}

/** Digits of the shortest identifier that is kept as a number, a postcode. */
const leastDigits = 5;

/**
 * Whole numbers that a spreadsheet has put commas in (`536,904,399`) lose these. Whole numbers that a program has written with a decimal (`536904399.0`, as columns of numbers with gaps come out of pandas) lose it: the
 * field ends before, and blanks stand in its place. `fields` is an index into `text`, `length` how much of it counts.
 */
export function plainWholeNumbers(text: Uint8Array, fields: Int32Array, length: number): void {
  for (let i = 0; i < length; i += fieldWidth) {
    const behind = fields[i + 1]!;
    // Most fields are ruled out by a byte near their end.
    if (text[behind - 4] === comma && text[behind - 8] === comma && behind - fields[i]! >= leastGrouped)
      dropCommas(text, fields, i);
    const end = fields[i + 1]! - 2;
    if (text[end + 1] !== zero || text[end] !== dot || end - fields[i]! < leastDigits) continue;
    let at = fields[i]!;
    while (at < end && text[at]! >= zero && text[at]! <= nine) at += 1;
    if (at < end) continue;
    text.fill(blank, end, end + 2);
    fields[i + 1] = end;
  }
}
