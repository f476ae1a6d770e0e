import { type Acceptor, unsure } from './accept.ts';
import { digitsEnd, isDigitAt, startsAlone } from './isolated-bytes.ts';

const space = 32;
const isCapital = (byte: number | undefined): boolean => byte !== undefined && byte >= 65 && byte <= 90;

/** The place behind `count` digits at `at` and the space that may stand before them; 0 when fewer stand there. */
function group(bytes: Uint8Array, at: number, count: number): number {
  const from = bytes[at] === space ? at + 1 : at;
  return digitsEnd(bytes, from, count) - from === count ? from + count : 0;
}

/** True when the beginning of an INSEE number may stand at `at`: sex, year, month, department. */
function mayBeNumber(bytes: Uint8Array, at: number): boolean {
  if (!isDigitAt(bytes, at)) return false;
  const year = group(bytes, at + 1, 2);
  const month = year === 0 ? 0 : group(bytes, year, 2);
  if (month === 0) return false;
  const department = bytes[month] === space ? month + 1 : month;
  return isDigitAt(bytes, department);
}

/** True when the number of an identity card may stand at `at`: four capitals or digits, up to two capitals, five digits. */
function mayBeCard(bytes: Uint8Array, at: number): boolean {
  for (let i = at; i < at + 4; i++) if (!isCapital(bytes[i]) && !isDigitAt(bytes, i)) return false;
  let from = at + 4;
  while (from < at + 6 && isCapital(bytes[from])) from++;
  return digitsEnd(bytes, from, 5) - from === 5;
}

/** `FRANCE_NATIONAL_IDENTIFICATION_NUMBER`: says where none can begin, beside a keyword that the number of the United States shares. */
export const acceptFrenchId: Acceptor = {
  strong: false,
  endAt: (bytes, at) => (startsAlone(bytes, at) && (mayBeNumber(bytes, at) || mayBeCard(bytes, at)) ? unsure : 0),
};
