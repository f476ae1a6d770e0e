import { isDigit } from '../../scan/bytes.ts';
import { longestLabel } from '../json/sibling-label.ts';

const colon = 58;
/** A name of settings: `fs.s3a.secret.key`. */
const dotted = /^[a-z][\w-]*(?:\.[\w-]+)+$/i;

/** Words with two digits at most (`Diagnosis (ICD-10)`), or a name of settings, which may be the heading of others; empty for any other text. */
export function headingOf(bytes: Buffer, start: number, end: number): string {
  let to = end;
  while (to > start && (bytes[to - 1] === colon || bytes[to - 1]! <= 32)) to--;
  const first = bytes[start]! | 32;
  if (to === start || to - start > longestLabel || !((first >= 97 && first <= 122) || first >= 0x80)) return '';
  const text = bytes.toString('utf8', start, to);
  let digits = 0;
  for (let at = start; at < to - 1; at++) if (isDigit(bytes[at]!)) digits += 1;
  return digits <= 2 || dotted.test(text) ? text : '';
}
