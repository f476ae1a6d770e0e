import { type Pattern, patternOf } from '../regex/pattern.ts';

const before = String.raw`(?<![A-Za-z0-9]|\d[-._]|\/\*!|[$]|\xc2\xa3|\xe2\x82\xac)`;
const after = String.raw`(?![A-Za-z0-9]|[-._]\d)`;

/**
 * The pattern `body` where it is not a piece of something longer: no word character on either side, not a group of a longer
 * hyphenated or dotted number, not the version that a comment of MySQL is for (`/*!40101 SET …`), not an amount of money ($, and the UTF-8 bytes of the pound and euro signs: patterns see bytes). A comma is no obstacle, since fields of a table stand beside each other.
 */
export function isolated(body: string, flags = ''): Pattern {
  return patternOf(`${before}(?:${body})${after}`, flags);
}
