/**
 * Nearly all cells and shared strings are written in the same few ways. An element that stands here letter for letter is well-formed and
 * closed, so it is taken by one expression and saxes never sees it; all that is written otherwise is left to saxes.
 */

/** Characters that mean themselves in every version of XML: no mark, no bracket, no control, no line end, no half of a pair. */
export const plainText = '[\\x20-\\x25\\x27-\\x3b=?-\\x5c^-~\\xa0-\\u2027\\u202a-\\ud7ff]*';
export const space = '[ \\n\\t]*';
const textElement = `<t(?: xml:space="preserve")?>(${plainText})</t>`;
const formula = `<f(?: t="shared")?(?: ref="[A-Z\\d:]{1,30}")?(?: si="\\d{1,9}")?(?:/>|>${plainText}</f>)${space}`;
const value = `<v>(${plainText})</v>${space}|<is>${space}${textElement}${space}</is>${space}`;
const attributes = '(?: r="([A-Z]{1,3})\\d{1,7}")?(?: s="(\\d{1,9})")?(?: t="(b|e|n|s|str|inlineStr)")?';

const cell = new RegExp(`${space}<c${attributes}(?:/>|>${space}(?:${formula})?(?:${value})?</c>)`, 'y');
const sharedString = new RegExp(`${space}<si>${space}${textElement}${space}</si>`, 'y');

/** Hears of a cell: its column's letters, its style, its type, and what stands in it. */
export type TakeCell = (
  reference: string | undefined,
  style: string | undefined,
  type: string | undefined,
  value: string,
) => void;

/** Takes the cells that stand at `at` one behind another; answers where the first of another kind begins. */
export function plainCells(xml: string, at: number, take: TakeCell): number {
  for (let next = at; ; next = cell.lastIndex) {
    cell.lastIndex = next;
    const found = cell.exec(xml);
    if (found === null) return next;
    take(found[1], found[2], found[3], found[4] ?? found[5] ?? '');
  }
}

/** The same for shared strings. */
export function plainStrings(xml: string, at: number, take: (text: string) => void): number {
  for (let next = at; ; next = sharedString.lastIndex) {
    sharedString.lastIndex = next;
    const found = sharedString.exec(xml);
    if (found === null) return next;
    take(found[1]!);
  }
}
